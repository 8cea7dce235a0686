/** The words of the rescue widget, in English: the source of the keys. */
export const en = {
  'widget.label': 'Rescue',
  'status.loading': 'Loading',
  'failed.text': 'This did not work. Please check your connection.',
  'failed.retry': 'Try again',
} as const;

/** A key of the rescue widget's words. */
export type RescueMessageKey = keyof typeof en;
/** The words in another language; a key left out is shown in English. */
export type RescueMessages = Partial<Record<RescueMessageKey, string>> & Readonly<Record<string, string>>;

export default en;
