import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { describe, type TestContext, test } from 'node:test';
import { signals } from '../car/signals.ts';
import { manualClock } from '../clock.ts';
import { noFaults, problemWith } from '../faults.ts';
import { startSimulator } from '../simulator.ts';
import { commands } from './api.ts';
import { startPanel } from './panel.ts';

const SPEED = 'Vehicle.Speed';

async function start(context: TestContext) {
  const clock = manualClock();
  const simulator = await startSimulator({ clock });
  const panel = await startPanel(simulator);
  context.after(async () => {
    await panel.close();
    await simulator.close();
  });
  const json = { 'content-type': 'application/json' };
  const ask = (command: string, body: unknown = {}, headers: Record<string, string> = json) =>
    fetch(`${panel.url}api/${command}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { clock, simulator, panel, ask };
}

/** The status of a request with headers that `fetch` does not let be set. */
function statusOf(url: string, headers: Record<string, string>, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once('error', reject);
    request.end(method === 'POST' ? '{}' : undefined);
  });
}

describe('steering', () => {
  test('signals are set together', async (t) => {
    const { simulator, ask } = await start(t);
    const updates: number[] = [];
    simulator.car.onUpdate((changed) => updates.push(changed.size));
    const values = { [SPEED]: 50, 'Vehicle.IsMoving': true, 'Vehicle.Diagnostics.DTCList': ['P0301'] };
    assert.equal((await ask('signals', { values })).status, 200);
    assert.equal(simulator.values[SPEED], 50);
    assert.deepEqual(updates, [3]);
  });

  test('faults are switched and mended, sockets dropped', async (t) => {
    const { clock, simulator, ask } = await start(t);
    await ask('faults', { frozen: true, slowMs: 100 });
    assert.deepEqual(simulator.faults, { ...noFaults, frozen: true, slowMs: 100 });
    await ask('mend');
    assert.deepEqual(simulator.faults, noFaults);
    await ask('drop', { refuseForMs: 5000 });
    assert.equal(simulator.faults.refuse, true);
    clock.advance(5000);
    assert.equal(simulator.faults.refuse, false);
  });

  test('a drive is played, paused, resumed, moved and stopped', async (t) => {
    const { clock, simulator, ask } = await start(t);
    await ask('play', { drive: 'motorway', speed: 2, from: 10, loop: true });
    clock.advance(10_000);
    assert.deepEqual([simulator.playing?.position, simulator.playing?.loop], [30, true]);
    await ask('pause');
    clock.advance(10_000);
    assert.equal(simulator.playing?.position, 30);
    await ask('seek', { seconds: 100 });
    await ask('resume', { speed: 1 });
    clock.advance(5000);
    assert.equal(simulator.playing?.position, 105);
    await ask('stop');
    assert.equal(simulator.playing, undefined);
  });

  test('what cannot be done says why and changes nothing', async (t) => {
    const { simulator, ask } = await start(t);
    const before = simulator.values;
    const wrong: [string, unknown][] = [
      ['signals', {}],
      ['signals', { values: { 'Vehicle.Sped': 1 } }],
      ['signals', { values: { [SPEED]: {} } }],
      ['faults', { frozen: 1 }],
      ['faults', { nonsense: true }],
      ['drop', { refuseForMs: -1 }],
      ['play', { drive: '../../package' }],
      ['play', { drive: 'city', speed: 0 }],
      ['play', {}],
      ['seek', { seconds: 'soon' }],
      ['seek', []],
    ];
    for (const [command, body] of wrong) {
      const response = await ask(command, body);
      const { error } = (await response.json()) as { error: string };
      assert.deepEqual([response.status, typeof error], [400, 'string'], `${command} ${JSON.stringify(body)}`);
    }
    assert.deepEqual(simulator.values, before);
    assert.deepEqual(simulator.faults, noFaults);
    assert.equal((await ask('signals', { values: { [SPEED]: 'x'.repeat(70_000) } })).status, 400);
    assert.equal((await ask('nonsense')).status, 404);
    assert.equal((await ask('toString')).status, 404);
  });
});

describe('who may steer', () => {
  test('a page from elsewhere may not, nor may another one of this machine', async (t) => {
    const { panel } = await start(t);
    const url = `${panel.url}api/mend`;
    const json = { 'content-type': 'application/json' };
    const { host } = new URL(panel.url);
    assert.equal(await statusOf(url, json, 'POST'), 200);
    assert.equal(await statusOf(url, { ...json, origin: `http://${host}` }, 'POST'), 200);
    for (const origin of ['https://elsewhere.example', 'http://localhost:5173', 'null']) {
      assert.equal(await statusOf(url, { ...json, origin }, 'POST'), 403, origin);
    }
    for (const site of ['cross-site', 'same-site']) {
      assert.equal(await statusOf(`${panel.url}api/state`, { 'sec-fetch-site': site }), 403, site);
    }
  });

  test('a name from outside that was led to this machine is refused', async (t) => {
    const { panel } = await start(t);
    for (const path of ['', 'api/state']) {
      assert.equal(await statusOf(panel.url + path, { host: 'rebound.example:8091' }), 403);
      assert.equal(await statusOf(panel.url + path, { host: 'localhost:8091' }), 200);
    }
  });

  test('what a form of another page could send is refused', async (t) => {
    const { ask } = await start(t);
    assert.equal((await ask('mend', {}, { 'content-type': 'text/plain' })).status, 415);
  });

  test('nothing is done by reading', async (t) => {
    const { panel } = await start(t);
    assert.equal(await statusOf(`${panel.url}api/mend`, {}), 405);
    assert.equal(await statusOf(panel.url, { 'content-type': 'application/json' }, 'POST'), 405);
  });
});

