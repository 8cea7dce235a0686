const known = new Map<string, boolean>();

/** Whether this machine's tz database has the zone. A bare offset such as `+01:00` is no zone. */
export function isTimeZone(name: string): boolean {
  let exists = known.get(name);
  if (exists === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      exists = /^[A-Za-z]/.test(name);
    } catch {
      exists = false;
    }
    known.set(name, exists);
  }
  return exists;
}
