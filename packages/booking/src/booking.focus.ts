import { isFocusElsewhere } from '@forecourt/core';
import type { BookingSnapshot } from './booking.machine.ts';
import { isPassing } from './views/step.view.ts';

/** Takes the focus along to the view that a person asked for, or that came by itself in place of what was focused. */
export interface ViewFocus {
  /** Waits for the view that the person has asked for; `false`: it will not come. */
  await: (isComing: boolean) => void;
  /** Looks where the focus is; to be called before the widget is drawn. */
  look: () => void;
  /** Goes to the title of what was drawn, or to what has gone wrong there; without a snapshot: to that of a driver. */
  follow: (snapshot: BookingSnapshot | undefined, view: string, isRefused: boolean) => void;
}

/** The focus of an element with views. */
export function viewFocusOf(host: HTMLElement): ViewFocus {
  let isAwaited = false;
  let wasInside = false;
  /** The view that the person has arrived at last. */
  let last: string | undefined;
  const active = () => host.shadowRoot?.activeElement;

  return {
    await: (isComing) => {
      isAwaited = isComing;
    },
    look: () => {
      wasInside = !!active();
    },
    follow: (snapshot, view, isRefused) => {
      const isOther = view !== last;
      if (isOther && wasInside && !active()) isAwaited = true;
      // a title is not read again when its text changes, and an action is not the one it was before
      const isStale = active()?.matches('[data-focus], .actions *');
      const isDue = isAwaited ? isOther || isRefused || !active() : isOther && isStale;
      // where nobody has arrived the title is not the one that will stand
      const isOnTheWay = !!snapshot && isPassing(snapshot);
      // a submit on its way still leads somewhere
      if (isDue && !isOnTheWay && !(view === 'review' && snapshot?.hasTag('busy'))) {
        isAwaited = false;
        const targets = host.shadowRoot?.querySelectorAll<HTMLElement>('[data-focus]') ?? [];
        if (!isFocusElsewhere(host)) targets[targets.length - 1]?.focus();
      }
      if (!isOnTheWay && !snapshot?.matches({ choosing: 'keeping' })) last = view;
    },
  };
}
