import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { MADE_UP_MENU } from '@forecourt/contract/testing.js';
import { CAPABILITIES, contextOf, PERSON } from '../test/context.fixture.ts';
import { HOME, type MachineOptions, startBooking } from '../test/machine.fixture.ts';
import type { BookingContext } from './booking.context.ts';
import {
  canGoTo,
  canReorder,
  isComplete,
  openStep,
  planOf,
  reorder,
  type Step,
  STEPS,
  stepsOf,
} from './booking.steps.ts';
import { testDriveRules } from './test-drive.rules.ts';
import { visitRules } from './visit.rules.ts';

const TYPES = ['test-drive', 'service', 'pickup'] as const;
const slot = { id: 'one', start: '2026-12-01T10:00:00+01:00', end: '2026-12-01T11:00:00+01:00' };

/** The steps that a whole walk enters, in order, each with whether it is counted. */
async function walked(options: MachineOptions): Promise<string[]> {
  const { toReview, said, send, reach } = startBooking(options);
  await toReview({ ...PERSON, phone: '+49 89 123456' });
  send({ type: 'submit' });
  await reach('confirmed');
  return said('booking.step.entered').map(({ step, index }) => (index < 0 ? `(${step})` : step));
}

describe('B1 another order of the steps', () => {
  for (const [type, steps, order] of [
    ['test-drive', ['dealer', 'model'], ['dealer', 'model', 'time', 'contact', 'review']],
    ['test-drive', ['contact', 'time'], ['model', 'dealer', 'contact', 'time', 'review']],
    ['test-drive', ['contact', 'model', 'dealer'], ['model', 'dealer', 'time', 'contact', 'review']],
    ['test-drive', ['contact', 'dealer', 'model', 'time'], ['contact', 'dealer', 'model', 'time', 'review']],
    ['test-drive', ['dealer', 'time', 'model'], ['model', 'dealer', 'time', 'contact', 'review']],
    ['service', ['contact', 'time'], ['model', 'dealer', 'service', 'options', 'contact', 'time', 'review']],
    ['service', ['time', 'options'], ['model', 'dealer', 'service', 'time', 'options', 'contact', 'review']],
    [
      'pickup',
      ['time', 'dropOff', 'address'],
      ['model', 'dealer', 'service', 'options', 'time', 'dropOff', 'address', 'contact', 'review'],
    ],
    ['test-drive', ['time', 'dealer'], ['model', 'dealer', 'time', 'contact', 'review']],
    ['service', ['time', 'service'], ['model', 'dealer', 'service', 'options', 'time', 'contact', 'review']],
    ['test-drive', ['review', 'model'], ['model', 'dealer', 'time', 'contact', 'review']],
    ['test-drive', ['pay', 'dealer', 'dealer', 'model'], ['dealer', 'model', 'time', 'contact', 'review']],
  ] as const) {
    test(`B1 ${type} with “${steps.join()}” is walked ${order.join(', ')}`, async () => {
      assert.deepEqual(await walked({ input: { type, steps: steps as readonly Step[] } }), order);
    });
  }

  test('B1 an order in which a step would stand before one that it needs is known as one that cannot be', () => {
    assert.equal(canReorder('service', ['time', 'service']), false);
    assert.equal(canReorder('pickup', ['dropOff', 'time']), false);
    assert.equal(canReorder('service', ['contact', 'time']), true);
    assert.equal(canReorder('car-wash', ['time', 'dealer']), true, 'there the type is what is wrong');
  });

  test('B1 in another order as well every step that was answered can be gone back to', async () => {
    const { toReview, send, settle, stand } = startBooking({ input: { steps: ['contact', 'model'] } });
    await toReview();
    for (const step of ['time', 'contact', 'dealer', 'model'] as const) {
      send({ type: 'step.goTo', step });
      await settle();
      assert.equal(stand(), step);
    }
  });
});

