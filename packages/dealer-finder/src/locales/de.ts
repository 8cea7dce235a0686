import type { DealerFinderMessages } from './en.ts';

export default {
  'widget.label': 'Dealer finder',
  'status.loading': 'Wird geladen',
  'failed.text': 'Das hat nicht geklappt. Bitte prüfen Sie Ihre Verbindung.',
  'failed.retry': 'Erneut versuchen',
} satisfies DealerFinderMessages;
