import { problemTables } from './errors.ts';

/** The servers that the simulator plays: the two specifications, the reference server, and Eclipse Kuksa's broker. */
export type DialectName = 'viss3' | 'viss2' | 'vissr' | 'kuksa';

/** What a filter can ask for. */
export type FilterKind = 'timebased' | 'change' | 'range' | 'paths' | 'metadata';

/** How a server differs from the others. */
export interface Dialect {
  name: DialectName;
  /** The sub-protocol that it speaks and echoes. */
  subProtocol: string;
  /** What it does when a client offers only others: goes on without an echo, or closes. */
  otherSubProtocols: 'ignore' | 'close';
  /** The key that says which filter one is. */
  filterKey: 'variant' | 'type';
  /** The key of the operator of a range. */
  rangeOperatorKey: 'logic-op' | 'boundary-op';
  /** Which filters there are, by the name that each has here. */
  filters: Readonly<Record<string, FilterKind>>;
  /** How the period of a timebased filter is written; the other way is refused. */
  period: 'string' | 'number';
  /** Whether a subscription without a filter is refused. */
  filterRequired: boolean;
  /** Whether a path may mean several leaves, in a request to read and to subscribe. */
  branches: { get: boolean; subscribe: boolean };
  errors: (typeof problemTables)[keyof typeof problemTables];
  errorNumber: 'string' | 'number';
  errorTextKey: 'description' | 'message';
  /** The value in place of one that the car does not have. */
  missing: string | null;
  /** Whether an answer to a read of data has a time of its own. */
  getHasTime: boolean;
  /** Whether an answer to an unsubscribe names the subscription. */
  unsubscribeNamesSubscription: boolean;
  /** Whether a subscription starts with the value as it is; else with the next one. */
  firstValueAtOnce: boolean;
  /** Whether a set only notes what is wanted of an actuator, for somebody else to do. */
  setNotesTarget: boolean;
}

const version3: Dialect = {
  name: 'viss3',
  subProtocol: 'VISSv3',
  otherSubProtocols: 'ignore',
  filterKey: 'variant',
  rangeOperatorKey: 'logic-op',
  filters: { timebased: 'timebased', change: 'change', range: 'range', paths: 'paths', metadata: 'metadata' },
  period: 'string',
  filterRequired: true,
  branches: { get: true, subscribe: true },
  errors: problemTables.version3,
  errorNumber: 'string',
  errorTextKey: 'description',
  missing: 'viss-inline:Data-not-available',
  getHasTime: true,
  unsubscribeNamesSubscription: false,
  firstValueAtOnce: false,
  setNotesTarget: false,
};

const version2: Dialect = {
  ...version3,
  name: 'viss2',
  subProtocol: 'VISSv2',
  filterKey: 'type',
  rangeOperatorKey: 'boundary-op',
  filters: {
    timebased: 'timebased',
    change: 'change',
    range: 'range',
    paths: 'paths',
    'static-metadata': 'metadata',
  },
  filterRequired: false,
  errors: problemTables.version2,
  errorNumber: 'number',
  errorTextKey: 'message',
  getHasTime: false,
  unsubscribeNamesSubscription: true,
};

const vissr: Dialect = {
  ...version3,
  name: 'vissr',
  subProtocol: 'VISS-noenc',
  missing: 'visserr:Data-not-available',
};

const kuksa: Dialect = {
  ...version2,
  name: 'kuksa',
  otherSubProtocols: 'close',
  filters: { timebased: 'timebased', paths: 'paths', 'static-metadata': 'metadata' },
  period: 'number',
  branches: { get: false, subscribe: false },
  errors: problemTables.kuksa,
  missing: null,
  firstValueAtOnce: true,
  setNotesTarget: true,
};

/** The dialects by name. */
export const dialects: Readonly<Record<DialectName, Dialect>> = { viss3: version3, viss2: version2, vissr, kuksa };