test('the page comes under a strict policy, in frames of this machine only', async (t) => {
  const { panel } = await start(t);
  const response = await fetch(panel.url);
  const policy = response.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /frame-ancestors 'self' http:\/\/localhost:\* http:\/\/127\.0\.0\.1:\*$/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.doesNotMatch(await response.text(), /<script>|style=|onclick/);
});

test('news comes at once, after a change, and not for each of many', async (t) => {
  const { clock, simulator, panel } = await start(t);
  const abort = new AbortController();
  t.after(() => abort.abort());
  const response = await fetch(`${panel.url}api/events`, { signal: abort.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async () => {
    while (!text.includes('\n\n')) text += (await reader?.read())?.value ?? '';
    const end = text.indexOf('\n\n');
    const news = JSON.parse(text.slice('data: '.length, end)) as { values: Record<string, unknown>; dialect: string };
    text = text.slice(end + 2);
    return news;
  };
  assert.equal((await next()).dialect, 'viss3');
  for (const speed of [10, 20, 30]) simulator.set(SPEED, speed);
  clock.advance(200);
  assert.equal((await next()).values[SPEED], 30);
  clock.advance(800);
  assert.equal((await next()).values[SPEED], 30);
});

test('each control of the page stands for something there is', async () => {
  const page = await readFile(new URL('../../panel/index.html', import.meta.url), 'utf8');
  const all = (name: string) => [...page.matchAll(new RegExp(`data-${name}="([^"]+)"`, 'g'))].map(([, value]) => value);
  assert.ok(all('signal').length > 10);
  for (const path of all('signal'))
    assert.ok(
      signals.some((signal) => signal.path === path),
      path,
    );
  for (const fault of all('fault')) assert.ok(Object.hasOwn(noFaults, fault ?? ''), fault);
  for (const command of all('command')) assert.ok(Object.hasOwn(commands, command ?? ''), command);
  for (const [, fault = '', on = ''] of page.matchAll(/data-fault="(\w+)"\s+data-on="(\w+)"/g)) {
    assert.equal(problemWith({ [fault]: JSON.parse(on) }), undefined, fault);
  }
});
