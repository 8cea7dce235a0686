/** The part of the hand-off suite that sends to a car. */
import type { HandoffRecord } from '../handoff.ts';
import { readHandoffCode, showHandoffCode } from '../handoff-code.ts';
import { type HandoffCase, nextItems, RECORDS } from './handoff-api.world.ts';
import { check, refused, same } from './suite.ts';

const DAY_MS = 86_400_000;

export const inbox: readonly HandoffCase[] = [
  {
    name: 'opens an inbox, and again for the same key',
    run: async (api, { newKey }) => {
      const options = { idempotencyKey: newKey() };
      const { code, secret, expiresAt, secondsLeft = 1 } = await api.openInbox(options);
      same(readHandoffCode(code), code, 'code');
      check(Date.parse(expiresAt) > 0 && secondsLeft > 0, 'it says how long it is open');
      const again = await api.openInbox(options);
      same([again.code, again.secret], [code, secret], 'inbox of the same key');
      const other = await api.openInbox({ idempotencyKey: newKey() });
      check(other.code !== code && other.secret !== secret, 'another inbox is another');
    },
  },
  {
    name: 'tells the car what is sent, in order, before and while it watches',
    run: async (api, { newKey }) => {
      const key = await api.openInbox({ idempotencyKey: newKey() });
      await api.checkInbox(showHandoffCode(key.code));
      await api.sendToCar(key.code, RECORDS.destination, { idempotencyKey: newKey() });
      const coming = nextItems(api, key, 3);
      await api.sendToCar(showHandoffCode(key.code).toLowerCase(), RECORDS.dealer, { idempotencyKey: newKey() });
      const again = { idempotencyKey: newKey() };
      for (let i = 0; i < 2; i++) await api.sendToCar(key.code, RECORDS.booking, again);
      const items = await coming;
      same(
        items.map(({ record }) => record),
        [RECORDS.destination, RECORDS.dealer, RECORDS.booking],
        'records',
      );
      check(
        items.every(({ sentAt }) => Date.parse(sentAt) > 0),
        'each says when it was sent',
      );
      await api.sendToCar(key.code, RECORDS.destination, { idempotencyKey: newKey() });
      const [next] = await nextItems(api, key, 1, items[2]?.id);
      same(next?.record, RECORDS.destination, 'record after the last one that was seen');
    },
  },
  {
    name: 'lets nobody read or close an inbox without its secret, nor send to one that is not there',
    run: async (api, { newKey }) => {
      const key = await api.openInbox({ idempotencyKey: newKey() });
      const other = await api.openInbox({ idempotencyKey: newKey() });
      await refused(nextItems(api, { code: key.code, secret: other.secret }, 1), 'unauthorized');
      await refused(api.closeInbox({ code: key.code, secret: other.secret }), 'unauthorized');
      for (const code of ['ZZZZ-ZZZZ', 'none']) {
        await refused(api.checkInbox(code), 'inbox-not-found');
        await refused(api.sendToCar(code, RECORDS.dealer, { idempotencyKey: newKey() }), 'inbox-not-found');
        await refused(nextItems(api, { code, secret: key.secret }, 1), 'inbox-not-found');
      }
      const wrong = { ...RECORDS.dealer, name: 'Test Person' } as HandoffRecord;
      await refused(api.sendToCar(key.code, wrong, { idempotencyKey: newKey() }), 'invalid');
    },
  },
  {
    name: 'closes an inbox, also for who watches it',
    run: async (api, { newKey }) => {
      const key = await api.openInbox({ idempotencyKey: newKey() });
      const watching = refused(nextItems(api, key, 1), 'inbox-closed');
      await api.closeInbox(key);
      await watching;
      await api.closeInbox(key);
      await refused(api.checkInbox(key.code), 'inbox-closed');
      await refused(api.sendToCar(key.code, RECORDS.dealer, { idempotencyKey: newKey() }), 'inbox-closed');
    },
  },
  {
    name: 'closes an inbox by itself when its time is over',
    run: async (api, { newKey, advance }) => {
      if (!advance) return;
      const key = await api.openInbox({ idempotencyKey: newKey() });
      advance(DAY_MS);
      await refused(api.sendToCar(key.code, RECORDS.dealer, { idempotencyKey: newKey() }), 'inbox-closed');
      await refused(nextItems(api, key, 1), 'inbox-closed');
    },
  },
];
