/** The part of the rescue suite that calls for help, tells more, and takes it back. */
import type { RescueRequest, RescueUpdate } from '../rescue-request.ts';
import { ACCIDENT, call, HARMFUL, REQUEST, type RescueCase } from './rescue-api.world.ts';
import { check, refused, refusedAt, same } from './suite.ts';

/** How often an impatient person presses. */
const PRESSES = 10;

export const calling: readonly RescueCase[] = [
  {
    name: 'takes a call, gives a token for it, and shows it to who has the token (R7)',
    run: async (api, world) => {
      const { id, token, rescue } = await call(api, world, ACCIDENT);
      same([rescue.status, rescue.testCall, rescue.kind], ['requested', true, 'accident'], 'case');
      check(rescue.reference.length > 0 && Date.parse(rescue.updatedAt) > 0, 'it has a reference and a time');
      const read = await api.getRescue(id, { token });
      same([read.id, read.reference, read.token], [id, rescue.reference, undefined], 'case that is read');
      const { request } = await world.desk.getDeskRescue(id);
      same([request.vehicle, request.place?.position], [ACCIDENT.vehicle, ACCIDENT.place?.position], 'what was sent');
    },
  },
  {
    name: 'takes a call without a place, which may come later (R7)',
    run: async (api, world) => {
      const { id, token } = await call(api, world);
      same((await world.desk.getDeskRescue(id)).request.place, undefined, 'place');
      await api.updateRescue(id, { place: { plusCode: '8FWH4HX8+9C' } }, { token });
      same((await world.desk.getDeskRescue(id)).request.place?.plusCode, '8FWH4HX8+9C', 'plus code');
    },
  },
  {
    name: 'makes one case of ten presses, one after the other and side by side (R3)',
    run: async (api, { newKey, desk }) => {
      for (const isSideBySide of [false, true]) {
        const options = { idempotencyKey: newKey() };
        const request = { ...REQUEST, symptom: options.idempotencyKey };
        const ids = new Set<string>();
        const press = async (): Promise<void> => {
          const { id, token } = await api.createRescue(request, options);
          check(token, 'a lost answer comes again with its token');
          ids.add(id);
          await api.getRescue(id, { token });
        };
        if (isSideBySide) {
          const presses = Array.from({ length: PRESSES }, press);
          const outcomes = await Promise.allSettled(presses);
          for (const [i, { status }] of outcomes.entries()) {
            // the same request is still in progress
            if (status === 'rejected') await refused(presses[i] as Promise<void>, 'conflict');
          }
        } else {
          for (let i = 0; i < PRESSES; i++) await press();
        }
        await press();
        same(ids.size, 1, 'cases that were answered');
        const { rescues } = await desk.findRescues({ limit: 200 });
        const made = rescues.filter((each) => each.request.symptom === request.symptom);
        same(made.length, 1, 'cases at the dispatcher');
      }
    },
  },
  {
    name: 'refuses another body with the same key (R3)',
    run: async (api, { newKey }) => {
      const options = { idempotencyKey: newKey() };
      await api.createRescue(REQUEST, options);
      await refused(api.createRescue({ ...REQUEST, kind: 'stuck' }, options), 'idempotency-key-reused');
    },
  },
  {
    name: 'refuses what no dispatcher could use, field by field (R7)',
    run: async (api, { newKey }) => {
      const wrong: [pointer: string, parts: object][] = [
        ['/version', { version: 2 }],
        ['/activation', { activation: 'automatic' }],
        ['/requester/phone', { requester: { language: 'de', phone: '089 1234' } }],
        ['/place', { place: { roadType: 'city' } }],
        ['/place/position/lat', { place: { position: { lat: 91, lng: 0, source: 'gnss', isTrusted: false } } }],
        ['/vehicle/vin', { vehicle: { vin: 'IOQ' } }],
      ];
      for (const [pointer, parts] of wrong) {
        const request = { ...REQUEST, ...parts } as RescueRequest;
        await refusedAt(pointer, api.createRescue(request, { idempotencyKey: newKey() }));
      }
    },
  },
  {
    name: 'does not refuse a call for help because of a photo or a dealer that is not there (R16)',
    run: async (api, world) => {
      const request = { ...REQUEST, photoIds: ['no-such-photo'], dropOffDealerId: 'no-such-dealer' };
      const { rescue } = await call(api, world, request);
      same([rescue.photos, rescue.dropOff], [0, undefined], 'what is not there');
    },
  },
  {
    name: 'shows a case to nobody without its token (R17)',
    run: async (api, world) => {
      const { id } = await call(api, world);
      const other = await call(api, world);
      const wrong = [
        [id, other.token, 'unauthorized'],
        [id, 'not-the-token-of-any-case', 'unauthorized'],
        ['no-such-case', other.token, 'not-found'],
      ] as const;
      for (const [caseId, token, code] of wrong) {
        const options = { token, idempotencyKey: world.newKey() };
        await refused(api.getRescue(caseId, options), code);
        await refused(api.updateRescue(caseId, { kind: 'stuck' }, options), code);
        await refused(api.cancelRescue(caseId, {}, options), code);
        await refused(api.sendRescueMessage(caseId, { text: 'hello' }, options), code);
        const signal = new AbortController().signal;
        await refused(api.watchRescue(caseId, { token, signal })[Symbol.asyncIterator]().next(), code);
      }
      same((await world.desk.getDeskRescue(id)).status, 'requested', 'status');
    },
  },
  {
    name: 'adds what became known later, member by member, and again without harm (R7)',
    run: async (api, world) => {
      const { id, token } = await call(api, world, ACCIDENT);
      const update: RescueUpdate = {
        ...{ kind: 'stuck', symptom: 'front wheel in the ditch', safety: { occupants: 2, isInSafePlace: true } },
        place: { address: 'Beispielstraße 12, München' },
      };
      const first = await api.updateRescue(id, update, { token });
      const second = await api.updateRescue(id, update, { token });
      same([first.kind, second.sequence], ['stuck', first.sequence], 'after the same twice');
      const { request } = await world.desk.getDeskRescue(id);
      same([request.symptom, request.safety, request.place], [update.symptom, update.safety, update.place], 'new');
      same([request.vehicle, request.requester], [ACCIDENT.vehicle, ACCIDENT.requester], 'what it left out');
      await refusedAt('/place', api.updateRescue(id, { place: {} }, { token }));
    },
  },
  {
    name: 'cancels with a reason, again without harm, and then nothing more can be told (R15)',
    run: async (api, world) => {
      const { id, token } = await call(api, world);
      const cancellation = { code: 'solved', reason: 'it starts again' } as const;
      for (let i = 0; i < 2; i++) {
        same((await api.cancelRescue(id, cancellation, { token })).status, 'cancelled', 'status');
      }
      const { cancelCode, cancelReason } = await world.desk.getDeskRescue(id);
      same([cancelCode, cancelReason], [cancellation.code, cancellation.reason], 'reason');
      const options = { token, idempotencyKey: world.newKey() };
      await refused(api.updateRescue(id, { kind: 'stuck' }, options), 'rescue-over');
      await refused(api.sendRescueMessage(id, { text: 'hello' }, options), 'rescue-over');
    },
  },
  {
    name: 'cancels until help has arrived (R15)',
    run: async (api, world) => {
      const { id, token } = await call(api, world);
      for (const status of ['arrived', 'towing', 'completed'] as const) {
        await world.desk.changeRescue(id, { status });
        await refused(api.cancelRescue(id, {}, { token }), 'rescue-over');
      }
      same((await api.getRescue(id, { token })).status, 'completed', 'status');
    },
  },
  {
    name: 'takes a message once for one key, and passes on both sides’ texts in order (R14)',
    run: async (api, world) => {
      const { id, token } = await call(api, world);
      const first = { token, idempotencyKey: world.newKey() };
      for (let i = 0; i < 3; i++) await api.sendRescueMessage(id, { text: ' We stand behind the barrier. ' }, first);
      await refused(api.sendRescueMessage(id, { text: 'another text' }, first), 'idempotency-key-reused');
      const answer = { idempotencyKey: world.newKey() };
      for (let i = 0; i < 2; i++) await world.desk.answerRescue(id, { text: 'Stay there.' }, answer);
      await api.sendRescueMessage(id, { text: 'Yes.' }, { token, idempotencyKey: world.newKey() });
      const { messages } = await api.getRescue(id, { token });
      same(
        messages.map(({ from, text }) => [from, text]),
        [
          ['customer', 'We stand behind the barrier.'],
          ['dispatcher', 'Stay there.'],
          ['customer', 'Yes.'],
        ],
        'messages',
      );
      same(new Set(messages.map((message) => message.id)).size, 3, 'ids');
      const options = { token, idempotencyKey: world.newKey() };
      await refusedAt('/text', api.sendRescueMessage(id, { text: '  ' }, options));
    },
  },
  {
    name: 'keeps texts as they are, whatever stands in them',
    run: async (api, world) => {
      const { id, token } = await call(api, world, {
        ...{ ...REQUEST, symptom: HARMFUL, vehicle: { plate: HARMFUL }, place: { address: HARMFUL } },
        requester: { language: 'de', name: HARMFUL },
      });
      const options = { token, idempotencyKey: world.newKey() };
      const { messages } = await api.sendRescueMessage(id, { text: HARMFUL }, options);
      await api.cancelRescue(id, { reason: HARMFUL }, { token });
      const { request, cancelReason } = await world.desk.getDeskRescue(id);
      const { symptom, vehicle, place, requester } = request;
      const texts = [symptom, vehicle?.plate, place?.address, requester.name, messages[0]?.text, cancelReason];
      same(texts, Array(6).fill(HARMFUL), 'texts');
    },
  },
];
