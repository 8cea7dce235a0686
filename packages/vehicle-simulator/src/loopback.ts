/** The names of this machine that only itself can reach. */
const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether a page with this `Origin` comes from this machine; without one it is no page. */
export function isLoopbackOrigin(origin: string | undefined): boolean {
  return origin === undefined || (URL.canParse(origin) && NAMES.includes(new URL(origin).hostname));
}

/** Whether a `Host` header means this machine, so that no name from outside was led here. */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && NAMES.includes(host.replace(/:\d+$/, ''));
}
