import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DIALECTS, dialectOf, type VissDialectName } from './dialects.ts';
import { readAnswer, type VissFilter, type VissRequest, writeRequest } from './messages.ts';

const GEAR = 'Vehicle.Powertrain.Transmission.SelectedGear';
const write = (name: VissDialectName, request: VissRequest, token?: string): unknown =>
  JSON.parse(writeRequest(request, DIALECTS[name], '7', token));
const filter = (name: VissDialectName, of: VissFilter): unknown =>
  (write(name, { action: 'subscribe', path: GEAR, filter: of }) as { filter?: unknown }).filter;

describe('X9 the messages of VISS', () => {
  it('X9 requests are the same in all dialects but for their filters', () => {
    for (const name of ['viss3', 'viss2', 'vissr', 'kuksa'] as const) {
      assert.deepEqual(write(name, { action: 'get', path: GEAR }), { action: 'get', path: GEAR, requestId: '7' });
      assert.deepEqual(write(name, { action: 'get', path: GEAR }, 'a.b.c'), {
        action: 'get',
        path: GEAR,
        authorization: 'a.b.c',
        requestId: '7',
      });
      assert.deepEqual(write(name, { action: 'set', path: GEAR, value: '0' }), {
        action: 'set',
        path: GEAR,
        value: '0',
        requestId: '7',
      });
      assert.deepEqual(write(name, { action: 'unsubscribe', subscriptionId: 's1' }), {
        action: 'unsubscribe',
        subscriptionId: 's1',
        requestId: '7',
      });
    }
  });

  it('X9 a period is text for all but Kuksa, which wants a number', () => {
    const period: VissFilter = { kind: 'period', milliseconds: 499.6 };
    const version3 = { variant: 'timebased', parameter: { period: '500' } };
    assert.deepEqual(filter('viss3', period), version3);
    assert.deepEqual(filter('vissr', period), version3);
    assert.deepEqual(filter('viss2', period), { type: 'timebased', parameter: { period: '500' } });
    assert.deepEqual(filter('kuksa', period), { type: 'timebased', parameter: { period: 500 } });
  });

  it('X9 a change is a filter for all but Kuksa, which tells each change without one', () => {
    const parameter = { 'logic-op': 'ne', diff: '0' };
    assert.deepEqual(filter('viss3', { kind: 'change' }), { variant: 'change', parameter });
    assert.deepEqual(filter('viss2', { kind: 'change' }), { type: 'change', parameter });
    assert.equal(filter('kuksa', { kind: 'change' }), undefined);
  });

  it('X9 a range names its operator as the version does', () => {
    const range: VissFilter = { kind: 'range', operator: 'gt', boundary: 0.5 };
    assert.deepEqual(filter('viss3', range), { variant: 'range', parameter: { 'logic-op': 'gt', boundary: '0.5' } });
    assert.deepEqual(filter('viss2', range), { type: 'range', parameter: { 'boundary-op': 'gt', boundary: '0.5' } });
    assert.equal(filter('kuksa', range), undefined);
  });

  it('X9 the sub-protocol tells the dialect; none is the present standard', () => {
    assert.deepEqual(['VISSv3', 'VISSv2', 'VISS-noenc', ''].map(dialectOf), ['viss3', 'viss2', 'vissr', 'viss3']);
  });

  it('X9 data is one object or a list, and so is what stands in it', () => {
    const points = (data: unknown) => readAnswer(JSON.stringify({ action: 'get', requestId: '7', data }))?.points;
    const dp = { value: '0', ts: '2026-06-01T09:00:00Z' };
    const time = Date.parse(dp.ts);
    assert.deepEqual(points({ path: 'Vehicle.Speed', dp }), [{ path: 'Vehicle.Speed', value: '0', time }]);
    assert.deepEqual(points([{ path: 'Vehicle.Speed', dp: [dp] }]), [{ path: 'Vehicle.Speed', value: '0', time }]);
    assert.deepEqual(points([null, 3, {}, { path: 5, dp }]), []);
    assert.deepEqual(points(undefined), []);
    assert.deepEqual(points({ path: 'Vehicle.Speed' }), [{ path: 'Vehicle.Speed', value: undefined, time: 0 }]);
  });

  it('X9 of a history the newest value counts, whichever end it stands at', () => {
    const dp = [
      { value: '1', ts: '2026-06-01T09:00:00Z' },
      { value: '2', ts: '2026-06-01T09:00:00.5Z' },
    ];
    for (const history of [dp, [...dp].reverse()]) {
      const answer = readAnswer(JSON.stringify({ action: 'get', data: { path: 'Vehicle.Speed', dp: history } }));
      assert.equal(answer?.points[0]?.value, '2');
    }
  });

  it('X9 an error is told by its number alone, as text or as a number', () => {
    const code = (error: unknown) => readAnswer(JSON.stringify({ action: 'get', error }))?.error?.code;
    for (const [number, expected] of [
      [400, 'bad-request'],
      [401, 'unauthorized'],
      [403, 'forbidden'],
      [404, 'unavailable'],
      [408, 'timed-out'],
      [418, 'bad-request'],
      [429, 'too-many-requests'],
      [500, 'server'],
      [503, 'server'],
      [1000, 'server'],
    ] as const) {
      assert.equal(code({ number, reason: 'invalid_path', message: 'x' }), expected);
      assert.equal(code({ number: `${number}`, reason: 'expired_token', description: 'x' }), expected);
      assert.equal(code(number), expected);
    }
    for (const error of [{}, [], 'broken', { number: 'x' }, { number: null }]) assert.equal(code(error), 'server');
    assert.equal(code(null), undefined);
  });

  it('X9 an error says nothing that the car said', () => {
    const error = { number: '403', reason: 'forbidden_request', description: 'WDD1234567F000001' };
    const message = readAnswer(JSON.stringify({ action: 'get', error }))?.error?.message ?? '';
    assert.match(message, /forbidden 403/);
    assert.doesNotMatch(message, /WDD/);
  });

  it('X9 ids may be numbers, and what is no message is none', () => {
    const answer = readAnswer('{"action":"subscribe","requestId":7,"subscriptionId":12}');
    assert.deepEqual([answer?.requestId, answer?.subscriptionId], ['7', '12']);
    for (const junk of [
      '',
      '{',
      'null',
      '[]',
      '"get"',
      '{}',
      '{"action":7}',
      '<!doctype html>',
      new ArrayBuffer(8),
      {},
    ]) {
      assert.equal(readAnswer(junk), undefined);
    }
  });

  it('X9 whatever comes, reading never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string(), fc.anything()), (data) => void readAnswer(data)));
    fc.assert(
      fc.property(fc.record({ data: fc.jsonValue(), error: fc.jsonValue(), requestId: fc.jsonValue() }), (message) => {
        assert.equal(readAnswer(JSON.stringify({ action: 'get', ...message }))?.action, 'get');
      }),
    );
  });
});
