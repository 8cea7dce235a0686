import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type Actor,
  type AnyStateMachine,
  createActor,
  type EmittedFrom,
  type EventFromLogic,
  type InputFrom,
  type SnapshotFrom,
} from 'xstate';

/** What a `MachineController` needs to run a machine for an element. */
export interface MachineOptions<Machine extends AnyStateMachine> {
  /** The machine with its actors provided. Asked for at each start, so that an api set meanwhile is taken. */
  machine: () => Machine;
  /** The machine's input, read at each start. */
  input: () => InputFrom<Machine>;
  /** Called once for each event that the machine emits. */
  onEmit?: (event: EmittedFrom<Machine>) => void;
  /** The clock of `after` transitions; tests pass a simulated one. Default: the browser's timers. */
  clock?: () => Clock | undefined;
}

/** What XState needs of a clock. */
export interface Clock {
  setTimeout(callback: (...args: unknown[]) => void, delayMs: number): unknown;
  clearTimeout(id: unknown): void;
}

/**
 * Runs a machine as long as its host is in the document, and renders the host when the snapshot changes.
 *
 * - The machine starts with the host's first update, when properties set before the upgrade are there.
 * - A move in the DOM keeps the state; a real removal stops the machine and so aborts its requests; a host that is
 *   added again starts afresh. A stopped actor never runs again: it would reach no subscriber.
 * - An event that the machine ignores costs no render.
 * - What the machine emits reaches `onEmit` exactly once per transition.
 */
export class MachineController<Machine extends AnyStateMachine> implements ReactiveController {
  private readonly host: ReactiveControllerHost & { readonly isConnected: boolean };
  private readonly options: MachineOptions<Machine>;
  private actor: Actor<Machine> | undefined;
  private last: SnapshotFrom<Machine> | undefined;

  constructor(host: ReactiveControllerHost & { readonly isConnected: boolean }, options: MachineOptions<Machine>) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  /** What is going on; `undefined` before the first update and after a removal. */
  get snapshot(): SnapshotFrom<Machine> | undefined {
    // not the one that was drawn: who hears an event reads what it has led to
    return this.actor?.getSnapshot() as SnapshotFrom<Machine> | undefined;
  }

  /** Sends an event. Without a running machine it does nothing: the input is read at the start. */
  send(event: EventFromLogic<Machine>): void {
    this.actor?.send(event);
  }

  /** Stops the machine and starts it anew from its input, as after a change of what cannot change on the way. */
  restart(): void {
    this.stop();
    this.start();
    this.host.requestUpdate();
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.actor && this.host.isConnected) this.start();
  }

  hostDisconnected(): void {
    // A move is a removal and an insertion in one task: look again when it is over.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.stop();
    });
  }

  private start(): void {
    const { machine, input, onEmit, clock } = this.options;
    const given = clock?.();
    const actor = createActor(machine(), {
      input: input(),
      ...(given ? { clock: given } : {}),
    } as Parameters<typeof createActor<Machine>>[1] & { input: InputFrom<Machine> }) as Actor<Machine>;
    this.actor = actor;
    if (onEmit) actor.on('*', (event) => onEmit(event as EmittedFrom<Machine>));
    actor.subscribe((snapshot) => {
      if (snapshot === this.last || actor !== this.actor) return;
      this.last = snapshot as SnapshotFrom<Machine>;
      this.host.requestUpdate();
    });
    actor.start();
    this.last = actor.getSnapshot() as SnapshotFrom<Machine>;
  }

  private stop(): void {
    this.actor?.stop();
    this.actor = undefined;
    this.last = undefined;
  }
}
