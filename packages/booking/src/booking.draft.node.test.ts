import { choicesOf, EMPTY_FORM } from './form.ts';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RecordStorage } from '@forecourt/core';
import { testEnvironment } from '@forecourt/core/testing.js';
import { NOW, PERSON, startBooking } from '../test/machine.fixture.ts';
import { isDraftChanged, loadDraft, type Persist, saveDraft } from './booking.draft.ts';

const DAY_MS = 86_400_000;

/** A booking in the making, and a tab to keep it in. */
async function inTheMaking() {
  const booking = startBooking();
  await booking.toReview({ ...PERSON, phone: '+4989123456', street: 'Beispielstraße 1' });
  const env = testEnvironment(NOW);
  const kept = (): string => [...env.storage.entries.values()].join();
  const save = (persist: Persist, done = false): void => saveDraft(env, 'test-drive', booking.context(), persist, done);
  return { ...booking, env, kept, save };
}

describe('what survives a reload', () => {
  test('“choices” keeps what was chosen and nothing that was typed', async () => {
    const { env, kept, save, context } = await inTheMaking();
    save('choices');
    const { slot } = context();
    assert.deepEqual(loadDraft(env, 'test-drive', 'choices'), {
      modelId: 'aster',
      dealerId: 'munich-north',
      slot,
      timeZone: 'Europe/Berlin',
      form: choicesOf(EMPTY_FORM),
      passed: ['contact'],
      held: {},
    });
    for (const typed of ['Ada', 'ada@example.com', '4989123456', 'Beispielstraße 1']) {
      assert.ok(!kept().includes(typed), typed);
    }
  });

  test('“choices” keeps the key of a submit on its way, without its body', async () => {
    const { send, api, env, kept, save } = await inTheMaking();
    api.hangNext('book');
    send({ type: 'submit' });
    save('choices');
    const begunAt = Date.parse(NOW);
    const attempt = { idempotencyKey: 'key-1', unsure: false, begunAt };
    assert.deepEqual(loadDraft(env, 'test-drive', 'choices')?.attempt, attempt);
    assert.ok(!kept().includes('Ada'));
  });

  test('B5 an open attempt is forgotten before the back end forgets its key, however often it is kept', async () => {
    const { send, api, env, save } = await inTheMaking();
    api.hangNext('book');
    send({ type: 'submit' });
    env.clock.increment(DAY_MS / 2);
    save('all');
    env.clock.increment(DAY_MS / 2 - 3_600_001);
    assert.ok(loadDraft(env, 'test-drive', 'all'));
    env.clock.increment(1);
    assert.equal(loadDraft(env, 'test-drive', 'all'), undefined);
  });

  test('“all” keeps what was typed and what was sent', async () => {
    const { send, api, env, save, context, books } = await inTheMaking();
    api.hangNext('book');
    send({ type: 'submit' });
    save('all');
    const draft = loadDraft(env, 'test-drive', 'all');
    assert.deepEqual(draft?.form, context().form);
    assert.deepEqual(draft?.attempt?.request, books()[0]?.request);
  });

  test('“none” keeps nothing, forgets what was kept, and reads nothing', async () => {
    const { env, save } = await inTheMaking();
    save('all');
    assert.equal(loadDraft(env, 'test-drive', 'none'), undefined);
    save('none');
    assert.equal(env.storage.entries.size, 0);
  });

  test('a booking that is made is forgotten', async () => {
    const { env, save } = await inTheMaking();
    save('all');
    save('all', true);
    assert.equal(env.storage.entries.size, 0);
  });

  test('until it is known what still holds, what was kept stays', () => {
    const env = testEnvironment(NOW);
    const draft = { modelId: 'aster', dealerId: 'munich-north' };
    env.storage.setItem(
      'forecourt.booking.test-drive',
      JSON.stringify({ version: 1, expires: env.now() + DAY_MS, data: draft }),
    );
    const { context } = startBooking({ input: { draft } });
    saveDraft(env, 'test-drive', context(), 'choices', false);
    assert.deepEqual(loadDraft(env, 'test-drive', 'choices'), draft);
  });

  test('a step in the calendar is nothing new to keep; a letter in the form is', async () => {
    const { send, reach, context } = await inTheMaking();
    send({ type: 'step.goTo', step: 'time' });
    await reach({ choosing: { time: 'ready' } });
    const before = context();
    send({ type: 'day.focus', date: '2026-11-30' });
    assert.notEqual(context(), before);
    assert.equal(isDraftChanged(before, context()), false);
    send({ type: 'form.change', change: { name: 'Ada E.' } });
    assert.equal(isDraftChanged(before, context()), true);
  });

  test('each type has a draft of its own', async () => {
    const { env, save } = await inTheMaking();
    save('choices');
    assert.equal(loadDraft(env, 'service', 'choices'), undefined);
  });
});

describe('what is kept and does not hold', () => {
  test('after a day a draft is forgotten', async () => {
    const { env, save } = await inTheMaking();
    save('choices');
    env.clock.increment(DAY_MS - 1);
    assert.ok(loadDraft(env, 'test-drive', 'choices'));
    env.clock.increment(1);
    assert.equal(loadDraft(env, 'test-drive', 'choices'), undefined);
    assert.equal(env.storage.entries.size, 0);
  });

  for (const [what, text] of [
    ['another version', JSON.stringify({ version: 99, expires: Date.parse(NOW) + DAY_MS, data: { modelId: 'aster' } })],
    ['no end', JSON.stringify({ version: 1, data: { modelId: 'aster' } })],
    ['no JSON', 'modelId=aster'],
    ['null', 'null'],
    ['no object', '7'],
  ] as const) {
    test(`a record with ${what} is as if there were none`, () => {
      const env = testEnvironment(NOW);
      env.storage.setItem('forecourt.booking.test-drive', text);
      assert.equal(loadDraft(env, 'test-drive', 'choices'), undefined);
    });
  }

  const broken = (): never => {
    throw new Error('SecurityError');
  };
  const full: RecordStorage = { getItem: () => null, setItem: broken, removeItem: () => undefined };
  const blocked: RecordStorage = { getItem: broken, setItem: broken, removeItem: broken };
  for (const [what, storage] of [
    ['full', full],
    ['blocked', blocked],
    ['not there', undefined],
  ] as const) {
    test(`storage that is ${what} costs the draft and nothing else`, async () => {
      const { context } = await inTheMaking();
      const env = testEnvironment(NOW, { storage });
      saveDraft(env, 'test-drive', context(), 'all', false);
      saveDraft(env, 'test-drive', context(), 'none', false);
      assert.equal(loadDraft(env, 'test-drive', 'all'), undefined);
    });
  }
});
