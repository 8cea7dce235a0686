/** Calls for help over a back end in memory. All people in them are made up. */
import type { RescueDeskApi, RescueRequest } from '@forecourt/contract';
import { createMemoryRescueApi } from '@forecourt/contract/testing.js';
import { RescueSession } from '../live/rescue-session.ts';
import { settle } from './fake-desk-api.ts';

/** A call for help in Munich; what a test is about is given, the rest is plausible. */
export const makeRequest = (change: Partial<RescueRequest> = {}): RescueRequest => ({
  version: 1,
  activation: 'manual',
  testCall: false,
  requestedAt: '2026-11-24T10:00:00Z',
  kind: 'flat-tyre',
  place: {
    position: {
      ...{ lat: 48.14, lng: 11.56, source: 'gnss', accuracyMeters: 12, isTrusted: true },
      fixedAt: '2026-11-24T10:00:00Z',
    },
  },
  requester: { name: 'Ana Made-Up', phone: '+4989123456', language: 'de' },
  ...change,
});

/** A session over a back end, with every handle; `change` replaces calls of the dispatcher's side. */
export const openRescues = async (change: Partial<RescueDeskApi> = {}) => {
  const api = createMemoryRescueApi({ now: '2026-11-24T10:00:00Z' });
  let refusals = 0;
  let keys = 0;
  let calls = 0;
  const session = new RescueSession({
    desk: { ...api.desk, ...change },
    dealers: api,
    newKey: () => `key-of-the-desk-${++keys}`,
    onChange: () => {},
    onRefused: () => (refusals += 1),
    setTimeout: () => {},
  });
  /** Somebody calls for help. */
  const call = async (request: Partial<RescueRequest> = {}) => {
    const rescue = await api.createRescue(makeRequest(request), { idempotencyKey: `key-of-a-call-${++calls}` });
    await settle();
    return { ...rescue, token: rescue.token ?? '' };
  };
  const begin = async () => {
    session.start();
    await settle();
    await settle();
  };
  return { api, session, call, begin, refusals: () => refusals };
};
