import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { start } from '../testing/start.ts';
import type { DialectName } from './dialects.ts';

const ALL: DialectName[] = ['viss3', 'viss2', 'vissr', 'kuksa'];
const SPEED = 'Vehicle.Speed';
const FONT = 'Vehicle.Cabin.Infotainment.HMI.FontSize';
const NOW = '2026-06-01T09:00:00.000Z';
const filterKey = (dialect: DialectName) => (['viss3', 'vissr'].includes(dialect) ? 'variant' : 'type');

/** An error as each dialect writes it. */
const errorOf = (dialect: DialectName, number: number, reason: string, text: string) =>
  ['viss3', 'vissr'].includes(dialect)
    ? { number: String(number), reason, description: text }
    : { number, reason, message: text };

describe('reading', () => {
  for (const dialect of ALL) {
    test(`${dialect} answers with the value as text and the time in UTC`, async (t) => {
      const { simulator, client } = await start(t, { dialect });
      simulator.set(SPEED, 12.5);
      const answer = await client.ask({ action: 'get', path: SPEED, requestId: '1' });
      const hasTime = ['viss3', 'vissr'].includes(dialect);
      assert.deepEqual(answer, {
        action: 'get',
        requestId: '1',
        data: { path: SPEED, dp: { value: '12.5', ts: NOW } },
        ...(hasTime && { ts: NOW }),
      });
    });

    test(`${dialect} says in its own way that there is nothing at a path`, async (t) => {
      const { client } = await start(t, { dialect });
      const answer = await client.ask({ action: 'get', path: 'Some.Unknown.Datapoint', requestId: '1' });
      const reason = dialect === 'kuksa' ? 'invalid_path' : 'unavailable_data';
      assert.deepEqual(answer.error, errorOf(dialect, 404, reason, 'There is nothing at the path.'));
    });

    test(`${dialect} says in its own way that the car has no value`, async (t) => {
      const { simulator, client } = await start(t, { dialect });
      simulator.set(SPEED, null);
      const { data } = await client.ask({ action: 'get', path: SPEED, requestId: '1' });
      const missing = {
        viss3: 'viss-inline:Data-not-available',
        viss2: 'viss-inline:Data-not-available',
        vissr: 'visserr:Data-not-available',
        kuksa: null,
      };
      assert.deepEqual(data, { path: SPEED, dp: { value: missing[dialect], ts: NOW } });
    });

    test(`${dialect} reads several paths at once`, async (t) => {
      const { client } = await start(t, { dialect });
      const filter = { [filterKey(dialect)]: 'paths', parameter: ['Latitude', 'Longitude'] };
      const answer = await client.ask({ action: 'get', path: 'Vehicle.CurrentLocation', filter, requestId: '1' });
      assert.deepEqual(answer.data, [
        { path: 'Vehicle.CurrentLocation.Latitude', dp: { value: '48.137154', ts: NOW } },
        { path: 'Vehicle.CurrentLocation.Longitude', dp: { value: '11.576124', ts: NOW } },
      ]);
    });

    test(`${dialect} tells what signals there are`, async (t) => {
      const { client } = await start(t, { dialect });
      const name = ['viss3', 'vissr'].includes(dialect) ? 'metadata' : 'static-metadata';
      const filter = { [filterKey(dialect)]: name, parameter: '' };
      const answer = await client.ask({ action: 'get', path: 'Vehicle.VersionVSS', filter, requestId: '1' });
      assert.deepEqual(answer.metadata, {
        VersionVSS: {
          type: 'branch',
          description: 'Version VSS.',
          children: {
            Major: { type: 'attribute', datatype: 'uint32', description: 'Major.' },
            Minor: { type: 'attribute', datatype: 'uint32', description: 'Minor.' },
          },
        },
      });
    });
  }

  test('a branch means all its leaves, but not to kuksa', async (t) => {
    const request = { action: 'get', path: 'Vehicle.Chassis.Axle.Row1.Wheel.Left.Tire', requestId: '1' };
    for (const dialect of ALL) {
      const { client } = await start(t, { dialect });
      const { data, error } = await client.ask(request);
      if (dialect === 'kuksa') assert.equal(error?.number, 404);
      else
        assert.deepEqual(
          (data as { path: string }[]).map(({ path }) => path.slice(-3)),
          ['Low', 'ure'],
        );
    }
  });

  test('a star stands for one part of a path below', async (t) => {
    const { client } = await start(t);
    const filter = { variant: 'paths', parameter: ['*.Wheel.*.Tire.Pressure'] };
    const { data } = await client.ask({ action: 'get', path: 'Vehicle.Chassis.Axle', filter, requestId: '1' });
    assert.equal((data as unknown[]).length, 4);
  });

  test('a list is a list of texts, also when it is empty', async (t) => {
    const { simulator, client } = await start(t);
    const get = () => client.ask({ action: 'get', path: 'Vehicle.Diagnostics.DTCList', requestId: '1' });
    assert.deepEqual((await get()).data, { path: 'Vehicle.Diagnostics.DTCList', dp: { value: [], ts: NOW } });
    simulator.set('Vehicle.Diagnostics.DTCList', ['P0301', 'C1234']);
    const { data } = await get();
    assert.deepEqual(data, { path: 'Vehicle.Diagnostics.DTCList', dp: { value: ['P0301', 'C1234'], ts: NOW } });
  });

  test('a request for some paths of which one is wrong gets none of the others', async (t) => {
    const { client } = await start(t);
    const filter = { variant: 'paths', parameter: ['Latitude', 'Nonsense'] };
    const answer = await client.ask({ action: 'get', path: 'Vehicle.CurrentLocation', filter, requestId: '1' });
    assert.equal(answer.error?.number, '403');
    assert.equal(answer.data, undefined);
  });

  test('only the metadata that was asked for comes', async (t) => {
    const { client } = await start(t);
    const filter = { variant: 'metadata', parameter: ['datatype', 'unit'] };
    const answer = await client.ask({ action: 'get', path: SPEED, filter, requestId: '1' });
    assert.deepEqual(answer.metadata, { Speed: { datatype: 'float', unit: 'km/h' } });
  });
});

