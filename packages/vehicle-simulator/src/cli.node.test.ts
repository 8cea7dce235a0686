import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { RawClient } from './testing/raw-client.ts';

const CLI = fileURLToPath(new URL('./cli.ts', import.meta.url));

function run(...args: string[]) {
  const child = spawn(process.execPath, ['--conditions=forecourt-src', CLI, ...args]);
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text.out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text.err += part));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, text, ended };
}

test('it starts a simulator and a panel, plays a drive, and ends when asked', async (t) => {
  const { child, text, ended } = run('--port', '0', '--panel', '0', '--dialect', 'kuksa', '--drive', 'motorway');
  t.after(() => child.kill('SIGKILL'));
  while (!/panel on (\S+)/.test(text.out)) {
    const code = await Promise.race([once(child.stdout, 'data').then(() => undefined), ended]);
    assert.equal(code, undefined, text.err);
  }
  const [, url = ''] = /kuksa on (\S+)/.exec(text.out) ?? [];
  const [, page = ''] = /panel on (\S+)/.exec(text.out) ?? [];
  const client = await RawClient.connect(url, ['VISSv2']);
  const request = { action: 'get', path: 'Vehicle.Powertrain.Transmission.SelectedGear', requestId: '1' };
  const { data } = await client.ask(request);
  assert.equal((data as { dp: { value: string } }).dp.value, '127');
  assert.match(await (await fetch(page)).text(), /Vehicle simulator/);
  child.kill('SIGTERM');
  assert.equal(await ended, 0);
});

test('what is used wrongly is named, with exit code 2', async () => {
  const wrong: [string[], RegExp][] = [
    [['--dialect', 'viss9'], /--dialect is one of viss3, viss2, vissr, kuksa, not viss9/],
    [['--port', '99999'], /--port is a port/],
    [['--speed', '0'], /--speed cannot be 0/],
    [['--nonsense'], /--nonsense/],
  ];
  await Promise.all(
    wrong.map(async ([args, message]) => {
      const { text, ended } = run(...args);
      assert.equal(await ended, 2, args.join(' '));
      assert.match(text.err, message);
    }),
  );
});

test('help names every drive', async () => {
  const { text, ended } = run('--help');
  assert.equal(await ended, 0);
  assert.match(text.out, /battery-low, breakdown, burst-tyre, city, motorway, parked, tyre-losing-pressure/);
});
