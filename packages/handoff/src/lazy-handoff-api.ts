import type { HandoffApi } from '@forecourt/contract';
import { lazyPort } from '@forecourt/core';

/** The HTTP port of an endpoint; its code is fetched with its first call. A watch begins when it is first read. */
export function lazyHandoffApi(baseUrl: string): HandoffApi {
  const load = (): Promise<HandoffApi> =>
    import('@forecourt/client/handoff').then(({ createHandoffApi }) => createHandoffApi({ baseUrl }));
  const calls = lazyPort(load);
  return {
    createHandoff: (...args) => calls.createHandoff(...args),
    redeemHandoff: (...args) => calls.redeemHandoff(...args),
    openInbox: (...args) => calls.openInbox(...args),
    checkInbox: (...args) => calls.checkInbox(...args),
    sendToCar: (...args) => calls.sendToCar(...args),
    closeInbox: (...args) => calls.closeInbox(...args),
    async *watchInbox(...args) {
      yield* (await load()).watchInbox(...args);
    },
  };
}
