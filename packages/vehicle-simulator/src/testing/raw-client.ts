import { WebSocket } from 'ws';

/** A message as it came. */
export type Received = Record<string, unknown> & {
  action?: string;
  requestId?: string;
  subscriptionId?: string;
  data?: unknown;
  error?: Record<string, unknown>;
};

/** A client that knows nothing of VISS but that it is JSON on a socket. */
export class RawClient {
  readonly socket: WebSocket;
  /** Every message so far, as text. */
  readonly texts: string[] = [];
  /** Resolves to the code with which the socket closed. */
  readonly closed: Promise<number>;
  readonly #waiting = new Set<() => void>();
  #read = 0;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => {
      this.texts.push(data.toString());
      for (const wake of [...this.#waiting]) wake();
    });
    socket.on('error', () => {});
    this.closed = new Promise((resolve) => socket.once('close', resolve));
  }

  /** Connects; rejects when the handshake fails. */
  static connect(url: string, protocols: string[] = [], headers: Record<string, string> = {}): Promise<RawClient> {
    const socket = new WebSocket(url, protocols, { headers });
    const client = new RawClient(socket);
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(client));
      socket.once('error', reject);
    });
  }

  /** Sends a message, or text as it is. */
  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The next message that nobody asked for yet. */
  async next(): Promise<Received> {
    return JSON.parse(await this.nextText()) as Received;
  }

  /** The text of the next message that nobody asked for yet. */
  async nextText(): Promise<string> {
    while (this.texts.length <= this.#read) await new Promise<void>((resolve) => this.#wakeOnce(resolve));
    return this.texts[this.#read++] ?? '';
  }

  /** Sends a message and takes the next one that comes. */
  ask(message: object | string): Promise<Received> {
    this.send(message);
    return this.next();
  }

  /** Resolves when everything sent before has been answered, and tells how many messages nobody asked for. */
  async settled(): Promise<number> {
    const pong = new Promise((resolve) => this.socket.once('pong', resolve));
    this.socket.ping();
    await pong;
    return this.texts.length - this.#read;
  }

  close(): void {
    this.socket.terminate();
  }

  #wakeOnce(resolve: () => void): void {
    const wake = () => {
      this.#waiting.delete(wake);
      resolve();
    };
    this.#waiting.add(wake);
  }
}
