/**
 * What servers of VISS expect differently. Where they only answer differently (numbers of errors as text, one object or a
 * list, whether an id comes back) nothing stands here: `messages.ts` reads all of it.
 */

/** The servers that we speak to: the two standards, the reference server of COVESA and Eclipse Kuksa. */
export type VissDialectName = 'viss3' | 'viss2' | 'vissr' | 'kuksa';

/** How one of them is spoken to. */
export interface VissDialect {
  /** The WebSocket sub-protocol it answers to. */
  subProtocol: string;
  /** What a filter calls its kind. */
  filterKey: 'variant' | 'type';
  /** What a range calls its operator. */
  rangeKey: 'logic-op' | 'boundary-op';
  /** Milliseconds as text or as a number; each refuses the other. */
  period: 'string' | 'number';
  /** Whether it knows filters besides the period; without one it tells each change. */
  hasFilters: boolean;
}

const VISS_3: VissDialect = {
  subProtocol: 'VISSv3',
  filterKey: 'variant',
  rangeKey: 'logic-op',
  period: 'string',
  hasFilters: true,
};

const VISS_2: VissDialect = { ...VISS_3, subProtocol: 'VISSv2', filterKey: 'type', rangeKey: 'boundary-op' };

/** Each server's ways. */
export const DIALECTS: Readonly<Record<VissDialectName, VissDialect>> = {
  viss3: VISS_3,
  viss2: VISS_2,
  vissr: { ...VISS_3, subProtocol: 'VISS-noenc' },
  // Calls itself VISSv2, so that nobody can tell it from one: a page that meets it says so.
  kuksa: { ...VISS_2, period: 'number', hasFilters: false },
};

/** What is offered where no dialect was chosen, the best first. */
export const OFFERED: readonly VissDialectName[] = ['viss3', 'viss2', 'vissr'];

/** The dialect that a server chose by its sub-protocol; one that names none is taken to speak the present standard. */
export const dialectOf = (subProtocol: string): VissDialectName =>
  OFFERED.find((name) => DIALECTS[name].subProtocol === subProtocol) ?? 'viss3';
