/** The page in German. Its keys are those that every language has. */
export const de = {
  skip: 'Zum Inhalt springen',
  'demo.label': 'Demonstration',
  'demo.brand': 'Marke',
  'demo.theme': 'Darstellung',
  'demo.auto': 'Automatisch',
  'demo.light': 'Hell',
  'demo.dark': 'Dunkel',
  'demo.language': 'Sprache',
  'nav.label': 'Diese Seite',
  'nav.design': 'Design',
  'nav.colours': 'Farben',
  'nav.drive': 'Probefahrt',
  'hero.kicker': 'Vollelektrische Limousine',
  'hero.picture': 'Der Tessel von der Seite: eine flache Limousine mit einer langen Dachlinie',
  'hero.line': 'Ruhe, von Grund auf.',
  'hero.drive': 'Probefahrt buchen',
  'hero.colours': 'Farben ansehen',
  'figures.title': 'In Zahlen',
  'figures.range': 'Reichweite',
  'figures.km': 'km',
  'figures.sprint': '0 auf 100 km/h',
  'figures.s': 's',
  'figures.charge': 'Laden, 10 auf 80 %',
  'figures.min': 'min',
  'figures.drag': 'Luftwiderstandsbeiwert',
  'design.title': 'Eine Linie, ein Strich.',
  'design.text':
    'Das Dach beginnt am Bug und endet am Heck, ohne Unterbrechung. Die Luft folgt ihm, und der Blick auch. Griffe, Wischer und Fugen bleiben aus dem Wind.',
  'design.light': 'Ein schmales Licht',
  'design.lightText': 'Zwei Linien, zwölf Millimeter hoch. Breit genug, um von weitem gesehen zu werden.',
  'design.wheel': 'Offene Räder',
  'design.wheelText': 'Fünf Speichen führen die Luft an den Bremsen vorbei und wieder hinaus.',
  'design.tail': 'Das Ende der Linie',
  'design.tailText': 'Das Heck lässt die Luft sauber abreißen, kein Spoiler muss ausfahren.',
  'colours.title': 'Sechs Farben von der Küste.',
  'colours.text': 'Jede heißt so, wie sie dort aussah.',
  'colours.legend': 'Farbe',
  'colours.fjord': 'Fjord',
  'colours.chalk': 'Kreide',
  'colours.basalt': 'Basalt',
  'colours.dune': 'Düne',
  'colours.heather': 'Heide',
  'colours.ember': 'Glut',
  'drive.title': 'Fahren Sie ihn selbst.',
  'drive.text': 'Wählen Sie einen Händler und eine Zeit. Das Auto steht bereit, geladen und warm.',
  'drive.licence': 'Bringen Sie Ihren Führerschein mit.',
  'drive.time': 'Nehmen Sie sich Zeit, auf Straßen, die Sie kennen.',
  'drive.free': 'Es kostet nichts und verpflichtet zu nichts.',
  'foot.madeUp':
    'Orvane ist eine erfundene Marke und der Tessel ein erfundenes Auto. Kein Händler auf dieser Seite ist echt.',
  'foot.purpose':
    'Diese Seite zeigt das Buchungs-Widget von Forecourt. Was Sie hier buchen, geht an den Dienst auf Ihrem eigenen Rechner.',
} as const;

/** A text of the page. English stands in index.html itself. */
export type TextKey = keyof typeof de;

/** The page in another language. */
export type Texts = Readonly<Record<TextKey, string>>;
