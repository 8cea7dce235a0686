import { SimulatedClock } from 'xstate';

/** A clock that tells how many timers wait. */
export class CountingClock extends SimulatedClock {
  readonly waiting = new Set<unknown>();
  override setTimeout(callback: (...args: unknown[]) => void, delayMs: number): number {
    const id = super.setTimeout(() => {
      this.waiting.delete(id);
      callback();
    }, delayMs);
    this.waiting.add(id);
    return id;
  }
  override clearTimeout(id: number): void {
    this.waiting.delete(id);
    super.clearTimeout(id);
  }
}
