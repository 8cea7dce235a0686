import { ApiError, type RescueApi } from '@forecourt/contract';
import { lazyPort } from '@forecourt/core';

const fetchClient = () => import('@forecourt/client/rescue');

/** Fetches the code of the HTTP port ahead of its first call, which may come in a tunnel. */
export const fetchPort = (): Promise<unknown> => fetchClient();

/** The HTTP port of an endpoint; its code is fetched with its first call. A watch begins when it is first read. */
export function lazyRescueApi(baseUrl: string): RescueApi {
  const load = (): Promise<RescueApi> => fetchClient().then(({ createRescueApi }) => createRescueApi({ baseUrl }));
  const calls = lazyPort(load);
  return {
    createRescue: (...args) => calls.createRescue(...args),
    getRescue: (...args) => calls.getRescue(...args),
    updateRescue: (...args) => calls.updateRescue(...args),
    cancelRescue: (...args) => calls.cancelRescue(...args),
    sendRescueMessage: (...args) => calls.sendRescueMessage(...args),
    createUpload: (...args) => calls.createUpload(...args),
    getUpload: (...args) => calls.getUpload(...args),
    appendUpload: (...args) => calls.appendUpload(...args),
    findDealers: (...args) => calls.findDealers(...args),
    getDealer: (...args) => calls.getDealer(...args),
    async *watchRescue(...args) {
      yield* (await load()).watchRescue(...args);
    },
  };
}

/**
 * The port that is there at the time of each call: a host may give it later than a person asks for help, and what is on its way
 * is not to be lost by that. Without one a call fails as where the back end cannot be reached, and is tried again.
 */
export const latePort = (current: () => RescueApi | undefined): RescueApi =>
  new Proxy({} as RescueApi, {
    get:
      (_target, method: keyof RescueApi) =>
      (...args: unknown[]): unknown => {
        const port = current();
        if (port) return (port[method] as (...all: unknown[]) => unknown).apply(port, args);
        const error = new ApiError('unavailable', 'no port was given');
        // a watch is no promise: nobody would hear of the rejection
        if (method === 'watchRescue') throw error;
        return Promise.reject(error);
      },
  });
