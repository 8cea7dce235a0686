/** The one global that a machine's types may name: the ports take a signal. Machines are pure, so there is no DOM here. */
declare class AbortSignal {
  readonly aborted: boolean;
}
