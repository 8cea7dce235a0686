/** One request that the simulator got: what it was about, and never a token, a value or an address. */
export interface LoggedRequest {
  /** In milliseconds since 1970. */
  at: number;
  /** The action of the message; `connect`: a handshake; `unreadable`: no message at all. */
  action: string;
  path?: string;
  /** The filter as it came. */
  filter?: unknown;
  subscriptionId?: string;
  /** Whether the message carried an access token. */
  hasToken?: boolean;
  /** Which sub-protocols a handshake offered. */
  offered?: readonly string[];
  /** The number of the error that was the answer; left out: it went well. */
  error?: number;
}

/** How many requests are kept. */
const KEPT = 500;

/** The last requests, the oldest first. */
export class RequestLog {
  readonly #entries: LoggedRequest[] = [];

  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  add(entry: LoggedRequest): void {
    this.#entries.push(entry);
    if (this.#entries.length > KEPT) this.#entries.shift();
  }
}
