/** The part of the dealer suite that proposes while a text is being typed. */
import type { DealerSuggestionQuery, DealerSuggestions } from '../dealer-search.ts';
import type { DealerApi } from '../ports.ts';
import { casesOf, type DealerCase, idsOf, isAt, MUNICH } from './dealer-api.asks.ts';
import { check, reasonOf, same } from './suite.ts';

const labelsOf = ({ places }: DealerSuggestions): string[] => places.map(({ label }) => label);

/** Throws unless the places are these, `label lat lng`, in this order. */
const expectPlaces = async (
  api: DealerApi,
  query: DealerSuggestionQuery,
  ...expected: [label: string, lat: number, lng: number][]
): Promise<DealerSuggestions> => {
  const found = await api.suggestDealers(query);
  const what = `places for ${JSON.stringify(query)}`;
  same(
    labelsOf(found),
    expected.map(([label]) => label),
    what,
  );
  for (const [i, [label, lat, lng]] of expected.entries())
    isAt(found.places[i]?.location, lat, lng, `${what}: ${label}`);
  return found;
};

/** Cases that pass where the search proposes nothing. */
export const suggesting: readonly DealerCase[] = casesOf('suggestions', [
  {
    name: 'proposes a town at the mean of its dealers, with what tells it from others (D10)',
    run: async (api) => {
      const { places } = await expectPlaces(api, { q: 'mün' }, ['München', 48.1363, 11.5483]);
      check(places[0]?.detail, 'there is a region or a country');
      same(places[0].approximate ?? false, false, 'whether it is only near');
      for (const q of ['MUN', 'munchen', ' münchen ']) await expectPlaces(api, { q }, ['München', 48.1363, 11.5483]);
      await expectPlaces(api, { q: '上海' }, ['上海市', 31.213, 121.471]);
      await expectPlaces(api, { q: 'القا' }, ['القاهرة', 30.05, 31.24]);
      await expectPlaces(api, { q: 'tave' }, ['Taveuni', -16.81, -179.99]);
    },
  },
  {
    name: 'proposes the town in which a later word begins like the text, and none for a text within a word',
    run: async (api) => {
      await expectPlaces(
        api,
        { q: 'jose', near: { lat: 10, lng: -84 } },
        ['San José', 9.933, -84.083],
        ['San Jose', 37.335, -121.89],
      );
      await expectPlaces(
        api,
        { q: 'san jos', near: { lat: 37, lng: -121 } },
        ['San Jose', 37.335, -121.89],
        ['San José', 9.933, -84.083],
      );
      await expectPlaces(api, { q: 'ünchen' });
    },
  },
  {
    name: 'tells towns of one name apart: most dealers first, with a point the nearest',
    run: async (api) => {
      const [al, gb] = [['Birmingham', 33.47, -86.74] as const, ['Birmingham', 52.48, -1.9] as const];
      const { places } = await expectPlaces(api, { q: 'birm' }, [...al], [...gb]);
      check(places[0]?.detail && places[1]?.detail, 'of each its region or country is said');
      check(places[0].detail !== places[1].detail, 'they differ in it');
      await expectPlaces(api, { q: 'birm', near: { lat: 51.5, lng: -0.1 } }, [...gb], [...al]);
      const neustadt = await expectPlaces(
        api,
        { q: 'neust', near: MUNICH },
        ['Neustadt', 50.33, 11.12],
        ['Neustadt', 49.35, 8.14],
      );
      check(neustadt.places[0]?.detail !== neustadt.places[1]?.detail, 'two regions of a country differ');
    },
  },
  {
    name: 'proposes nothing for less than two characters, and for what nobody has',
    run: async (api) => {
      for (const q of ['', 'm', ' m ', '上', 'qqqq', 'swx', '77777']) {
        same(await api.suggestDealers({ q }), { places: [], dealers: [] }, `proposals for '${q}'`);
      }
    },
  },
  {
    name: 'proposes the postcode that a text is, in each country that has it (D10)',
    run: async (api) => {
      const { places } = await expectPlaces(api, { q: '80331' }, ['80331', 48.137, 11.575]);
      same(places[0]?.approximate ?? false, false, 'whether it is only near');
      await expectPlaces(api, { q: 'sw1a1aa' }, ['SW1A 1AA', 51.501, -0.142]);
      await expectPlaces(api, { q: '50667' }, ['50667', 50.938, 6.957]);
      await expectPlaces(api, { q: '５０６６７' }, ['50667', 50.938, 6.957]);
      await expectPlaces(api, { q: '1010', near: MUNICH }, ['1010', 48.21, 16.37], ['1010', -36.85, 174.76]);
    },
  },
  {
    name: 'proposes the neighbourhood of a postcode that nobody has, in each country for itself',
    run: async (api) => {
      const approximately = async (
        query: DealerSuggestionQuery,
        ...at: (readonly [lat: number, lng: number])[]
      ): Promise<void> => {
        const expected = at.map(([lat, lng]): [string, number, number] => [query.q, lat, lng]);
        const { places } = await expectPlaces(api, query, ...expected);
        check(
          places.every(({ approximate }) => approximate),
          `${query.q} is only near`,
        );
      };
      await approximately({ q: '81999' }, [48.136, 11.535]);
      await approximately({ q: '8167' }, [48.125, 11.61]);
      await approximately({ q: '04103' }, [51.34, 12.375]);
      const [munich, zurich, denver] = [[48.137, 11.575] as const, [47.377, 8.541] as const, [39.75, -104.99] as const];
      await approximately({ q: '80999', near: MUNICH }, munich, zurich, denver);
      await approximately({ q: '80999', near: { lat: 40, lng: -100 } }, denver, zurich, munich);
      await approximately({ q: '80299' }, denver);
    },
  },
  {
    name: 'takes no text for a postcode that is too long for one or has a word in it (D10)',
    run: async (api) => {
      for (const q of ['80 Feldweg', '80331 München 12', 'SW1A 1AA London', '1010 4HX8+QR'])
        await expectPlaces(api, { q });
    },
  },
  {
    name: 'proposes dealers by name and by keyword, with their town; by name, with a point the nearest first',
    run: async (api) => {
      const { dealers } = await api.suggestDealers({ q: 'noris' });
      same(dealers[0]?.id, 'nuremberg', 'id');
      same([dealers[0]?.name, dealers[0]?.locality], ['Ginster Autohaus', 'Nürnberg'], 'name and town');
      const expected: [query: DealerSuggestionQuery, ids: string][] = [
        [{ q: 'efeu w' }, 'munich-west'],
        [{ q: 'autohaus ginster' }, 'nuremberg'],
        [{ q: 'sohne' }, 'bayreuth'],
        [{ q: '北辰' }, 'beijing'],
        [{ q: 'autohaus' }, 'nuremberg neustadt-coburg neustadt-hardt'],
        [{ q: 'autohaus', near: { lat: 49.3, lng: 8.1 } }, 'neustadt-hardt nuremberg neustadt-coburg'],
        [{ q: 'lavendel' }, 'cologne-10 cologne-2'],
      ];
      for (const [query, ids] of expected) {
        same(idsOf(await api.suggestDealers(query)).join(' '), ids, `dealers for ${JSON.stringify(query)}`);
      }
    },
  },
  {
    name: 'proposes no more than is asked for, five of each when nothing is said',
    run: async (api) => {
      const motors = await api.suggestDealers({ q: 'motors' });
      same(idsOf(motors), ['auckland', 'nuremberg', 'london', 'birmingham-al', 'adak'], 'dealers');
      same(idsOf(await api.suggestDealers({ q: 'motors', limit: 2 })), ['auckland', 'nuremberg'], 'two dealers');
      same(labelsOf(await api.suggestDealers({ q: 'birm', limit: 1 })), ['Birmingham'], 'one place');
    },
  },
  {
    name: 'rejects with an AbortError when the caller aborts',
    run: async (api) => {
      const later = new AbortController();
      const reason = reasonOf(api.suggestDealers({ q: 'berlin' }, { signal: later.signal }));
      later.abort();
      const { name, message } = await reason;
      check(name === 'AbortError', `${name}: ${message} instead of an AbortError`);
    },
  },
]);
