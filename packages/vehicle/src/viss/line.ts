/** One line to a car: a socket, and the dialect that is spoken over it. */
import type { Clock } from '@forecourt/core';
import { DIALECTS, dialectOf, OFFERED, type VissDialect, type VissDialectName } from './dialects.ts';

/** What is needed of a `WebSocket`. */
export interface VissSocket {
  readonly protocol: string;
  addEventListener(
    type: 'open' | 'message' | 'close',
    listener: (event: { readonly type: string; readonly data?: unknown }) => void,
  ): void;
  send(text: string): void;
  close(): void;
}

/** How a line is opened. */
export interface LineOptions {
  url: string;
  /** The dialect that the page says; `undefined`: the server chooses. */
  dialect: VissDialectName | undefined;
  connect: (url: string, subProtocols: string[]) => VissSocket;
  clock: Clock;
  /** How long the socket may take to open, in milliseconds. */
  timeoutMs: number;
}

/** What happens to a line. */
export interface LineListener {
  /** It is up. */
  onUp: (line: Line) => void;
  /** Something came, whatever it is. */
  onData: (data: unknown) => void;
  /** It never came up, or it broke. The last that is told. */
  onLost: () => void;
}

/** A line that is up. */
export interface Line {
  dialect: VissDialect;
  /** Sends; on a socket that has just broken nothing happens, and `onLost` follows. */
  send: (text: string) => void;
}

/** Opens a line; answers with a function that hangs up, after which nothing more is told. */
export function openLine(options: LineOptions, { onUp, onData, onLost }: LineListener): () => void {
  const { url, dialect, connect, clock, timeoutMs } = options;
  let hangUp = (): void => {};

  const dial = (subProtocols: string[], onFailed: () => void): void => {
    let isOver = false;
    let socket: VissSocket | undefined;
    let whenOver = onFailed;
    hangUp = () => {
      isOver = true;
      clock.clearTimeout(timer);
      socket?.close();
    };
    const end = (): void => {
      if (isOver) return;
      hangUp();
      whenOver();
    };
    const timer = clock.setTimeout(end, timeoutMs);
    try {
      socket = connect(url, subProtocols);
    } catch {
      // A policy of the page or of the engine forbids it.
      return end();
    }
    const line = socket;
    line.addEventListener('close', end);
    line.addEventListener('message', ({ data }) => isOver || onData(data));
    line.addEventListener('open', () => {
      if (isOver) return;
      clock.clearTimeout(timer);
      whenOver = onLost;
      onUp({ dialect: DIALECTS[dialect ?? dialectOf(line.protocol)], send: (text) => line.send(text) });
    });
  };

  // Chromium fails a connection when the server names none of the sub-protocols it was offered, so then none is offered.
  const offered = dialect ? [dialect] : OFFERED;
  dial(
    offered.map((name) => DIALECTS[name].subProtocol),
    () => dial([], onLost),
  );
  return () => hangUp();
}
