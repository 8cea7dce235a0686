import { isFocusElsewhere } from '@forecourt/core';
import type { BookingSnapshot } from './booking.machine.ts';
import { isPassing, type ViewName } from './views/step.view.ts';

/** Takes the focus along to the view that a person asked for, or that came by itself in place of what was focused. */
export class ViewFocus {
  private readonly host: HTMLElement;
  /** Whether the person waits for another view. */
  private isAwaited = false;
  /** Whether the focus was in the widget before it was drawn. */
  private wasInside = false;
  /** The view that a person has arrived at last. */
  private view: ViewName | undefined;

  constructor(host: HTMLElement) {
    this.host = host;
  }

  /** Waits for the view that the person has asked for; `false`: it will not come. */
  await(isComing: boolean): void {
    this.isAwaited = isComing;
  }

  /** Looks where the focus is; to be called before the widget is drawn. */
  look(): void {
    this.wasInside = !!this.host.shadowRoot?.activeElement;
  }

  /** Goes to the title of what was drawn, or to what has gone wrong there. */
  follow(snapshot: BookingSnapshot, view: ViewName, isRefused: boolean): void {
    const root = this.host.shadowRoot;
    const active = root?.activeElement;
    const isOther = view !== this.view;
    if (isOther && this.wasInside && !active) this.isAwaited = true;
    // a title that is focused already is not read again when its text changes
    const isOnTitle = this.wasInside && !!active?.hasAttribute('data-focus');
    const isDue = this.isAwaited ? isOther || isRefused || !active : isOther && isOnTitle;
    // where nobody has arrived the title is not the one that will stand, and a submit on its way still leads somewhere
    const isOnTheWay = isPassing(snapshot) || (view === 'review' && snapshot.hasTag('busy'));
    if (isDue && !isOnTheWay) {
      this.isAwaited = false;
      const targets = root?.querySelectorAll<HTMLElement>('[data-focus]') ?? [];
      if (!isFocusElsewhere(this.host)) targets[targets.length - 1]?.focus();
    }
    if (!isPassing(snapshot) && !snapshot.matches({ choosing: 'keeping' })) this.view = view;
  }
}
