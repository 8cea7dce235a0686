import type { Clock } from '../clock.ts';
import { type Faults, junk } from '../faults.ts';

/** A message before it is text. */
export type Message = Readonly<Record<string, unknown>>;

/** What a line needs of a socket. */
export interface Socket {
  send(text: string): void;
  /** Ends without a farewell. */
  terminate(): void;
}

/** The way out to one client: here messages come late, twice, swapped, as junk or not at all. */
export class Line {
  readonly #socket: Socket;
  readonly #clock: Clock;
  readonly #faults: () => Readonly<Faults>;
  readonly #timers = new Set<() => void>();
  #sent = 0;
  #held: Message | undefined;
  #jumpsForth = false;

  constructor(socket: Socket, clock: Clock, faults: () => Readonly<Faults>) {
    this.#socket = socket;
    this.#clock = clock;
    this.#faults = faults;
  }

  /** Sends an answer to a request. */
  answer(message: Message): void {
    this.#send(message);
  }

  /** Sends an event of a subscription. */
  event(message: Message): void {
    const { events } = this.#faults();
    if (events === 'swapped' && !this.#held) {
      this.#held = message;
      return;
    }
    this.#send(message);
    if (events === 'twice') this.#send(message);
    if (this.#held) this.#send(this.#held);
    this.#held = undefined;
  }

  /** A time as the car's clock has it, ISO 8601 in UTC. */
  stamp(at: number): string {
    return new Date(at + (this.#jumpsForth ? this.#faults().clockJumpMs : 0)).toISOString();
  }

  /** Lets go of what is still to be sent. */
  close(): void {
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
  }

  #send(message: Message): void {
    const faults = this.#faults();
    if (faults.frozen) return;
    this.#jumpsForth = !this.#jumpsForth;
    const text = faults.junk === 'none' ? JSON.stringify(message) : junk[faults.junk];
    if (!faults.slowMs) {
      this.#put(text);
      return;
    }
    const cancel = this.#clock.after(faults.slowMs, () => {
      this.#timers.delete(cancel);
      this.#put(text);
    });
    this.#timers.add(cancel);
  }

  #put(text: string): void {
    this.#socket.send(text);
    this.#sent += 1;
    const { dropAfterMessages } = this.#faults();
    if (dropAfterMessages && this.#sent >= dropAfterMessages) this.#socket.terminate();
  }
}
