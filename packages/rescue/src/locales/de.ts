import type { RescueMessages } from './en.ts';

export default {
  'widget.label': 'Rescue',
  'status.loading': 'Wird geladen',
  'failed.text': 'Das hat nicht geklappt. Bitte prüfen Sie Ihre Verbindung.',
  'failed.retry': 'Erneut versuchen',
} satisfies RescueMessages;
