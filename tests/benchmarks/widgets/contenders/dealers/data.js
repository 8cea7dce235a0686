// The same made-up dealers for every contender. Runs in the page, and for `bench:search` in Node.

/** Numbers from 0 to 1, the same in every run. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** So chosen that each letter of `KEYS` after an "a" leaves fewer dealers than the one before. */
const BRANDS = [
  'Autohaus',
  'Autohof',
  'Automobile',
  'Autark Garage',
  'Aurora Garage',
  'Alpin Garage',
  'Garage',
  'Motors',
];
const SYLLABLES = [
  ...[
    'ber',
    'lin',
    'mün',
    'chen',
    'ham',
    'burg',
    'stutt',
    'gart',
    'köln',
    'pa',
    'ris',
    'ly',
    'on',
    'mai',
    'land',
    'ro',
  ],
  ...[
    'ma',
    'wien',
    'graz',
    'bern',
    'genf',
    'os',
    'lo',
    'mal',
    'mö',
    'war',
    'schau',
    'prag',
    'brno',
    'buda',
    'pest',
    'por',
  ],
];
const SERVICES = ['test-drive', 'new-cars', 'used-cars', 'service', 'body-shop', 'parts', 'ev-service', 'charging'];
const MODELS = ['aster', 'borealis', 'cirrus', 'dune', 'ember'];
const TOWNS = 400;

/** What is typed after an "a", letter by letter. */
export const KEYS = 'utoha';

/** Where "near me" is: Munich. */
const here = { lat: 48.14, lng: 11.58 };

/** As many dealers, thick around some towns; each as the contract has it. */
export function makeData(size) {
  const random = createRandom(23);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const word = () => {
    const text = pick(SYLLABLES) + pick(SYLLABLES);
    return text[0].toUpperCase() + text.slice(1);
  };
  const towns = Array.from({ length: TOWNS }, () => ({
    name: word(),
    lat: 37 + random() * 23,
    lng: -9 + random() * 36,
  }));
  const week = [
    { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '09:00', closes: '18:00' },
  ];
  const dealers = Array.from({ length: size }, (_, index) => {
    const town = pick(towns);
    return {
      id: `dealer-${index}`,
      name: `${pick(BRANDS)} ${word()} ${town.name}`,
      address: {
        lines: [`${word()}str. ${1 + Math.floor(random() * 200)}`],
        locality: town.name,
        postalCode: String(10_000 + Math.floor(random() * 89_999)),
        country: 'DE',
      },
      location: { lat: town.lat + (random() - 0.5) * 0.8, lng: town.lng + (random() - 0.5) * 1.2 },
      timeZone: 'Europe/Berlin',
      phone: `+4989${100_000 + index}`,
      services: SERVICES.filter(() => random() < 0.4),
      models: MODELS.filter(() => random() < 0.6),
      openingHours: week,
    };
  });
  // as they come from a server: an engine keeps texts that a program put together in another way
  return { dealers: JSON.parse(JSON.stringify(dealers)), here };
}
