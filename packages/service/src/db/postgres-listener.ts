import pg from 'pg';

/** Called with a notification's payload; with `undefined` when some may have been missed. */
export type Notify = (payload: string | undefined) => void;

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 10_000;

/** Listens on a connection of its own and connects again, ever more patiently, when it breaks. */
export async function listenOnPostgres(url: string, channel: string, notify: Notify): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function start(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'forecourt-listener', keepAlive: true });
    next.on('notification', (message) => notify(message.payload ?? ''));
    next.on('error', () => {});
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    next.once('end', () => restart(FIRST_RETRY_MS));
    client = next;
  }

  function restart(delayMs: number): void {
    if (stopped) return;
    timer = setTimeout(() => {
      start().then(
        () => notify(undefined),
        () => restart(Math.min(delayMs * 2, LAST_RETRY_MS)),
      );
    }, delayMs);
    timer.unref();
  }

  await start();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end();
  };
}
