/** The part of the hand-off suite that leaves a record and takes it. */
import type { HandoffRecord } from '../handoff.ts';
import { HANDOFF_CODE_ALPHABET, readHandoffCode, showHandoffCode } from '../handoff-code.ts';
import { type HandoffCase, RECORDS } from './handoff-api.world.ts';
import { check, reasonOf, refused, same } from './suite.ts';

const DAY_MS = 86_400_000;

export const taking: readonly HandoffCase[] = [
  {
    name: 'hands over a record of each kind, once',
    run: async (api, { newKey }) => {
      for (const record of Object.values(RECORDS)) {
        const { code, expiresAt, secondsLeft = 1 } = await api.createHandoff(record, { idempotencyKey: newKey() });
        same(readHandoffCode(code), code, 'code');
        check(Date.parse(expiresAt) > 0 && secondsLeft > 0, 'it says how long it holds');
        same(await api.redeemHandoff(code, { idempotencyKey: newKey() }), record, 'record');
        await refused(api.redeemHandoff(code, { idempotencyKey: newKey() }), 'handoff-used');
      }
    },
  },
  {
    name: 'gives a lost answer again for the same key, and makes nothing twice',
    run: async (api, { newKey }) => {
      const create = { idempotencyKey: newKey() };
      const first = await api.createHandoff(RECORDS.booking, create);
      const second = await api.createHandoff(RECORDS.booking, create);
      same([second.code, second.expiresAt], [first.code, first.expiresAt], 'hand-off of the same key');
      await refused(api.createHandoff(RECORDS.dealer, create), 'idempotency-key-reused');
      const redeem = { idempotencyKey: newKey() };
      for (let i = 0; i < 2; i++) same(await api.redeemHandoff(first.code, redeem), RECORDS.booking, 'record');
    },
  },
  {
    name: 'reads a code as people write it',
    run: async (api, { newKey }) => {
      const { code } = await api.createHandoff(RECORDS.dealer, { idempotencyKey: newKey() });
      const written = ` ${showHandoffCode(code).toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l')} `;
      same(await api.redeemHandoff(written, { idempotencyKey: newKey() }), RECORDS.dealer, 'record');
    },
  },
  {
    name: 'says of a code that never was, or that is none, that it is not found',
    run: async (api, { newKey }) => {
      const { code } = await api.createHandoff(RECORDS.dealer, { idempotencyKey: newKey() });
      const at = HANDOFF_CODE_ALPHABET.indexOf(code[7] ?? '');
      const mistyped = code.slice(0, 7) + HANDOFF_CODE_ALPHABET[(at + 1) % 32];
      for (const wrong of [mistyped, 'UUUU-UUUU', '..', 'K7P2/../K7P2']) {
        await refused(api.redeemHandoff(wrong, { idempotencyKey: newKey() }), 'handoff-not-found');
      }
      same(await api.redeemHandoff(code, { idempotencyKey: newKey() }), RECORDS.dealer, 'record');
    },
  },
  {
    name: 'gives a record to exactly one of several who take it at once',
    run: async (api, { newKey }) => {
      const { code } = await api.createHandoff(RECORDS.booking, { idempotencyKey: newKey() });
      const takers = Array.from({ length: 5 }, () => api.redeemHandoff(code, { idempotencyKey: newKey() }));
      const outcomes = await Promise.all(
        takers.map((taker) =>
          taker.then(
            () => 'taken',
            () => 'refused',
          ),
        ),
      );
      same(outcomes.filter((outcome) => outcome === 'taken').length, 1, 'takers');
      for (const taker of takers) {
        if (outcomes[takers.indexOf(taker)] === 'refused') check((await reasonOf(taker)).name, 'it says why');
      }
    },
  },
  {
    name: 'refuses what is no record, and a record with anything more',
    run: async (api, { newKey }) => {
      const others = [
        { kind: 'song' },
        { ...RECORDS.dealer, name: 'Test Person' },
        { ...RECORDS.booking, contact: {} },
      ];
      for (const other of others) {
        await refused(api.createHandoff(other as unknown as HandoffRecord, { idempotencyKey: newKey() }), 'invalid');
      }
    },
  },
  {
    name: 'forgets a record that nobody took in time',
    run: async (api, { newKey, advance }) => {
      if (!advance) return;
      const { code } = await api.createHandoff(RECORDS.booking, { idempotencyKey: newKey() });
      advance(DAY_MS / 2);
      await refused(api.redeemHandoff(code, { idempotencyKey: newKey() }), 'handoff-expired');
    },
  },
];
