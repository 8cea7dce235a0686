import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type {
  Booking,
  Dealer,
  DealerPage,
  DeskBookingPage,
  DeskRescuePage,
  Hold,
  Rescue,
  SlotList,
  VehicleModelList,
} from '@forecourt/contract';
import type * as v from 'valibot';

const CLI = fileURLToPath(new URL('cli.ts', import.meta.url));
const STAFF_TOKEN = 'staff-token-for-tests';
const { DATABASE_URL: _, ...env } = process.env;

const children = new Set<ChildProcess>();

/** A service in a process of its own. */
interface Process {
  child: ChildProcess;
  url: string;
  /** Ends the process and resolves to its exit code; `null` for a kill. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

async function start(...flags: string[]): Promise<Process> {
  const args = ['--conditions=forecourt-src', CLI, '--port', '0', '--staff-token', STAFF_TOKEN, ...flags];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const exited = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const entry = JSON.parse(line) as { message: string; url?: string };
      if (entry.message === 'listening' && entry.url) resolve(entry.url);
    });
    exited.then(() => reject(new Error(`it ended: ${errors}`)));
  });
  return {
    child,
    url,
    async end(signal) {
      child.kill(signal);
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--conditions=forecourt-src', CLI, ...args], { env, encoding: 'utf8' });

const getJson = async <T>(url: string, token = STAFF_TOKEN): Promise<T> => {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  assert.equal(response.status, 200);
  return (await response.json()) as T;
};

const post = async <T>(url: string, body: unknown, key: string): Promise<T> => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as T;
};

describe('the command line', { timeout: 600_000 }, () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'forecourt-cli-'));
  });
  after(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  test('a booking survives a kill -9 and a restart, and its repeat still has the same answer', async () => {
    const data = join(folder, 'data');
    const first = await start('--data', data, '--demo');
    const { dealers } = await getJson<DealerPage>(`${first.url}/v1/dealers?services=test-drive&limit=1`);
    const dealer = dealers[0] as Dealer;
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const range = `type=test-drive&from=${day(1)}&to=${day(30)}`;
    const { slots } = await getJson<SlotList>(`${first.url}/v1/dealers/${dealer.id}/slots?${range}`);
    const slot = slots[0] ?? assert.fail('the dealer has a free slot');
    const { models } = await getJson<v.InferOutput<typeof VehicleModelList>>(`${first.url}/v1/models`);
    const request = {
      type: 'test-drive',
      dealerId: dealer.id,
      slotId: slot.id,
      start: slot.start,
      timeZone: dealer.timeZone,
      contact: { name: 'Ada Example', email: 'ada@example.com' },
      language: 'en',
      testDrive: { modelId: dealer.models?.[0] ?? models[0]?.id, licenceHeld: true, minimumAgeConfirmed: 30 },
    };
    const key = 'key-0123456789abcdef';
    const booking = await post<Booking>(`${first.url}/v1/bookings`, request, key);
    const held = await post<Hold>(`${first.url}/v1/holds`, { slotId: slots[1]?.id }, 'key-of-a-hold-0001');

    // Nobody else gets into the folder meanwhile.
    const second = run('--data', data, '--port', '0');
    assert.equal(second.status, 1);
    assert.match(second.stderr, /is in use by another process/);

    assert.equal(await first.end('SIGKILL'), null);

    const again = await start('--data', data, '--demo');
    const { bookings } = await getJson<DeskBookingPage>(`${again.url}/v1/desk/bookings`);
    assert.deepEqual(
      bookings.map(({ id }) => id),
      [booking.id],
    );
    const { manageToken: _token, ...expected } = booking;
    const read = await getJson<Booking>(`${again.url}/v1/bookings/${booking.id}`, booking.manageToken);
    assert.deepEqual(read, expected);
    assert.deepEqual(await post(`${again.url}/v1/bookings`, request, key), booking);
    const repeated = await post<Hold>(`${again.url}/v1/holds`, { slotId: slots[1]?.id }, 'key-of-a-hold-0001');
    assert.deepEqual({ ...repeated, secondsLeft: held.secondsLeft }, held);

    // Asked politely it closes its streams and ends well, and the data is still there.
    const stream = await fetch(`${again.url}/v1/desk/events`, { headers: { authorization: `Bearer ${STAFF_TOKEN}` } });
    assert.equal(stream.status, 200);
    assert.equal(await again.end('SIGTERM'), 0);
    await stream.body?.cancel().catch(() => {});
    const third = await start('--data', data);
    assert.equal((await getJson<DeskBookingPage>(`${third.url}/v1/desk/bookings`)).bookings.length, 1);
    assert.equal(await third.end('SIGINT'), 0);
  });

  test('R3 a kill -9 in the middle of a call for help leaves one case, for who calls again with the same key', async () => {
    const data = join(folder, 'rescues');
    const requester = { language: 'de', phone: '+498912345678' };
    const requestedAt = new Date().toISOString();
    const request = { version: 1, activation: 'manual', testCall: true, requestedAt, requester };
    const key = 'key-of-a-call-for-help';
    const call = (url: string) => post<Rescue>(`${url}/v1/rescues`, request, key);
    // At once, before it is known whether the call was taken in.
    const first = await start('--data', data);
    const lost = call(first.url).catch(() => undefined);
    assert.equal(await first.end('SIGKILL'), null);
    await lost;

    const second = await start('--data', data);
    const taken = await call(second.url);
    assert.equal(await second.end('SIGKILL'), null);

    const third = await start('--data', data);
    assert.deepEqual(await call(third.url), taken);
    const { rescues } = await getJson<DeskRescuePage>(`${third.url}/v1/desk/rescues`);
    assert.deepEqual(
      rescues.map(({ id }) => id),
      [taken.id],
    );
    const read = await getJson<Rescue>(`${third.url}/v1/rescues/${taken.id}`, taken.token);
    assert.equal(read.status, 'requested');
    assert.equal(await third.end('SIGTERM'), 0);
  });

  test('dealers are imported, bad rows are told with their number, and a second run changes nothing', () => {
    const file = join(folder, 'dealers.json');
    const dealer = {
      '@type': 'AutoDealer',
      identifier: 'garage-1',
      name: 'Garage Eins',
      address: { streetAddress: 'Weg 1', addressLocality: 'Bern', postalCode: '3000', addressCountry: 'CH' },
      geo: { latitude: 46.95, longitude: 7.45 },
      timeZone: 'Europe/Zurich',
    };
    writeFileSync(file, JSON.stringify([dealer, { ...dealer, identifier: 'garage-2', name: '' }]));
    const data = join(folder, 'imported');
    const first = run('import', file, '--data', data);
    assert.equal(first.status, 3, first.stderr);
    assert.match(first.stdout, /^1 imported, 0 updated, 0 unchanged, 1 rejected$/m);
    assert.match(first.stderr, /^row 2: /m);
    const menu = fileURLToPath(new URL('../demo/service-menu.json', import.meta.url));
    assert.match(run('import-menu', menu, '--data', data).stdout, /^1 imported$/m);
    assert.match(run('import', file, '--data', data).stdout, /^0 imported, 0 updated, 1 unchanged, 1 rejected$/m);
  });

  test('help is given when asked for', () => {
    const { status, stdout } = run('--help');
    assert.equal(status, 0);
    assert.match(stdout, /--staff-token/);
  });

  test('what is not understood is told in one line, with exit code 2', () => {
    for (const args of [
      ['--prot', '1'],
      ['--port', 'x'],
      ['export'],
      ['import'],
      ['import', 'a', 'b'],
      ['import-menu'],
      ['toString'],
    ]) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /^forecourt-service: .+\nTry forecourt-service --help\.\n$/);
    }
  });

  test('what cannot be opened is told without a stack, with exit code 1', () => {
    const missing = run('import', join(folder, 'nothing.csv'), '--data', join(folder, 'imported'));
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /^forecourt-service: .+\n$/);
  });
});
