import type { DealerPage, DealerSuggestions } from '@forecourt/contract';
import { deferred } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { asked, type MountedFinder, soon, typing, type Typing } from '../../test/element.fixture.ts';
import { FINDER_DEALERS } from '../testing/index.ts';

describe('D10 what is typed', () => {
  it('D10 is asked for once it rests', async () => {
    const finder = await typing();
    await finder.type('Atlantis');
    await finder.person.sees('No dealer found for “Atlantis”');
    expect(asked(finder).slice(1)).to.deep.equal(['Atlantis']);
  });

  it('D10 of one character is not asked for at all', async () => {
    const { api, events, person, type, pass } = await typing();
    const before = api.calls.length;
    await type('m');
    await type(' ');
    await pass(5);
    expect(api.calls).to.have.length(before);
    expect(events).to.have.length(1);
    expect([person.summary, person.proposals.length]).to.deep.equal(['14 dealers, nearest first', 0]);
  });

  it('D10 wins over what was typed before, in whatever order the answers come', async () => {
    const pages = new Map<string, ReturnType<typeof deferred<DealerPage>>>();
    const signals = new Map<string, AbortSignal | undefined>();
    const [nord, sud] = FINDER_DEALERS;
    const finder = await typing({
      calls: {
        suggestDealers: () => Promise.resolve({ places: [], dealers: [] }),
        findDealers: ({ q = '' }, options) => {
          pages.set(q, deferred());
          signals.set(q, options?.signal);
          if (!q) pages.get(q)?.resolve({ dealers: [...FINDER_DEALERS], total: 14 });
          return pages.get(q)?.promise as Promise<DealerPage>;
        },
      },
    });
    await finder.type('nord');
    await soon(finder, () => pages.has('nord'), 'the first question');
    await finder.type('stern');
    await soon(finder, () => pages.has('nordstern'), 'the second question');
    pages.get('nordstern')?.resolve({ dealers: [nord as never], total: 1 });
    await finder.person.sees('1 dealer');
    pages.get('nord')?.resolve({ dealers: [nord, sud] as never, total: 2 });
    await finder.pass(1);
    expect(finder.person.dealers).to.deep.equal(['Autohaus Nordstern (made up)']);
    expect(signals.get('nord')?.aborted).to.equal(true);
    expect(finder.events.map(([name]) => name)).to.deep.equal(['searched', 'searched']);
  });

  it('D10 has its own proposals, and not those of a text before it that come late', async () => {
    const answers = new Map<string, ReturnType<typeof deferred<DealerSuggestions>>>();
    const finder = await typing({
      calls: {
        suggestDealers: ({ q }) => {
          answers.set(q, deferred());
          return answers.get(q)?.promise as Promise<DealerSuggestions>;
        },
      },
    });
    const town = (label: string): DealerSuggestions => ({
      places: [{ label, location: { lat: 48, lng: 11 } }],
      dealers: [],
    });
    await finder.type('da');
    await soon(finder, () => answers.has('da'), 'the first question');
    await finder.type('ch');
    await soon(finder, () => answers.has('dach'), 'the second question');
    answers.get('dach')?.resolve(town('Dachau'));
    answers.get('da')?.resolve(town('Damaskus'));
    await finder.person.sees('Places');
    await finder.pass(1);
    expect(finder.person.proposals).to.deep.equal(['Dachau']);
  });
});

describe('D10 what is pasted', () => {
  /** Pastes as a browser does: all at once, in place of what is there. */
  const paste = async ({ box, pass }: Typing, text: string): Promise<void> => {
    box.select();
    box.setRangeText(text, 0, box.value.length, 'end');
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
    await pass(0.5);
  };
  const nearOf = ({ api }: MountedFinder) => api.callsTo('findDealers').slice(-1)[0]?.[0].near;

  for (const [what, text, first] of [
    ['a postcode', ' 85354\t', 'Servicepartner Freising'],
    ['a postcode that no dealer has', '85356', 'Servicepartner Freising'],
    ['a plus code', '8FWH7C6M+4M', 'Autohaus Dachau'],
    ['a plus code in small letters', '8fwh7c6m+4m ', 'Autohaus Dachau'],
    ['a short plus code with its town', '7C6M+4M Dachau', 'Autohaus Dachau'],
    ['a short plus code as maps hand it out', '7C6M+4M Dachau, Deutschland', 'Autohaus Dachau'],
    ['a short plus code of a town nearby', '7C6M+4M', 'Autohaus Dachau'],
  ] as const) {
    it(`D10 ${what} is searched around`, async () => {
      const finder = await typing();
      await paste(finder, text);
      await finder.person.sees(`nearest to ${text.trim()} first`);
      expect(finder.person.dealers[0]).to.include(first);
      if (!text.includes('+')) return;
      expect(nearOf(finder)?.lat).to.be.closeTo(48.2603, 0.0001);
      expect(nearOf(finder)?.lng).to.be.closeTo(11.4342, 0.0001);
    });
  }

  it('D10 a code of nowhere is looked for as words', async () => {
    const finder = await typing();
    await paste(finder, '7C6M+4M Atlantis');
    await finder.person.sees('No dealer found for “7C6M+4M Atlantis”');
  });
});
