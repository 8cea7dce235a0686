/** For tests and stories: the widget as a person meets it. */

/** Reads and uses a rendered `<forecourt-rescue>`. */
export const rescueHarness = (element: Element) => ({
  element,
  /** The widget's frame, with its language and direction. */
  get base(): HTMLElement | null {
    return element.shadowRoot?.querySelector<HTMLElement>('[part=base]') ?? null;
  },
  /** All text that is shown. */
  get text(): string {
    return element.shadowRoot?.textContent ?? '';
  },
  /** The button of a failure; `null`: nothing failed. */
  get retryButton(): HTMLButtonElement | null {
    return element.shadowRoot?.querySelector('button') ?? null;
  },
});
