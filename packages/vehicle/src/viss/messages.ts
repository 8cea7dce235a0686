/** The messages of VISS: written strictly as a dialect wants them, read whatever their shape. */
import { VehicleError, type VehicleErrorCode } from '../signals/vehicle-error.ts';
import type { VissDialect } from './dialects.ts';

/** When a subscription tells a value. */
export type VissFilter =
  /** Again and again, changed or not. */
  | { kind: 'period'; milliseconds: number }
  /** Each time it changes. */
  | { kind: 'change' }
  /** While it is on one side of a boundary; a server without such filters tells each change. */
  | { kind: 'range'; operator: 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte'; boundary: number };

/** What is asked of a car. */
export type VissRequest =
  | { action: 'get'; path: string }
  | { action: 'set'; path: string; value: string | readonly string[] }
  | { action: 'subscribe'; path: string; filter: VissFilter }
  | { action: 'unsubscribe'; subscriptionId: string };

/** One value that a car told. */
export interface VissPoint {
  path: string;
  /** As it came: text, a list of texts, or nothing that can be used. */
  value: unknown;
  /** When, by the car's own clock, which may jump: milliseconds since 1970; 0: it does not say. */
  time: number;
}

/** What a car said. */
export interface VissAnswer {
  action: string;
  /** The request that this answers; `undefined` for events. */
  requestId: string | undefined;
  subscriptionId: string | undefined;
  /** `[]` when it carries none. */
  points: readonly VissPoint[];
  error: VehicleError | undefined;
}

const filterFor = (
  filter: VissFilter,
  { filterKey, rangeKey, period, hasFilters }: VissDialect,
): object | undefined => {
  if (filter.kind === 'period') {
    const milliseconds = Math.max(1, Math.round(filter.milliseconds));
    return {
      [filterKey]: 'timebased',
      parameter: { period: period === 'number' ? milliseconds : `${milliseconds}` },
    };
  }
  if (!hasFilters) return undefined;
  return filter.kind === 'change'
    ? { [filterKey]: 'change', parameter: { 'logic-op': 'ne', diff: '0' } }
    : { [filterKey]: 'range', parameter: { [rangeKey]: filter.operator, boundary: `${filter.boundary}` } };
};

/** A request as the text that a dialect wants. */
export function writeRequest(
  request: VissRequest,
  dialect: VissDialect,
  requestId: string,
  authorization?: string,
): string {
  return JSON.stringify({
    ...request,
    // JSON leaves out what is undefined.
    filter: request.action === 'subscribe' ? filterFor(request.filter, dialect) : undefined,
    authorization,
    requestId,
  });
}

const CODES: Readonly<Record<number, VehicleErrorCode>> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'unavailable',
  408: 'timed-out',
  429: 'too-many-requests',
};

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By the number alone, text or not: the standards contradict themselves in reasons, and servers have their own. */
const errorOf = (error: unknown): VehicleError => {
  const number = Number(isObject(error) ? error['number'] : error) || 0;
  const code = CODES[number] ?? (number >= 400 && number < 500 ? 'bad-request' : 'server');
  return new VehicleError(code, `${code} ${number}`, number);
};

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

type Moment = Omit<VissPoint, 'path'>;

/** The newest of the values that stand under a path; a history may come in either order. */
const newest = (points: readonly unknown[]): Moment =>
  points
    .filter(isObject)
    .map(({ value, ts }): Moment => ({ value, time: Date.parse(String(ts)) || 0 }))
    .reduce((last, point) => (point.time >= last.time ? point : last), { value: undefined, time: 0 });

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;

/** Reads what came; `undefined`: no message of VISS, such as a page of HTML. */
export function readAnswer(data: unknown): VissAnswer | undefined {
  let json: unknown;
  try {
    json = typeof data === 'string' ? JSON.parse(data) : undefined;
  } catch {
    // Told below, as all that is no message.
  }
  if (!isObject(json) || typeof json['action'] !== 'string') return undefined;
  const { action, requestId, subscriptionId, data: points, error } = json;
  return {
    action,
    requestId: idOf(requestId),
    subscriptionId: idOf(subscriptionId),
    points: listed(points)
      .filter(isObject)
      .filter((point) => typeof point['path'] === 'string')
      .map(({ path, dp }) => ({ path: path as string, ...newest(listed(dp)) })),
    error: error === undefined || error === null ? undefined : errorOf(error),
  };
}
