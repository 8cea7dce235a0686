/** The words of the {{title}} widget, in English: the source of the keys. */
export const en = {
  'widget.label': '{{Title}}',
  'status.loading': 'Loading',
  'failed.text': 'This did not work. Please check your connection.',
  'failed.retry': 'Try again',
} as const;

/** A key of the {{title}} widget's words. */
export type {{Name}}MessageKey = keyof typeof en;
/** The words in another language; a key left out is shown in English. */
export type {{Name}}Messages = Partial<Record<{{Name}}MessageKey, string>> & Readonly<Record<string, string>>;

export default en;
