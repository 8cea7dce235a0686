import type { Clock } from '@forecourt/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long the button is held until nothing more is asked, in milliseconds. The styles fill it in the same time. */
const HOLD_MS = 2_000;

/** The same in seconds, for the words beside the button. */
export const HOLD_SECONDS = HOLD_MS / 1_000;

/** What a hold needs of its element, and what becomes of it. */
interface HoldOptions {
  clock: () => Clock | undefined;
  /** Held long enough. */
  onHold: () => void;
  /** Tapped, or let go too early: who trembles or is slow is asked, and not left without an answer. */
  onTap: () => void;
}

/**
 * A button that is tapped or held, by pointer or by key. A held key of a browser repeats: Enter then presses the button again
 * and again, so it is kept from that; Space presses when it is let go.
 */
export class Hold implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly options: HoldOptions;
  private stopTimer: (() => void) | undefined;
  private isEnterDown = false;

  constructor(host: ReactiveControllerHost, options: HoldOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  /** Whether the button is held right now. */
  get isHolding(): boolean {
    return !!this.stopTimer;
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    if (event.isPrimary && event.button === 0) this.begin();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const isEnter = event.key === 'Enter';
    if (isEnter) event.preventDefault();
    if (event.repeat || (!isEnter && event.key !== ' ')) return;
    this.isEnterDown = isEnter;
    this.begin();
  };

  readonly onKeyUp = (event: KeyboardEvent): void => {
    const isEnter = event.key === 'Enter' && this.isEnterDown;
    this.isEnterDown = false;
    this.end();
    if (isEnter) this.onClick();
  };

  /** After a hold that is done there is no button any more, and so no click that would count as a tap. */
  readonly onClick = (): void => {
    this.end();
    this.options.onTap();
  };

  /** Let go, or gone elsewhere. */
  readonly end = (): void => {
    if (!this.stopTimer) return;
    this.stopTimer();
    this.stopTimer = undefined;
    this.host.requestUpdate();
  };

  hostDisconnected(): void {
    this.end();
  }

  private begin(): void {
    this.end();
    const clock = this.options.clock() ?? window;
    const timer = clock.setTimeout(() => {
      this.end();
      this.options.onHold();
    }, HOLD_MS);
    this.stopTimer = () => clock.clearTimeout(timer as number);
    this.host.requestUpdate();
  }
}