describe('setting', () => {
  for (const dialect of ALL) {
    test(`${dialect} sets an actuator`, async (t) => {
      const { simulator, client } = await start(t, { dialect });
      const answer = await client.ask({ action: 'set', path: FONT, value: 'LARGE', requestId: '1' });
      assert.deepEqual(answer, { action: 'set', requestId: '1', ts: NOW });
      // the broker notes what is wanted; somebody else has to do it
      assert.equal(simulator.values[FONT], dialect === 'kuksa' ? 'STANDARD' : 'LARGE');
      assert.equal(simulator.car.targets.get(FONT), dialect === 'kuksa' ? 'LARGE' : undefined);
    });

    test(`${dialect} does not set a sensor`, async (t) => {
      const { simulator, client } = await start(t, { dialect });
      const { error } = await client.ask({ action: 'set', path: SPEED, value: '123', requestId: '1' });
      const [number, reason] = dialect === 'kuksa' ? [401, 'read_only'] : [400, 'invalid_data'];
      assert.deepEqual(error, errorOf(dialect, number, reason, 'Only an actuator can be set.'));
      assert.equal(simulator.values[SPEED], 0);
    });
  }

  test('a value that does not fit is refused', async (t) => {
    const { simulator, client } = await start(t);
    const latitude = 'Vehicle.Cabin.Infotainment.Navigation.DestinationSet.Latitude';
    const wrong: [string, unknown][] = [
      [latitude, '91'],
      [latitude, 'north'],
      [latitude, ''],
      [latitude, 48.1],
      [FONT, 'HUGE'],
      ['Vehicle.Chassis.ParkingBrake.IsEngaged', 'yes'],
      ['Vehicle.Powertrain.Transmission.SelectedGear', '1.5'],
    ];
    const before = simulator.values;
    for (const [path, value] of wrong) {
      const { error } = await client.ask({ action: 'set', path, value, requestId: '1' });
      assert.equal(error?.reason, 'invalid_data', `${path} ${String(value)}`);
    }
    assert.deepEqual(simulator.values, before);
    await client.ask({ action: 'set', path: latitude, value: '48.17', requestId: '1' });
    assert.equal(simulator.values[latitude], 48.17);
  });
});

