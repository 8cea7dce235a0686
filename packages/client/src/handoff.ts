/** Work that goes on at another device, over HTTP. */
import {
  ApiError,
  CarInbox,
  CarInboxItem,
  type HandoffApi,
  HandoffCreated,
  HandoffRecord,
  readHandoffCode,
} from '@forecourt/contract';
import * as v from 'valibot';
import { createHttp, type HttpCall } from './http.ts';
import { json, lenient } from './reading.ts';
import { createWatch, readAs, type WatchingOptions } from './watching.ts';

/** The codes that a problem of these resources can end in. */
const CODES =
  /(?:^|\/)(handoff-not-found|handoff-used|handoff-expired|inbox-not-found|inbox-closed|too-many-attempts|idempotency-key-reused|conflict|invalid|not-found|unauthorized|unavailable)$/;

/** A record as it is read: what a newer back end has added is left out. */
const Read = v.variant('kind', [
  ...HandoffRecord.options.map(({ entries }) => lenient(v.object(entries as v.ObjectEntries))),
] as never) as unknown as typeof HandoffRecord;
const Item = v.object({ ...CarInboxItem.entries, record: Read });

/** The segments of a code's resource. What is no code is not asked for. */
const at = (resource: string, text: string, ...rest: string[]): string[] => {
  const code = readHandoffCode(text);
  if (code === undefined)
    throw new ApiError(resource === 'handoffs' ? 'handoff-not-found' : 'inbox-not-found', 'no code');
  return [resource, code, ...rest];
};

/** Makes the hand-off port for the back end at `options.baseUrl`. Nothing is requested yet. */
export const createHandoffApi = (options: WatchingOptions): HandoffApi => {
  const http = createHttp(options, CODES);
  const watch = createWatch(options, CODES);
  const post = (path: readonly string[], o: Pick<HttpCall, 'signal' | 'idempotencyKey'>, body?: object): HttpCall => ({
    ...o,
    method: 'POST',
    path,
    ...(body && { body }),
  });
  return {
    createHandoff: (record, o) => http(post(['handoffs'], o, record), json(lenient(HandoffCreated))),
    redeemHandoff: async (code, o) => http(post(at('handoffs', code, 'redemption'), o), json(Read)),
    openInbox: (o) => http(post(['car-inboxes'], o), json(lenient(CarInbox))),
    checkInbox: async (code, o) => http({ ...o, path: at('car-inboxes', code) }, () => {}),
    sendToCar: async (code, record, o) => http(post(at('car-inboxes', code, 'items'), o, record), () => {}),
    async *watchInbox({ code, secret: token }, o) {
      yield* watch({ token, path: at('car-inboxes', code, 'events') }, o, readAs(Item));
    },
    closeInbox: async ({ code, secret: token }, o) =>
      http({ ...o, token, method: 'DELETE', path: at('car-inboxes', code) }, () => {}),
  };
};
