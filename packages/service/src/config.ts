/** What the command line and the environment say, checked before anything is opened. */
import { Phone } from '@forecourt/contract';
import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** A flag or variable that cannot be used. The message names it. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

/** All that a start needs to know. */
export interface Config {
  host: string;
  port: number;
  /** The folder of the embedded database; `undefined` when `databaseUrl` is used. */
  dataDir: string | undefined;
  databaseUrl: string | undefined;
  poolSize: number;
  settings: Settings;
}

/** What may stand on the command line; a flag wins over its variable. */
export interface Flags {
  host?: string | undefined;
  port?: string | undefined;
  data?: string | undefined;
  'staff-token'?: string | undefined;
  'no-slots'?: boolean | undefined;
}

/** The folder of the embedded database when nothing else is said. */
export const DEFAULT_DATA_DIR = 'forecourt-data';

/** Reads flags and environment. Throws a `ConfigError` for a value that cannot be used. */
export function readConfig(flags: Flags, env: Readonly<Record<string, string | undefined>>): Config {
  const databaseUrl = flags.data === undefined && env.DATABASE_URL ? env.DATABASE_URL : undefined;
  return {
    host: flags.host ?? env.FORECOURT_HOST ?? '127.0.0.1',
    port: integer('--port', flags.port ?? env.FORECOURT_PORT, 8080, 0, 65_535),
    dataDir: databaseUrl === undefined ? (flags.data ?? env.FORECOURT_DATA ?? DEFAULT_DATA_DIR) : undefined,
    databaseUrl,
    poolSize: integer('FORECOURT_POOL_SIZE', env.FORECOURT_POOL_SIZE, 20, 1, 1000),
    settings: {
      ...DEFAULT_SETTINGS,
      staffToken: staffToken(flags['staff-token'] ?? env.FORECOURT_STAFF_TOKEN ?? ''),
      secret: env.FORECOURT_SECRET ?? '',
      corsOrigins: origins(env.FORECOURT_CORS_ORIGINS ?? '*'),
      rateLimitPerMinute: integer('FORECOURT_RATE_LIMIT', env.FORECOURT_RATE_LIMIT, 600, 0, 1e9),
      slots: !flags['no-slots'] && onOff('FORECOURT_SLOTS', env.FORECOURT_SLOTS, true),
      holdSeconds: integer('FORECOURT_HOLD_SECONDS', env.FORECOURT_HOLD_SECONDS, 300, 10, 86_400),
      handoffSeconds: integer('FORECOURT_HANDOFF_SECONDS', env.FORECOURT_HANDOFF_SECONDS, 900, 60, 86_400),
      inboxSeconds: integer('FORECOURT_INBOX_SECONDS', env.FORECOURT_INBOX_SECONDS, 43_200, 60, 604_800),
      codeAttempts: integer('FORECOURT_CODE_ATTEMPTS', env.FORECOURT_CODE_ATTEMPTS, 30, 0, 1e6),
      rescuePhone: phone('FORECOURT_RESCUE_PHONE', env.FORECOURT_RESCUE_PHONE ?? ''),
      rescueKeepDays: integer('FORECOURT_RESCUE_KEEP_DAYS', env.FORECOURT_RESCUE_KEEP_DAYS, 30, 1, 3650),
      horizonDays: integer('FORECOURT_HORIZON_DAYS', env.FORECOURT_HORIZON_DAYS, 60, 1, 366),
      minimumAges: ages(env.FORECOURT_MINIMUM_AGES ?? ''),
      trustedProxies: list(env.FORECOURT_TRUSTED_PROXIES ?? ''),
    },
  };
}

function integer(name: string, text: string | undefined, fallback: number, min: number, max: number): number {
  if (text === undefined || text === '') return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new ConfigError(`${name} is a whole number from ${min} to ${max}`);
}

function onOff(name: string, text: string | undefined, fallback: boolean): boolean {
  if (text === undefined || text === '') return fallback;
  if (text === 'on' || text === 'off') return text === 'on';
  throw new ConfigError(`${name} is on or off`);
}

function phone(name: string, text: string): string {
  if (text === '' || v.is(Phone, text)) return text;
  throw new ConfigError(`${name} is a number such as +4989123456`);
}

/** Never repeated in a message: it is a secret. */
function staffToken(token: string): string {
  if (token === '' || /^[\w\-.~+/]{16,512}=*$/.test(token)) return token;
  throw new ConfigError('the staff token has 16 to 512 letters, digits or -._~+/');
}

function origins(text: string): '*' | string[] {
  if (text === '*') return '*';
  const all = list(text);
  const wrong = all.find((origin) => !/^https?:\/\/[^/]+$/.test(origin));
  if (wrong) throw new ConfigError(`FORECOURT_CORS_ORIGINS: ${wrong} is not an origin such as https://www.example.com`);
  return all;
}

function ages(text: string): Record<string, number> {
  return Object.fromEntries(
    list(text).map((pair) => {
      const [, country, age] = /^([A-Z]{2})=(\d\d)$/.exec(pair) ?? [];
      if (!country) throw new ConfigError('FORECOURT_MINIMUM_AGES is a list such as DE=18,US=21');
      return [country, Number(age)];
    }),
  );
}

function list(text: string): string[] {
  return text.split(',').flatMap((part) => part.trim() || []);
}
