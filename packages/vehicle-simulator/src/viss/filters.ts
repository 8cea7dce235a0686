import type { Dialect, FilterKind } from './dialects.ts';

/** How two numbers are compared. */
export type Operator = 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte';

/** One end of a range. */
export interface Boundary {
  operator: Operator;
  boundary: number;
}

/** When a subscription has something to say. */
export type Trigger =
  | { kind: 'update' }
  | { kind: 'timebased'; periodMs: number }
  | { kind: 'change'; operator: Operator; diff: number }
  | { kind: 'range'; boundaries: readonly Boundary[]; any: boolean };

/** What the filters of a request come to. */
export interface Filters {
  /** Paths below that of the request; left out: the path of the request itself. */
  paths?: readonly string[];
  /** Metadata is asked for: these keys, or with `[]` all. */
  metadata?: readonly string[];
  trigger?: Trigger;
}

const comparisons: Readonly<Record<Operator, (one: number, other: number) => boolean>> = {
  eq: (one, other) => one === other,
  ne: (one, other) => one !== other,
  gt: (one, other) => one > other,
  gte: (one, other) => one >= other,
  lt: (one, other) => one < other,
  lte: (one, other) => one <= other,
};

/** Whether two numbers compare like that. */
export const compares = (one: number, operator: Operator, other: number): boolean => comparisons[operator](one, other);

/** Whether a value is an object with keys. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the filters of a request as a dialect has them; `undefined`: it has none like that. */
export function readFilters(dialect: Dialect, written: unknown): Filters | undefined {
  if (written === undefined) return {};
  const parts = Array.isArray(written) ? written : [written];
  // at most one of paths and one of another kind
  if (parts.length < 1 || parts.length > 2) return undefined;
  let filters: Filters = {};
  for (const part of parts) {
    const read = isRecord(part) ? readOne(dialect, part) : undefined;
    if (!read || Object.keys(read).some((key) => key in filters)) return undefined;
    filters = { ...filters, ...read };
  }
  return parts.length === 2 && !filters.paths ? undefined : filters;
}

function readOne(dialect: Dialect, part: Readonly<Record<string, unknown>>): Filters | undefined {
  const name = String(part[dialect.filterKey]);
  const kind = Object.hasOwn(dialect.filters, name) ? dialect.filters[name] : undefined;
  return kind && readers[kind](dialect, part.parameter);
}

const readers: Readonly<Record<FilterKind, (dialect: Dialect, parameter: unknown) => Filters | undefined>> = {
  paths(dialect, parameter) {
    // version 2 writes a single path as plain text
    const paths = dialect.filterKey === 'type' && typeof parameter === 'string' ? [parameter] : parameter;
    return isTexts(paths) && paths.length ? { paths } : undefined;
  },
  metadata(_, parameter) {
    if (isTexts(parameter)) return { metadata: parameter };
    return { metadata: typeof parameter === 'string' && /[a-z]/i.test(parameter) ? [parameter] : [] };
  },
  timebased(dialect, parameter) {
    const period = isRecord(parameter) ? parameter.period : undefined;
    const periodMs = typeof period === dialect.period ? wholeNumber(period) : undefined;
    return periodMs ? { trigger: { kind: 'timebased', periodMs } } : undefined;
  },
  change(_, parameter) {
    if (!isRecord(parameter)) return undefined;
    const operator = readOperator(parameter['logic-op']);
    const diff = readNumber(parameter.diff);
    return operator && diff !== undefined ? { trigger: { kind: 'change', operator, diff } } : undefined;
  },
  range(dialect, parameter) {
    const parts = Array.isArray(parameter) ? parameter : [parameter];
    const boundaries = parts.map((part) => readBoundary(dialect, part));
    const any = isRecord(parts[0]) && parts[0]['combination-op'] === 'OR';
    return parts.length <= 2 && boundaries.length && boundaries.every((boundary) => boundary !== undefined)
      ? { trigger: { kind: 'range', boundaries, any } }
      : undefined;
  },
};

function readBoundary(dialect: Dialect, part: unknown): Boundary | undefined {
  if (!isRecord(part)) return undefined;
  const operator = readOperator(part[dialect.rangeOperatorKey]);
  const boundary = readNumber(part.boundary);
  return operator && boundary !== undefined ? { operator, boundary } : undefined;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const readOperator = (value: unknown): Operator | undefined =>
  typeof value === 'string' && Object.hasOwn(comparisons, value) ? (value as Operator) : undefined;

const readNumber = (value: unknown): number | undefined =>
  typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined;

/** A number of milliseconds, as text or as a number. */
const wholeNumber = (value: unknown): number | undefined =>
  /^[1-9]\d{0,8}$/.test(String(value)) ? Number(value) : undefined;
