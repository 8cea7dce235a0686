/** The local words of the demo data. Orvane is 奥尔凡 in Chinese, オルヴェイン in Japanese and أورڤين in Arabic. */
/**
 * How dealers are called, by language; `{city}` is the city, `{latin}` its English name. Names in
 * other scripts carry both, so that a visitor can find them. One name for each dealer of a city, in this order.
 */
export const NAMES = {
  de: [
    'Orvane Zentrum {city}',
    'Orvane {city} Nord',
    'Orvane {city} Süd',
    'Orvane {city} West',
    'Orvane {city} Ost',
    'Orvane Werkstatt {city}',
    'Orvane Elektrohaus {city}',
    'Orvane Studio {city}',
  ],
  en: [
    'Orvane {city}',
    'Orvane {city} North',
    'Orvane {city} South',
    'Orvane {city} West',
    'Orvane {city} East',
    'Orvane Studio {city}',
  ],
  fr: [
    'Orvane {city} Centre',
    'Orvane {city} Nord',
    'Orvane {city} Sud',
    'Orvane {city} Ouest',
    'Atelier Orvane {city}',
  ],
  es: [
    'Orvane {city} Centro',
    'Orvane {city} Norte',
    'Orvane {city} Sur',
    'Orvane {city} Este',
    'Taller Orvane {city}',
  ],
  it: ['Orvane {city} Centro', 'Orvane {city} Nord', 'Orvane {city} Sud', 'Officina Orvane {city}'],
  pt: ['Orvane {city} Centro', 'Orvane {city} Norte', 'Orvane {city} Sul', 'Oficina Orvane {city}'],
  pl: ['Orvane {city} Centrum', 'Orvane {city} Północ', 'Orvane {city} Południe', 'Serwis Orvane {city}'],
  tr: ['Orvane {city} Merkez', 'Orvane {city} Kuzey', 'Orvane {city} Güney', 'Orvane Servis {city}'],
  zh: [
    '奥尔凡{city}中心 · Orvane {latin} Centre',
    '奥尔凡{city}东区店 · Orvane {latin} East',
    '奥尔凡{city}西区店 · Orvane {latin} West',
    '奥尔凡{city}南区店 · Orvane {latin} South',
    '奥尔凡{city}北区店 · Orvane {latin} North',
    '奥尔凡{city}服务中心 · Orvane {latin} Service',
    '奥尔凡{city}体验店 · Orvane {latin} Studio',
    '奥尔凡{city}高新区店 · Orvane {latin} Tech Park',
  ],
  ja: [
    'オルヴェイン{city} · Orvane {latin}',
    'オルヴェイン{city}東 · Orvane {latin} East',
    'オルヴェイン{city}西 · Orvane {latin} West',
    'オルヴェイン{city}南 · Orvane {latin} South',
    'オルヴェイン{city}北 · Orvane {latin} North',
    'オルヴェイン{city}サービスセンター · Orvane {latin} Service',
  ],
  ar: [
    'أورڤين {city} · Orvane {latin}',
    'أورڤين {city} الشمال · Orvane {latin} North',
    'أورڤين {city} الجنوب · Orvane {latin} South',
    'أورڤين {city} الشرق · Orvane {latin} East',
    'مركز خدمة أورڤين {city} · Orvane {latin} Service',
  ],
} as const;

/** Made-up street names, by language; `{n}` is the house number. */
export const STREETS = {
  de: ['Am Ladepark {n}', 'Orvane-Allee {n}', 'Voltapromenade {n}', 'Musterring {n}', 'Am Autohof {n}'],
  en: ['{n} Charging Park Way', '{n} Orvane Avenue', '{n} Example Road', '{n} Showroom Lane'],
  fr: ['{n} avenue de la Recharge', '{n} rue du Modèle', '{n} allée Orvane', "{n} boulevard de l'Exemple"],
  es: ['Avenida de la Recarga, {n}', 'Calle del Ejemplo, {n}', 'Paseo Orvane, {n}'],
  it: ["Via dell'Esempio, {n}", 'Viale della Ricarica, {n}', 'Via Orvane, {n}'],
  pt: ['Avenida da Recarga, {n}', 'Rua do Exemplo, {n}', 'Alameda Orvane, {n}'],
  pl: ['ul. Przykładowa {n}', 'al. Elektromobilna {n}', 'ul. Orvane {n}'],
  tr: ['Örnek Caddesi No: {n}', 'Şarj Parkı Sokak No: {n}', 'Orvane Bulvarı No: {n}'],
  zh: ['示范大道{n}号', '奥尔凡路{n}号', '充电园街{n}号', '样板路{n}号'],
  ja: ['見本町{n}-2', '充電パーク通り{n}', 'モデル通り{n}-1'],
  ar: ['{n} شارع النموذج', '{n} طريق أورڤين', '{n} شارع محطة الشحن'],
} as const;

/** Other words by which people look for the dealers of a city: its English name, and how it is typed without accents. */
export const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  München: ['Munich', 'Muenchen'],
  Köln: ['Cologne', 'Koeln'],
  Düsseldorf: ['Duesseldorf'],
  Nürnberg: ['Nuremberg', 'Nuernberg'],
  Hannover: ['Hanover'],
  Wien: ['Vienna'],
  Zürich: ['Zuerich'],
  Bern: ['Berne'],
  Basel: ['Basle'],
  Roma: ['Rome'],
  Milano: ['Milan'],
  Torino: ['Turin'],
  Napoli: ['Naples'],
  Firenze: ['Florence'],
  Bolzano: ['Bozen'],
  Sevilla: ['Seville'],
  'A Coruña': ['La Coruña'],
  Warszawa: ['Warsaw'],
  Kraków: ['Cracow'],
  Mumbai: ['Bombay'],
  Bengaluru: ['Bangalore'],
  Chennai: ['Madras'],
  Kolkata: ['Calcutta'],
  'Ciudad de México': ['Mexico City'],
};
