import type { BookingMessages } from '../en.ts';

/** The words of changing and cancelling a booking; in German. */
export default {
  'change.begin': 'Termin ändern',
  'change.present': 'Bisher: {{time}}',
  'change.keep': 'Diesen Termin behalten',
  'change.move': 'Auf {{time}} verschieben',
  'manage.cancelled': 'Dieser Termin ist abgesagt.',
  'manage.past': 'Dieser Termin ist vorbei.',
  'manage.closed': 'Dieser Termin kann hier nicht mehr geändert werden. Bitte rufen Sie den Händler an.',
  'cancel.begin': 'Termin absagen',
  'cancel.title.explaining': 'Möchten Sie den Termin absagen?',
  'cancel.title.waiting': 'Der Termin wird gleich abgesagt',
  'cancel.title.sending': 'Wird abgesagt …',
  'cancel.title.done': 'Ihr Termin ist abgesagt',
  'cancel.unsent': 'Die Absage ist noch nicht gesendet. Bleiben Sie so lange auf dieser Seite.',
  'cancel.reason': 'Grund (freiwillig)',
  'cancel.reason.time': 'Der Termin passt mir nicht',
  'cancel.reason.not-needed': 'Ich brauche ihn nicht mehr',
  'cancel.reason.price': 'Der Preis',
  'cancel.reason.elsewhere': 'Ich gehe zu einem anderen Anbieter',
  'cancel.reason.other': 'Ein anderer Grund',
  'cancel.text': 'In Ihren Worten (freiwillig)',
  'cancel.keep': 'Termin behalten',
  'cancel.now': 'Jetzt absagen',
  'cancel.undo': 'Rückgängig machen',
  'cancel.again': 'Bitte versuchen Sie es erneut. Zweimal abzusagen schadet nicht.',
} satisfies BookingMessages;
