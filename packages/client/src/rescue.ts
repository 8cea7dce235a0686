/** Roadside help over HTTP, with what becomes of a case as server-sent events. */
import { isRescueOver, type RescueApi, RescueEvent, type RescueOptions } from '@forecourt/contract';
import * as v from 'valibot';
import { DealerAnswer, Dealers, inUrl } from './finding.ts';
import { createHttp, type HttpCall } from './http.ts';
import { json, lenient } from './reading.ts';
import { CODES, entries } from './rescue-reading.ts';
import { uploading } from './uploads.ts';
import { createWatch, readAs, type WatchingOptions } from './watching.ts';

const Case = lenient(v.object(entries));
const Answer = json(Case);
const Event = v.object({ ...RescueEvent.entries, rescue: Case });

/** Makes the port of roadside help for the back end at `options.baseUrl`. Nothing is requested yet. */
export const createRescueApi = (options: WatchingOptions): RescueApi => {
  const http = createHttp(options, CODES);
  // Who calls for help tries again by themselves, for as long as it takes, and says so.
  const once = createHttp({ ...options, retries: 0 }, CODES);
  const watch = createWatch(options, CODES);
  const write = (
    [id, ...path]: readonly [id: string, ...path: string[]],
    body: object,
    o: RescueOptions,
    method: HttpCall['method'] = 'POST',
  ) => http({ ...o, method, path: ['rescues', id, ...path], body }, Answer);

  return {
    findDealers: (query, o) => http({ ...o, path: ['dealers'], query: inUrl(query) }, Dealers),
    getDealer: (id, o) => http({ ...o, path: ['dealers', id] }, DealerAnswer),
    ...uploading(options),
    createRescue: (body, o) => once({ ...o, method: 'POST', path: ['rescues'], body }, Answer),
    getRescue: (id, o) => http({ ...o, path: ['rescues', id] }, Answer),
    updateRescue: (id, body, o) => write([id], body, o, 'PATCH'),
    cancelRescue: (id, body, o) => write([id, 'cancellation'], body, o),
    sendRescueMessage: (id, body, o) => write([id, 'messages'], body, o),
    async *watchRescue(id, { token, ...o }) {
      for await (const event of watch({ token, path: ['rescues', id, 'events'] }, o, readAs(Event))) {
        yield event;
        if (isRescueOver(event.rescue.status)) return;
      }
    },
  };
};
