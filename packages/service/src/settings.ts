import type { Kysely } from 'kysely';
import type { Database } from './db/database.ts';
import type { Tables } from './db/schema.ts';
import type { Metrics } from './health/metrics.ts';
import type { SecurityOptions } from './http/security.ts';
import type { Log } from './log.ts';

/** How the service behaves; `DEFAULT_SETTINGS` has a value for each. */
export interface Settings extends SecurityOptions {
  /** The token of the staff side. `''`: nobody has access. */
  staffToken: string;
  /** What manage tokens are derived from. `''`: a secret that the service makes once and keeps in the database. */
  secret: string;
  /** Whether there are slots. Without them people say what would suit, and the dealer confirms a time. */
  slots: boolean;
  /** How long a hold lasts, in seconds. */
  holdSeconds: number;
  /** How long the code of a hand-off holds, in seconds. */
  handoffSeconds: number;
  /** How long the inbox of a car is open, in seconds. */
  inboxSeconds: number;
  /** How many wrong codes may be tried from one address in ten minutes; 0: any number. */
  codeAttempts: number;
  /** The number of the dispatchers of roadside help, in E.164. `''`: nobody is told one. */
  rescuePhone: string;
  /** How many days after its last change a case of roadside help is deleted, with its photos. */
  rescueKeepDays: number;
  /** How many days after today can be booked, 1 to 366. */
  horizonDays: number;
  /** How old a driver on a test drive must be, in years, where `minimumAges` says nothing. */
  minimumAge: number;
  /** How old in a country (ISO 3166-1 alpha-2). */
  minimumAges: Readonly<Record<string, number>>;
  /** How often a quiet event stream is kept awake, in milliseconds. */
  heartbeatMs: number;
  /** Addresses or networks (CIDR) of proxies whose `X-Forwarded-For` is believed; `[]`: nobody's. */
  trustedProxies: readonly string[];
}

/** Settings for a single process without a proxy in front. */
export const DEFAULT_SETTINGS: Settings = {
  corsOrigins: '*',
  rateLimitPerMinute: 600,
  staffToken: '',
  secret: '',
  slots: true,
  holdSeconds: 300,
  handoffSeconds: 900,
  inboxSeconds: 43_200,
  codeAttempts: 30,
  rescuePhone: '',
  rescueKeepDays: 30,
  horizonDays: 60,
  minimumAge: 18,
  minimumAges: {},
  heartbeatMs: 15_000,
  trustedProxies: [],
};

/** What the parts of the service share. */
export interface Context {
  readonly database: Database;
  readonly db: Kysely<Tables>;
  readonly settings: Settings;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The time, in milliseconds since 1970. */
  now(): number;
}
