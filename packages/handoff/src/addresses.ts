/** Addresses: codes in fragments, which browsers send to nobody, and the host's templates for them. */

/** The names in a fragment: `#handoff=K7P20QXM`, `#car=K7P20QXM`. */
export type CodeName = 'handoff' | 'car';

/** Takes a code out of a fragment: the code, and what is left, with its `#`; `undefined`: there is none of this name. */
export function takeCode(hash: string, name: CodeName): { code: string; rest: string } | undefined {
  const params = new URLSearchParams(hash.slice(1));
  const code = params.get(name);
  // a bare name is an anchor of the page's own
  if (!code) return undefined;
  params.delete(name);
  const rest = params.toString();
  return { code, rest: rest && `#${rest}` };
}

/** A template of the host's that can be used: an http(s) address with `{code}` in its fragment. */
export function isTemplate(template: string, base: string): boolean {
  const address = addressFor(template, '0', base);
  return !!address && !template.split('#')[0]?.includes('{code}') && template.includes('{code}');
}

/** The address that a template gives for a code; `undefined`: it is no http(s) address. */
export function addressFor(template: string, code: string, base: string): string | undefined {
  try {
    const { protocol, href } = new URL(template.replace('{code}', code), base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    // not an address at all
    return undefined;
  }
}

/** Where a person types a code in by hand: `example.com/continue`. */
export function placeOf(template: string, base: string): string {
  const { host, pathname } = new URL(template, base);
  return host + pathname.replace(/\/$/, '');
}
