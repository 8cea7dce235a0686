/** The words of the dealer finder widget, in English: the source of the keys. */
export const en = {
  'widget.label': 'Dealer finder',
  'status.loading': 'Loading',
  'failed.text': 'This did not work. Please check your connection.',
  'failed.retry': 'Try again',
} as const;

/** A key of the dealer finder widget's words. */
export type DealerFinderMessageKey = keyof typeof en;
/** The words in another language; a key left out is shown in English. */
export type DealerFinderMessages = Partial<Record<DealerFinderMessageKey, string>> & Readonly<Record<string, string>>;

export default en;
