import type { {{Name}}Messages } from './en.ts';

export default {
  'widget.label': '{{Title}}',
  'status.loading': 'Wird geladen',
  'failed.text': 'Das hat nicht geklappt. Bitte prüfen Sie Ihre Verbindung.',
  'failed.retry': 'Erneut versuchen',
} satisfies {{Name}}Messages;
