import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, readConfig } from './config.ts';

test('without a word it listens on this machine, on the embedded database, with nobody as staff', () => {
  const { host, port, dataDir, databaseUrl, settings } = readConfig({}, {});
  assert.deepEqual(
    { host, port, dataDir, databaseUrl },
    {
      host: '127.0.0.1',
      port: 8080,
      dataDir: 'forecourt-data',
      databaseUrl: undefined,
    },
  );
  assert.equal(settings.staffToken, '');
  assert.deepEqual(settings.trustedProxies, []);
});

test('DATABASE_URL is used unless a folder is asked for', () => {
  const env = { DATABASE_URL: 'postgres://db/forecourt' };
  assert.equal(readConfig({}, env).databaseUrl, env.DATABASE_URL);
  assert.equal(readConfig({}, env).dataDir, undefined);
  assert.equal(readConfig({ data: 'here' }, env).databaseUrl, undefined);
});

test('a flag wins over its variable', () => {
  const env = { FORECOURT_PORT: '1', FORECOURT_STAFF_TOKEN: 'token-of-the-variable' };
  const config = readConfig({ port: '2', 'staff-token': 'token-of-the-flag-123' }, env);
  assert.deepEqual([config.port, config.settings.staffToken], [2, 'token-of-the-flag-123']);
});

test('lists are read from the environment', () => {
  const { settings } = readConfig(
    {},
    {
      FORECOURT_CORS_ORIGINS: 'https://a.example, https://b.example:8443',
      FORECOURT_MINIMUM_AGES: 'DE=18,US=21',
      FORECOURT_TRUSTED_PROXIES: '10.0.0.0/8',
    },
  );
  assert.deepEqual(settings.corsOrigins, ['https://a.example', 'https://b.example:8443']);
  assert.deepEqual(settings.minimumAges, { DE: 18, US: 21 });
  assert.deepEqual(settings.trustedProxies, ['10.0.0.0/8']);
});

test('B11 slots are on unless a flag or the variable turns them off', () => {
  const slots = (flags: object, FORECOURT_SLOTS?: string) => readConfig(flags, { FORECOURT_SLOTS }).settings.slots;
  assert.deepEqual([slots({}), slots({}, 'on'), slots({}, '')], [true, true, true]);
  assert.deepEqual(
    [slots({}, 'off'), slots({ 'no-slots': true }), slots({ 'no-slots': true }, 'on')],
    [false, false, false],
  );
  assert.throws(() => slots({}, 'no'), /FORECOURT_SLOTS is on or off/);
});

test('the dispatchers’ number, and how long their cases are kept, are read from the environment', () => {
  const { settings } = readConfig({}, { FORECOURT_RESCUE_PHONE: '+498900000112', FORECOURT_RESCUE_KEEP_DAYS: '7' });
  assert.deepEqual([settings.rescuePhone, settings.rescueKeepDays], ['+498900000112', 7]);
  const { rescuePhone, rescueKeepDays } = readConfig({}, {}).settings;
  assert.deepEqual([rescuePhone, rescueKeepDays], ['', 30]);
  assert.throws(() => readConfig({}, { FORECOURT_RESCUE_PHONE: '0800 112' }), /FORECOURT_RESCUE_PHONE is a number/);
});

test('a value that cannot be used is named, a secret one not repeated', () => {
  assert.throws(() => readConfig({ port: '99999' }, {}), new ConfigError('--port is a whole number from 0 to 65535'));
  assert.throws(() => readConfig({ port: 'eighty' }, {}), ConfigError);
  assert.throws(() => readConfig({}, { FORECOURT_HOLD_SECONDS: '-5' }), /FORECOURT_HOLD_SECONDS/);
  assert.throws(() => readConfig({}, { FORECOURT_CORS_ORIGINS: 'maker.example' }), /maker\.example is not an origin/);
  assert.throws(() => readConfig({}, { FORECOURT_MINIMUM_AGES: 'Germany=18' }), /DE=18/);
  assert.throws(
    () => readConfig({ 'staff-token': 'too short' }, {}),
    (error: Error) => error instanceof ConfigError && !error.message.includes('too short'),
  );
});