describe('B1 every step can be skipped by its property, and be gone back to', () => {
  const known = { name: 'Ada Example', email: 'ada@example.com', phone: '+4989123456', licenceHeld: true };
  const address = { lines: ['Beispielstraße 1'], postalCode: '80331', locality: 'München', country: 'DE' };
  const start = '2026-11-25T09:00:00Z';
  const all = {
    ...{ modelId: 'aster', dealerId: 'munich-north', itemIds: ['item-oil-service'], transportationId: 'wait' },
    ...{ start, dropOffStart: '2026-11-25T14:00:00+01:00', person: { ...known, address } },
  };
  const skipping = {
    model: { modelId: 'aster' },
    dealer: { dealerId: 'munich-north' },
    service: { itemIds: all.itemIds },
    options: { transportationId: 'wait' },
    address: { person: { address } },
    time: { start },
    dropOff: { dropOffStart: all.dropOffStart },
    contact: { person: known },
  } as const;

  for (const type of TYPES) {
    const usual = planOf(contextOf(type, {}, { menu: MADE_UP_MENU }));
    for (const step of usual.filter((each) => each !== 'review')) {
      test(`B1 ${type}: ${step} alone is skipped, and counted no more`, async () => {
        const { toReview, said } = startBooking({ input: { type, ...skipping[step as keyof typeof skipping] } });
        await toReview({ ...PERSON, phone: '+49 89 123456' });
        const last = said('booking.step.entered').pop();
        assert.deepEqual([last?.step, last?.index, last?.count], ['review', usual.length - 2, usual.length - 1]);
      });
    }

    test(`B1 ${type}: with everything given one stands before the submit, and each step can be gone to`, async () => {
      const { settle, stand, send, reach, books, said } = startBooking({ input: { type, ...all } });
      await settle();
      await reach({ choosing: 'review' });
      const last = said('booking.step.entered').pop();
      assert.deepEqual([last?.step, last?.index, last?.count], ['review', 0, 1]);
      for (const step of usual.filter((each) => each !== 'review')) {
        send({ type: 'step.goTo', step });
        await settle();
        assert.equal(stand(), step);
        send({ type: 'continue' });
        await settle();
        assert.equal(stand(), 'review');
      }
      send({ type: 'submit' });
      await reach('confirmed');
      assert.equal(books()[0]?.request.start, '2026-11-25T10:00:00+01:00', 'whatever the offset of the host');
    });
  }

  test('B1 a start that is not free any more opens the step of the time', async () => {
    for (const given of ['2026-11-25T09:30:00Z', '2020-01-01T09:00:00Z', 'tomorrow']) {
      const { settle, stand, context } = startBooking({ input: { ...all, type: 'test-drive', start: given } });
      await settle();
      assert.deepEqual([stand(), context().slot], ['time', undefined], given);
    }
  });

  test('B1 a way back that is not free any more opens the step of the way back', async () => {
    const input = { ...all, type: 'pickup', dropOffStart: '2026-11-25T10:00:00+01:00' };
    const { settle, stand } = startBooking({ input });
    await settle();
    assert.equal(stand(), 'dropOff');
  });

  test('B1 items that the menu has not got, and a person of whom too little is known, open their steps', async () => {
    for (const [parts, step] of [
      [{ itemIds: ['item-oil-service', 'no-such-item'] }, 'service'],
      [{ transportationId: 'helicopter' }, 'options'],
      [{ person: { ...known, address: { ...address, locality: '' } } }, 'address'],
      [{ person: { ...known, phone: '', address } }, 'contact'],
    ] as const) {
      const { settle, stand } = startBooking({ input: { ...all, type: 'pickup', ...parts } });
      await settle();
      assert.equal(stand(), step);
    }
  });

  test('B1 another start of the host is taken at run time', async () => {
    const { settle, send, reach, context } = startBooking({ input: { ...all, type: 'test-drive' } });
    await settle();
    send({ type: 'prefill.change', ...all, start: '2026-11-26T10:00:00+01:00' });
    await settle();
    await reach({ choosing: 'review' });
    assert.equal(context().slot?.start, '2026-11-26T10:00:00+01:00');
  });
});

