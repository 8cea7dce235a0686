import type { RescueMessages } from '../en.ts';

/** The words of the first view in German. */
export default {
  'widget.label': 'Pannenhilfe',
  'test.watermark': 'Test: Es wird niemand geschickt',
  'emergency.call': 'Notruf {{number}}',
  'emergency.police': 'Polizei {{number}}',
  'emergency.ambulance': 'Rettungsdienst {{number}}',
  'emergency.fire': 'Feuerwehr {{number}}',
  'help.text': 'Dies ist kein Notruf. Bei Lebensgefahr wählen Sie {{number}}.',
  'help.button': 'Hilfe holen',
  'help.hint': 'Tippen und bestätigen oder {{seconds}} Sekunden gedrückt halten.',
  'help.tap': 'Noch ist nichts gesendet.',
  'confirm.title': 'Pannenhilfe anfordern?',
  'confirm.text': 'Ihr Standort wird ermittelt. Gesendet wird erst, wenn Sie es sagen.',
  'confirm.yes': 'Ja, weiter',
  'confirm.no': 'Jetzt nicht',
  'call.help': 'Pannenhilfe anrufen',
  'send.unsent': 'Noch nicht gesendet',
  'part.loading': 'Einen Moment',
  'part.failed': 'Der Rest konnte nicht geladen werden. Anrufen geht auch ohne ihn.',
  'failed.retry': 'Erneut versuchen',
} satisfies RescueMessages;
