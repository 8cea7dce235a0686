/** `npm start`, as a newcomer runs it: what it prints is there, and it leaves nothing behind. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..', '..');

test('npm start prints addresses that answer, a test drive’s back end among them, and stops when it is told to', async () => {
  const data = mkdtempSync(join(tmpdir(), 'forecourt-start-'));
  const child = spawn(process.execPath, [join(root, '.tools/start.js')], {
    env: { ...process.env, FORECOURT_DEMO_DATA: data, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    let text = '';
    for await (const part of child.stdout.setEncoding('utf8')) {
      text += part;
      if (text.includes('Ctrl-C')) break;
    }
    const addresses = text.match(/http:\S+/g) ?? [];
    assert.equal(addresses.length, 6, text);
    for (const address of addresses.slice(0, 4)) {
      assert.match(await (await fetch(address)).text(), /<html/, address);
      const models = await fetch(new URL('/v1/models', address));
      assert.equal(models.status, 200, `${address} reaches the service`);
    }
    assert.match(await (await fetch(addresses[4] as string)).text(), /<html/, 'the panel of the simulated car');
    assert.match(text, /staff token +\S{16,}/);
  } finally {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
  assert.equal((await ended)[0], 0);
});