describe('what cannot be read', () => {
  for (const dialect of ALL) {
    test(`${dialect} refuses a message without action, id or path, and what is no JSON`, async (t) => {
      const { client } = await start(t, { dialect });
      const messages = [
        'Hello',
        '[]',
        'null',
        { action: 'get', path: SPEED },
        { action: 'jump', path: SPEED, requestId: '1' },
        { action: 'get', requestId: '1' },
        { action: 'get', path: 7, requestId: '1' },
        { action: 'constructor', path: SPEED, requestId: '1' },
        { action: 'get', path: SPEED, requestId: '1', filter: 'paths' },
        ...['nonsense', 'constructor', 'timebased'].map((kind) => {
          return { action: 'get', path: SPEED, requestId: '1', filter: { variant: kind, type: kind, parameter: {} } };
        }),
      ];
      for (const message of messages) {
        const { error } = await client.ask(message);
        assert.equal(Number(error?.number), 400, JSON.stringify(message));
      }
    });
  }

  test('names that every object has are no paths', async (t) => {
    const { client } = await start(t);
    for (const path of ['constructor', '__proto__', '', '.', '*', 'Vehicle.', 'Vehicle.*']) {
      const { error } = await client.ask({ action: 'get', path, requestId: '1' });
      assert.equal(error?.number, '404', path);
    }
  });

  test('the filter key of the other version is refused', async (t) => {
    const metadata = [
      ['viss3', { type: 'metadata', parameter: '' }],
      ['viss2', { variant: 'static-metadata', parameter: '' }],
      ['viss2', { type: 'metadata', parameter: '' }],
      ['kuksa', { variant: 'paths', parameter: ['Speed'] }],
    ] as const;
    for (const [dialect, filter] of metadata) {
      const { client } = await start(t, { dialect });
      const { error } = await client.ask({ action: 'get', path: 'Vehicle', filter, requestId: '1' });
      assert.equal(Number(error?.number), 400, `${dialect} ${JSON.stringify(filter)}`);
    }
  });
});

describe('access tokens', () => {
  const reasons = {
    viss3: ['invalid_token', 'invalid_token', 'invalid_token'],
    viss2: ['missing_token', 'invalid_token', 'expired_token'],
    vissr: ['invalid_token', 'invalid_token', 'invalid_token'],
    kuksa: ['token_missing', 'token_invalid', 'token_expired'],
  };
  for (const dialect of ALL) {
    test(`${dialect} asks for the token in each message`, async (t) => {
      const { simulator, client } = await start(t, { dialect, token: 'first' });
      const get = (authorization?: string) =>
        client.ask({ action: 'get', path: SPEED, requestId: '1', ...(authorization && { authorization }) });
      const reasonOf = async (token?: string) => (await get(token)).error?.reason;
      const [missing, wrong, expired] = reasons[dialect];
      assert.equal(await reasonOf(), missing);
      assert.equal(await reasonOf('guessed'), wrong);
      assert.equal(await reasonOf('first'), undefined);
      simulator.renewToken('second');
      assert.equal(await reasonOf('first'), expired);
      assert.equal(await reasonOf('second'), undefined);
    });
  }

  test('kuksa tells metadata without a token', async (t) => {
    const { client } = await start(t, { dialect: 'kuksa', token: 'first' });
    const filter = { type: 'static-metadata' };
    const answer = await client.ask({ action: 'get', path: SPEED, filter, requestId: '1' });
    assert.ok(answer.metadata);
  });
});

test('the log of requests holds no token, no value and no address', async (t) => {
  const { simulator, client } = await start(t, { token: 'secret-token' });
  const path = 'Vehicle.Cabin.Infotainment.Navigation.DestinationSet.Latitude';
  await client.ask({ action: 'set', path, value: '48.1771', requestId: '1', authorization: 'secret-token' });
  await client.ask({ action: 'get', path: 'Vehicle.Nonsense', requestId: '2', authorization: 'secret-token' });
  assert.deepEqual(
    simulator.requests.map(({ at: _, ...rest }) => rest),
    [
      { action: 'connect', offered: ['VISSv3'] },
      { action: 'set', path, hasToken: true },
      { action: 'get', path: 'Vehicle.Nonsense', hasToken: true, error: 404 },
    ],
  );
  assert.doesNotMatch(JSON.stringify(simulator.requests), /secret-token|48\.1771|127\.0\.0\.1/);
});