describe('B1 for whatever is known', () => {
  const step = fc.constantFrom(...STEPS);
  const maybe = <Value>(value: Value) => fc.constantFrom(value, undefined);
  const context = fc
    .record({
      ...{ type: fc.constantFrom(...TYPES), steps: maybe(undefined), asks: fc.boolean(), wanted: fc.array(step) },
      ...{
        model: fc.boolean(),
        dealer: fc.boolean(),
        menu: maybe(MADE_UP_MENU),
        slot: maybe(slot),
        dropOff: maybe(slot),
      },
      ...{ passed: fc.subarray([...STEPS]), person: fc.boolean(), home: fc.boolean(), items: fc.boolean() },
      ...{ wishes: fc.boolean(), rules: fc.boolean(), given: fc.boolean(), gone: fc.boolean() },
    })
    .map((parts): BookingContext => {
      const form = {
        ...(parts.person ? { ...PERSON, phone: '089 123456' } : {}),
        ...(parts.home ? HOME : {}),
        itemIds: parts.items ? ['item-oil-service'] : [],
        wishes: parts.wishes ? [{ date: '2026-12-01', part: 'day' as const }] : [],
      };
      const known = contextOf(parts.type, form, {
        ...{ menu: parts.menu, slot: parts.slot, dropOff: parts.dropOff, passed: parts.passed },
        ...(parts.model ? {} : { model: undefined }),
        ...(parts.dealer ? {} : { dealer: undefined }),
        capabilities: { ...CAPABILITIES, slots: !parts.asks },
        rules: parts.rules ? (parts.type === 'test-drive' ? testDriveRules : visitRules) : undefined,
        ...(parts.gone ? { slots: { timeZone: 'Europe/Berlin', slots: [], unavailable: [] } } : {}),
      });
      const given = { modelId: 'aster', itemIds: ['item-oil-service'], start: slot.start };
      return { ...known, input: { ...known.input, steps: parts.wanted, ...(parts.given ? given : {}) } };
    });

  test('B1 another order has the same steps, and none stands before one that it needs', () => {
    fc.assert(
      fc.property(context, fc.array(step), (each, wanted) => {
        const plan = planOf({ ...each, capabilities: CAPABILITIES, input: { ...each.input, steps: undefined } });
        const ordered = reorder(plan, wanted);
        if (!ordered) return;
        assert.deepEqual([...ordered].sort(), [...plan].sort());
        assert.equal(ordered[ordered.length - 1], 'review');
        const at = (name: Step): number => ordered.indexOf(name);
        for (const [first, then] of [
          ...(['service', 'options', 'address', 'time'] as const).map((name) => ['dealer', name] as const),
          ...(['service', 'options', 'address', 'time'] as const).map((name) => ['model', name] as const),
          ...[['service', 'time'] as const, ['service', 'options'] as const, ['time', 'dropOff'] as const],
        ]) {
          if (at(first) >= 0 && at(then) >= 0) assert.ok(at(first) < at(then), `${first} before ${then}`);
        }
      }),
    );
  });

  test('B1 what is walked is part of the plan, in its order, and the review is always the last', () => {
    fc.assert(
      fc.property(context, (each) => {
        const [plan, steps] = [planOf(each), stepsOf(each)];
        assert.deepEqual(
          steps,
          plan.filter((name) => steps.includes(name)),
        );
        assert.equal(plan.indexOf('review'), plan.length - 1);
        assert.ok(steps.includes('review'));
        assert.equal(new Set(plan).size, plan.length);
      }),
    );
  });

  test('B1 the open step is the first that is not complete, and it can be gone to unless it is the review', () => {
    fc.assert(
      fc.property(context, (each) => {
        const plan = planOf(each);
        const open = openStep(each);
        const before = plan.slice(0, plan.indexOf(open));
        assert.ok(before.every((name) => isComplete(each, name)));
        assert.equal(isComplete(each, open), false);
        assert.equal(canGoTo(each, open), open !== 'review');
        for (const name of before) assert.ok(canGoTo(each, name), `back to ${name}`);
        for (const name of STEPS) if (!plan.includes(name)) assert.equal(canGoTo(each, name), false);
      }),
    );
  });
});
