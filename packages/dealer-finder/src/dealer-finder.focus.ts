import { isFocusElsewhere } from '@forecourt/core';
import type { ReactiveElement } from 'lit';

/** Keeps the focus in the finder when what was focused goes, and leads it on where a list grows. */
export interface FinderFocus {
  /** Looks where the focus is; to be called before the finder is drawn. */
  look: () => void;
  /** The person asked for more of the list: the first that is new is where to go on. */
  awaitMore: () => void;
  /** To be called when the finder was drawn. Nothing moves the focus that is still somewhere. */
  follow: () => void;
}

/** The focus of a finder. */
export function finderFocusOf(host: ReactiveElement): FinderFocus {
  let wasInside = false;
  let shown: number | undefined;
  const active = () => host.shadowRoot?.activeElement;
  const names = () => host.renderRoot.querySelectorAll<HTMLElement>('.name');

  return {
    look: () => {
      wasInside = !!active();
    },
    awaitMore: () => {
      shown = names().length;
    },
    follow: () => {
      const next = shown === undefined ? undefined : names()[shown];
      if (next) shown = undefined;
      // only while the person waits at the button for them
      if (next && (active() ? active()?.matches('.more') : !isFocusElsewhere(host))) next.focus();
      else if (wasInside && !active() && !isFocusElsewhere(host)) {
        host.renderRoot.querySelector<HTMLElement>('[data-focus]')?.focus();
      }
    },
  };
}
