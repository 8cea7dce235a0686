/** A port whose code is fetched with its first call, after the first paint. A load that failed is tried again. */
export function lazyPort<Port extends object>(load: () => Promise<Port>): Port {
  let port: Promise<Port> | undefined;
  const loadOnce = (): Promise<Port> => {
    port =
      port ??
      load().catch((error: unknown) => {
        // not fetched, as when offline: the next call asks again
        port = undefined;
        throw error;
      });
    return port;
  };
  return new Proxy({} as Port, {
    get: (_target, method) =>
      // a port is no promise, although every other name is taken for a method
      method === 'then'
        ? undefined
        : (...args: unknown[]): Promise<unknown> =>
            loadOnce().then((loaded) => (loaded[method as keyof Port] as (...all: unknown[]) => unknown)(...args)),
  });
}
