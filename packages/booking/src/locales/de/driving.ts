import type { BookingMessages } from '../en.ts';

/** The words for somebody who drives, in German. */
export default {
  'driving.next': 'Ihr nächster Termin',
  'driving.times': 'Freie Termine zeigen',
  'driving.call': '{{name}} anrufen',
  'driving.callDealer': 'Händler anrufen',
  'driving.remind': 'Beim Parken erinnern',
  'driving.reminded': 'Wir erinnern Sie beim Parken.',
  'driving.phone': 'Auf dem Telefon fortsetzen',
  'driving.finding': 'Freie Termine werden gesucht …',
  'driving.choose': 'Welcher Termin passt Ihnen?',
  'driving.none': 'Derzeit keine freien Termine',
  'driving.ask': '{{time}} buchen?',
  'driving.return': 'Rückgabe: {{time}}',
  'driving.yes': 'Ja, buchen',
  'driving.no': 'Nein, andere Termine',
  'driving.booking': 'Wird gebucht …',
  'driving.notTwice': 'Sie buchen nicht doppelt.',
  'driving.test-drive': 'Probefahrt',
  'driving.service': 'Werkstatttermin',
  'driving.pickup': 'Abholung',
  'driving.wanted': 'Sie wollten buchen.',
  'driving.goOn': 'Weiter',
} satisfies BookingMessages;
