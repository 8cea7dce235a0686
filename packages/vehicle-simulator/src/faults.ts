/** What goes wrong; each can be switched while the simulator runs. */
export interface Faults {
  /** Which sub-protocol a handshake echoes; with `wrong` one that was not offered. */
  subProtocol: 'right' | 'none' | 'wrong';
  /** Whether new connections are refused. */
  refuse: boolean;
  /** Whether sockets stay open and nothing comes: no answers, no events. */
  frozen: boolean;
  /** Every so many milliseconds all sockets drop; 0: they stay. */
  dropEveryMs: number;
  /** A socket drops after so many messages to it; 0: it stays. */
  dropAfterMessages: number;
  /** How late each message comes, in milliseconds. */
  slowMs: number;
  /** What comes in place of each message: broken JSON, a web page, or JSON that says nothing. */
  junk: 'none' | 'json' | 'html' | 'shape';
  /** How events come: as they should, each twice, each pair swapped, or the first before the answer to its request. */
  events: 'right' | 'twice' | 'swapped' | 'early';
  /** Whether numbers come as text that is no number. */
  notANumber: boolean;
  /** How far the car's clock jumps forth and, in the next message, back, in milliseconds; 0: it goes as it should. */
  clockJumpMs: number;
  /** Whether text values cannot be watched for change, as the specification has it to the letter. */
  changeOfNumbersOnly: boolean;
  /** Paths (as served) at which each request fails, and with which number. */
  errors: Readonly<Record<string, number>>;
  /** Whether every access token counts as expired. */
  tokenExpired: boolean;
}

/** Nothing goes wrong. */
export const noFaults: Readonly<Faults> = {
  subProtocol: 'right',
  refuse: false,
  frozen: false,
  dropEveryMs: 0,
  dropAfterMessages: 0,
  slowMs: 0,
  junk: 'none',
  events: 'right',
  notANumber: false,
  clockJumpMs: 0,
  changeOfNumbersOnly: false,
  errors: {},
  tokenExpired: false,
};

/** The words that a fault of several ways can have. */
const ways: Readonly<Partial<Record<keyof Faults, readonly string[]>>> = {
  subProtocol: ['right', 'none', 'wrong'],
  junk: ['none', 'json', 'html', 'shape'],
  events: ['right', 'twice', 'swapped', 'early'],
};

/** What is wrong with a change of faults that came from outside; `undefined`: nothing. */
export function problemWith(changes: Readonly<Record<string, unknown>>): string | undefined {
  const wrong = Object.entries(changes).find(([name, value]) => {
    if (!Object.hasOwn(noFaults, name)) return true;
    const fault = name as keyof Faults;
    if (ways[fault]) return !ways[fault].includes(String(value));
    if (typeof value !== typeof noFaults[fault] || value === null) return true;
    if (typeof value === 'number') return !(value >= 0 && value <= 86_400_000);
    return fault === 'errors' && Object.values(value as object).some((number) => !Number.isInteger(number));
  });
  return wrong && `${wrong[0]} is no fault, or cannot be ${JSON.stringify(wrong[1])}`;
}

/** What stands in place of a message. */
export const junk: Readonly<Record<Exclude<Faults['junk'], 'none'>, string>> = {
  json: '{"action":"subscription","subscriptionId":',
  html: '<!doctype html><title>Sign in</title><p>Please accept the terms to use this network.</p>',
  shape: '{"action":7,"data":[null,{"path":{}}],"ts":[]}',
};
