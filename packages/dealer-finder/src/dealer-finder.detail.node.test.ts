import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { until } from '@forecourt/core/testing.js';
import { failure, openFinder, rowOfDealers, startFinder } from '../test/machine.fixture.ts';

/** The ids of the dealers that were told to be selected. */
const told = (finder: Awaited<ReturnType<typeof openFinder>>): (string | undefined)[] =>
  finder.said('dealer.selected').map(({ dealer }) => dealer?.id);

describe('D11 a dealer in detail', () => {
  test('D11 of the list is shown at once, told of once, and told of when it is closed', async () => {
    const finder = await openFinder();
    finder.send({ type: 'dealer.select', id: 'shanghai' });
    assert.ok(finder.actor.getSnapshot().matches({ detail: 'selected' }));
    assert.equal(finder.context.selectedId, 'shanghai');
    finder.send({ type: 'dealer.select', id: 'shanghai' });
    finder.send({ type: 'dealer.select', id: 'cairo' });
    finder.send({ type: 'dealer.close' });
    finder.send({ type: 'dealer.close' });
    assert.ok(finder.actor.getSnapshot().matches({ detail: 'nothing' }));
    assert.equal(finder.context.selectedId, undefined);
    assert.deepEqual(told(finder), ['shanghai', 'cairo', undefined]);
    assert.deepEqual(finder.api.callsTo('getDealer'), []);
  });

  test('D12 that is not in the list is fetched; the one before stays until it is there', async () => {
    const finder = await openFinder({ back: { dealers: rowOfDealers(30) } });
    finder.send({ type: 'dealer.select', id: 'd01' });
    finder.send({ type: 'dealer.select', id: 'd30' });
    const fetching = await finder.reaches('detail.fetching');
    assert.ok(fetching.hasTag('busy'));
    assert.equal(finder.context.selected?.id, 'd01');
    finder.send({ type: 'dealer.select', id: 'd30' });
    await finder.reaches('detail.selected');
    assert.equal(finder.context.selected?.id, 'd30');
    assert.deepEqual(told(finder), ['d01', 'd30']);
    assert.equal(finder.api.callsTo('getDealer').length, 1);
  });

  test('D12 that the host names at the start is fetched beside the list', async () => {
    const finder = startFinder({ input: { selectedId: 'cairo' } });
    await finder.reaches('detail.selected');
    await finder.reaches('search.shown.idle');
    assert.deepEqual(told(finder), ['cairo']);
  });

  test('D12 that does not exist is none, and the host is told', async () => {
    const finder = await openFinder();
    finder.send({ type: 'dealer.select', id: 'cairo' });
    finder.send({ type: 'dealer.select', id: 'atlantis' });
    const failed = await finder.reaches('detail.failed');
    assert.ok(failed.hasTag('failed'));
    assert.equal(finder.context.selectFailure, 'not-found');
    assert.equal(finder.context.selected, undefined);
    assert.equal(finder.context.selectedId, undefined);
    assert.deepEqual(told(finder), ['cairo', undefined]);
    assert.deepEqual(finder.said('dealer.failed'), [{ type: 'dealer.failed', code: 'not-found' }]);
    finder.send({ type: 'retry' });
    assert.equal(finder.api.callsTo('getDealer').length, 1);
    finder.send({ type: 'dealer.close' });
    assert.equal(finder.context.selectFailure, undefined);
    assert.deepEqual(told(finder), ['cairo', undefined]);
  });

  test('that cannot be fetched can be tried again, by a retry or by choosing it again', async () => {
    const finder = await openFinder({ back: { dealers: rowOfDealers(30) } });
    finder.api.failNext('getDealer', failure('malformed'), { times: 2 });
    finder.send({ type: 'dealer.select', id: 'd30' });
    await finder.reaches('detail.failed');
    finder.send({ type: 'retry' });
    await finder.reaches('detail.failed');
    finder.send({ type: 'dealer.select', id: 'd30' });
    await finder.reaches('detail.selected');
    assert.deepEqual(told(finder), ['d30']);
    assert.equal(finder.said('dealer.failed').length, 2);
  });

  test('that could not be fetched is asked for again when the host sets it again, and forgotten when another is looked for', async () => {
    const finder = await openFinder({ back: { dealers: rowOfDealers(30) } });
    finder.api.failNext('getDealer', failure('malformed'), { times: 2 });
    finder.send({ type: 'given.change', given: { selectedId: 'd30' } });
    await finder.reaches('detail.failed');
    finder.send({ type: 'given.change', given: { selectedId: 'd30' } });
    await finder.reaches('detail.failed');
    finder.send({ type: 'given.change', given: { selectedId: 'd30' } });
    await finder.reaches('detail.selected');
    finder.api.failNext('getDealer', failure('malformed'), { times: 2 });
    finder.send({ type: 'dealer.select', id: 'd29' });
    await finder.reaches('detail.failed');
    finder.type('d01');
    assert.equal(finder.context.selectFailure, undefined);
    finder.send({ type: 'dealer.select', id: 'd28' });
    await finder.reaches('detail.failed');
    finder.send({ type: 'filters.change', filters: { services: ['service'] } });
    assert.equal(finder.context.selectFailure, undefined);
    assert.equal(finder.context.selectedId, undefined);
  });

  test('D11 stays while the text means the same, and goes when it is cleared', async () => {
    const finder = await openFinder({ input: { query: 'münchen' } });
    finder.send({ type: 'dealer.select', id: 'munich-north' });
    finder.type(' münchen  ');
    assert.equal(finder.context.selected?.id, 'munich-north');
    finder.send({ type: 'query.clear' });
    assert.equal(finder.context.selected, undefined);
    assert.deepEqual(told(finder), ['munich-north', undefined]);
  });

  test('D11 whoever goes back to the one that is still shown is told nothing', async () => {
    const finder = await openFinder({ back: { dealers: rowOfDealers(30) } });
    finder.send({ type: 'dealer.select', id: 'd01' });
    finder.send({ type: 'dealer.select', id: 'd30' });
    finder.send({ type: 'dealer.select', id: 'd01' });
    assert.ok(finder.actor.getSnapshot().matches({ detail: 'selected' }));
    assert.equal(finder.context.selectedId, 'd01');
    assert.deepEqual(told(finder), ['d01']);
  });

  test('X4 whoever closes it does not wait for it', async () => {
    const finder = await openFinder({ back: { dealers: rowOfDealers(30) } });
    finder.api.hangNext('getDealer');
    finder.send({ type: 'dealer.select', id: 'd30' });
    await until(() => finder.api.callsTo('getDealer').length === 1, 'the question');
    finder.send({ type: 'dealer.close' });
    assert.equal(finder.api.callsTo('getDealer')[0]?.[1]?.signal?.aborted, true);
    assert.ok(finder.actor.getSnapshot().matches({ detail: 'nothing' }));
    assert.deepEqual(told(finder), []);
  });

  test('D8 stays when the host looks elsewhere, with the new distance, and goes when the person does', async () => {
    const finder = await openFinder();
    finder.send({ type: 'dealer.select', id: 'cairo' });
    assert.equal(finder.context.selected?.distanceMeters, undefined);
    finder.send({ type: 'given.change', given: { center: { lat: 30.05, lng: 31.24 } } });
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.selected?.distanceMeters, 0);
    finder.type('suds');
    await finder.reaches('search.shown.idle');
    assert.equal(finder.context.selected, undefined);
    assert.deepEqual(told(finder), ['cairo', undefined]);
  });
});
