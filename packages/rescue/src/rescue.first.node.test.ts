import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createActor } from 'xstate';
import { openTab } from '../test/machine.fixture.ts';
import type { Begin, RescueInput } from './rescue.context.ts';
import type { RescueMachineEvent } from './rescue.events.ts';
import { beginAfter, firstMachine } from './rescue.first.machine.ts';

/** The first view, and what the whole machine would begin with. */
function first(parts: Partial<RescueInput> = {}, ...events: RescueMachineEvent[]): Begin | undefined {
  const input = { isCar: () => false, said: () => ({}), records: { load: () => ({}) }, ...parts } as RescueInput;
  const actor = createActor(firstMachine, { input }).start();
  for (const event of events) actor.send(event);
  const begin = beginAfter(actor.getSnapshot());
  if (!begin) assert.equal(actor.getSnapshot().value.call, 'starting');
  return begin;
}

describe('the first view', () => {
  test('R2 asks whether it was meant, unless it was held, or in a car', () => {
    const at = (...events: RescueMachineEvent[]) => first({}, ...events)?.at;
    assert.equal(at(), 'idle');
    assert.equal(at({ type: 'help.ask' }), 'confirming');
    assert.equal(at({ type: 'help.ask' }, { type: 'help.leave' }), 'idle');
    assert.equal(at({ type: 'help.ask' }, { type: 'help.confirm' }), 'triage');
    assert.equal(at({ type: 'help.ask' }, { type: 'help.hold' }), 'triage');
    assert.equal(at({ type: 'help.hold' }), 'triage');
    assert.equal(at({ type: 'help.hold' }, { type: 'help.leave' }), 'idle');
    assert.equal(first({ isCar: () => true }, { type: 'help.ask' })?.at, 'triage');
  });

  test('the whole machine goes on where it was, with what was said', () => {
    for (const at of ['idle', 'confirming', 'triage'] as const) {
      const { is, context, emitted, locating } = openTab({ input: { begin: { at, answers: { roadType: 'tunnel' } } } });
      assert.ok(is(at));
      assert.equal(context().answers.roadType, 'tunnel');
      assert.deepEqual(emitted, at === 'triage' ? [{ type: 'rescue.started' }] : []);
      assert.equal(locating(), at === 'triage' ? 'on' : 'off');
    }
    assert.deepEqual(first({}, { type: 'answers.change', answers: { roadType: 'tunnel' } }), {
      at: 'idle',
      answers: { roadType: 'tunnel' },
    });
  });

  test('R18 the kind of road that the host knows counts from the start, and for the next call', async () => {
    const tab = openTab({ input: { said: () => ({ roadType: 'motorway' }) } });
    await tab.call({ phone: '0151 12345678', roadType: 'tunnel' });
    tab.api.setStatus('rescue-1', 'completed');
    await tab.reach('over');
    assert.equal(tab.context().answers.roadType, 'tunnel');
    tab.send({ type: 'case.close' });
    assert.ok(tab.is('idle'));
    assert.deepEqual(tab.context().answers, { roadType: 'motorway' });
  });

  test('R9 a call that was kept waits for the whole machine', () => {
    const kept = { id: 'rescue-1', token: 'token-of-rescue-1' };
    const records = { load: () => ({ kept }) } as unknown as RescueInput['records'];
    assert.equal(first({ records }), undefined);
  });
});
