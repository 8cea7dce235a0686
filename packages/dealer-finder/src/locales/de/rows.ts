import type { DealerFinderMessages } from '../en.ts';

/** The words of the dealers in the list, with their opening hours; in German. */
export default {
  'list.label': 'Händler',
  'list.more': 'Weitere Händler anzeigen',
  'page.previous': 'Vorige Seite',
  'page.next': 'Nächste Seite',
  'page.of': 'Seite {{page}} von {{count}}',
  'dealer.mine': 'Mein Händler',
  'dealer.aside': '{{distance}} neben Ihrer Route',
  'dealer.call': '{{name}} anrufen',
  'dealer.route': 'Route',
  'dealer.routeTo': 'Route zu {{name}}',
  'hours.always': 'Rund um die Uhr geöffnet',
  'hours.openUntil': 'Geöffnet bis {{time}} Uhr',
  'hours.closesIn_one': 'Geöffnet · schließt in {{count}} Min.',
  'hours.closesIn_other': 'Geöffnet · schließt in {{count}} Min.',
  'hours.closed': 'Geschlossen',
  'hours.opensAt': 'Geschlossen · öffnet um {{time}} Uhr',
  'hours.opensOn': 'Geschlossen · öffnet {{time}} Uhr',
  'hours.opensDate': 'Geschlossen · öffnet {{time}}',
  'hours.holiday': 'Heute ausnahmsweise geschlossen',
  'hours.holidayOpensOn': 'Heute ausnahmsweise geschlossen · öffnet {{time}} Uhr',
  'hours.holidayOpensDate': 'Heute ausnahmsweise geschlossen · öffnet {{time}}',
  'week.closed': 'Geschlossen',
  'week.holiday': 'Ausnahmsweise geschlossen',
  'week.always': '24 Stunden geöffnet',
} satisfies DealerFinderMessages;
