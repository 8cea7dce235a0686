import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, type DeskRescue, type DeskRescueEvent, type RescueDeskApi } from '@forecourt/contract';
import { createMemoryRescueApi } from '@forecourt/contract/testing.js';
import { rescueRows } from '../model/rescues.ts';
import { settle } from '../testing/fake-desk-api.ts';
import { openRescues } from '../testing/rescues.ts';

/** A stream that says nothing, and ends with `run`. */
const streamOf = (run: () => Promise<void>): AsyncIterable<DeskRescueEvent> => ({
  [Symbol.asyncIterator]: () => ({ next: () => run().then(() => ({ done: true, value: undefined })) }),
});

const unauthorized = new ApiError('unauthorized', 'unauthorized', { status: 401 });

test('the queue is there at once, and a call that comes later by itself', async () => {
  const { session, call, begin } = await openRescues();
  const first = await call();
  await begin();
  assert.equal(session.state.connection, 'live');
  const second = await call({ requester: { name: 'Ben Made-Up', language: 'en' } });
  await settle();
  assert.deepEqual(
    rescueRows(session.state).map(({ id }) => id),
    [first.id, second.id],
  );
  session.stop();
});

test('R10 a case goes its way: confirmed, assigned to the first station, told of, ended', async () => {
  const { api, session, call, begin } = await openRescues();
  const { id, token } = await call();
  await begin();
  session.look(id);
  await settle();
  const [station] = session.state.stations.get(id)?.found ?? [];
  assert.ok(station && station.lacks.length === 0, 'the most suitable comes first');
  await session.change(id, 'status', { status: 'received' });
  await session.assign(id, { dealerId: station.dealerId, vehicle: 'yellow tow truck' });
  await session.change(id, 'status', { status: 'en-route' });
  await session.change(id, 'eta', { eta: { from: '2026-11-24T10:20:00Z', to: '2026-11-24T10:35:00Z' } });
  await session.change(id, 'position', { position: { lat: 48.15, lng: 11.56 } });
  session.setDraft(id, ' On its way ');
  await session.answer(id);
  assert.equal(session.draftOf(id), '');
  const seen = await api.getRescue(id, { token });
  assert.equal(seen.status, 'en-route');
  assert.equal(seen.helper?.vehicle, 'yellow tow truck');
  assert.equal(seen.helper?.eta?.to, '2026-11-24T10:35:00Z');
  assert.deepEqual(
    seen.messages.map(({ from, text }) => [from, text]),
    [['dispatcher', 'On its way']],
  );
  await session.change(id, 'status', { status: 'completed' });
  assert.equal(rescueRows(session.state).length, 0, 'what this desk has ended is off the queue');
  session.stop();
});

test('R15 a case that the person calls off stays in the queue until somebody looks', async () => {
  const { api, session, call, begin } = await openRescues();
  const { id, token } = await call();
  await begin();
  await api.cancelRescue(id, { code: 'solved', reason: 'It drives' }, { token });
  await settle();
  assert.ok(session.state.ended.has(id));
  assert.equal(rescueRows(session.state).length, 1);
  session.look(id);
  assert.equal(rescueRows(session.state).length, 0);
  session.stop();
});

test('what cannot be done says why, and shows nothing as done', async () => {
  const { session, call, begin } = await openRescues();
  const { id } = await call();
  await begin();
  await session.change(id, 'status', { status: 'arrived' });
  await session.change(id, 'status', { status: 'received' });
  assert.deepEqual(session.state.doing.get(id), { task: 'status', problem: 'invalid' });
  assert.equal(session.state.rescues.get(id)?.status, 'arrived');
  session.stop();
});

test('R3 a message whose answer is lost goes out once more with the same key, another text with another', async () => {
  const sent: { text: string; key: string }[] = [];
  let fails = true;
  const world = createMemoryRescueApi();
  const answerRescue: RescueDeskApi['answerRescue'] = async (_id, { text }, { idempotencyKey }) => {
    sent.push({ text, key: idempotencyKey });
    if (fails) throw new ApiError('timeout', 'timeout');
    return { ...(world.rescues[0] as DeskRescue), id };
  };
  const { session, call, begin } = await openRescues({ answerRescue });
  const { id } = await call();
  await begin();
  session.setDraft(id, 'Hello');
  await session.answer(id);
  assert.equal(session.draftOf(id), 'Hello', 'what was typed is kept');
  await session.answer(id);
  session.setDraft(id, 'Hello again');
  fails = false;
  await session.answer(id);
  assert.equal(sent[0]?.key, sent[1]?.key);
  assert.notEqual(sent[1]?.key, sent[2]?.key);
  session.stop();
});

test('two presses do one thing', async () => {
  let calls = 0;
  const { session, call, begin } = await openRescues({
    changeRescue: () => {
      calls += 1;
      return new Promise(() => {});
    },
  });
  const { id } = await call();
  await begin();
  void session.change(id, 'status', { status: 'received' });
  void session.change(id, 'status', { status: 'received' });
  assert.equal(calls, 1);
  session.stop();
});

test('stations are asked for again when the case needs other ones, and not otherwise', async () => {
  let asked = 0;
  const { api, session, call, begin } = await openRescues({
    findStations: async () => {
      asked += 1;
      return [];
    },
  });
  const { id, token } = await call();
  await begin();
  session.look(id);
  session.look(id);
  await settle();
  assert.equal(asked, 1);
  await api.sendRescueMessage(id, { text: 'Hello' }, { token, idempotencyKey: 'key-of-a-message-1' });
  await settle();
  session.look(id);
  assert.equal(asked, 1, 'a message changes nothing about them');
  await api.updateRescue(id, { kind: 'no-charge' }, { token });
  await settle();
  session.look(id);
  assert.equal(asked, 2);
  session.stop();
});

test('a case that ended while nothing was heard is read, for it is not among those that go on', async () => {
  const { api, session, call, begin } = await openRescues({
    watchRescues: ({ signal, onConnection }) =>
      streamOf(async () => {
        onConnection?.(true);
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      }),
  });
  const { id, token } = await call();
  await begin();
  await api.cancelRescue(id, {}, { token });
  assert.equal(session.state.rescues.get(id)?.status, 'requested');
  session.reconnect();
  for (let i = 0; i < 4; i += 1) await settle();
  assert.equal(session.state.rescues.get(id)?.status, 'cancelled');
  assert.ok(session.state.ended.has(id));
  session.stop();
});

test('a case that the address names and the list has not is read; one that is not there says so', async () => {
  const { session, call } = await openRescues();
  const { id } = await call();
  session.look(id);
  session.look('gone');
  await settle();
  assert.equal(session.state.rescues.get(id)?.id, id);
  assert.equal(session.state.missing.get('gone'), 'not-found');
  session.stop();
});

test('a refused token ends the session once, wherever it is noticed', async () => {
  const refuse = () => Promise.reject(unauthorized);
  for (const name of ['findRescues', 'changeRescue', 'watchRescues'] as const) {
    const change = name === 'watchRescues' ? { watchRescues: () => streamOf(refuse) } : { [name]: refuse };
    const { session, begin, refusals } = await openRescues(change);
    await begin();
    if (name === 'changeRescue') await session.change('a', 'status', { status: 'received' });
    assert.equal(refusals(), 1, name);
  }
});
