import { isFocusElsewhere } from '@forecourt/core';

/** Takes the focus along to the screen that a person asked for, or that came by itself in place of what was focused. */
export interface RescueFocus {
  /** The person pressed something that leads on. */
  await: () => void;
  /** Looks where the focus is; to be called before the widget is drawn. */
  look: () => void;
  /** To be called when it was drawn: which screen it is, and whether something on it is newly to be put right. */
  follow: (screen: string, isRefused: boolean) => void;
}

/** The focus of a rescue widget. */
export function rescueFocusOf(host: HTMLElement): RescueFocus {
  let isAwaited = false;
  let wasInside = false;
  let last: string | undefined;
  const active = () => host.shadowRoot?.activeElement;

  return {
    await: () => {
      isAwaited = true;
    },
    look: () => {
      wasInside = !!active();
    },
    follow: (screen, isRefused) => {
      const isOther = last !== undefined && screen !== last;
      const isLost = wasInside && !active();
      // a title is not read again when its text alone changes
      const isDue = isLost || (isAwaited && (isOther || isRefused)) || (isOther && active()?.matches('[data-focus]'));
      isAwaited = false;
      last = screen;
      if (!isDue || isFocusElsewhere(host)) return;
      const titles = host.shadowRoot?.querySelectorAll<HTMLElement>('[data-focus]') ?? [];
      titles[titles.length - 1]?.focus();
    },
  };
}
