/** The globals that a machine's types may name, for the ports do. Machines are pure, so there is no DOM here. */
declare class AbortSignal {
  readonly aborted: boolean;
}
declare class Blob {
  readonly size: number;
}
