import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { asked, soon, typing } from '../../test/element.fixture.ts';

const press = (key: string): Promise<void> => sendKeys({ press: key });

describe('D10 the search box is a combobox', () => {
  it('D10 its parts are named, and it is closed until there is something to propose', async () => {
    const { box, find, type, person } = await typing();
    expect(box.getAttribute('role')).to.equal('combobox');
    expect(find('label[for="q"]')?.textContent).to.equal('Town, postcode or dealer');
    expect(box.getAttribute('aria-expanded')).to.equal('false');
    await type('m');
    expect(person.proposals).to.deep.equal([]);
    await type('ü');
    await person.sees('Places');
    expect(box.getAttribute('aria-expanded')).to.equal('true');
    const list = find(`#${box.getAttribute('aria-controls')}`);
    expect(list?.getAttribute('role')).to.equal('listbox');
    expect(person.proposals).to.deep.equal(
      ['München DE', 'Autohaus Nordstern (made up) München', 'Autohaus Südstern (made up) München'].slice(
        0,
        person.proposals.length,
      ),
    );
  });

  it('D10 the arrow keys go round the proposals and the text, the focus stays in the box', async () => {
    const { box, find, type, person, element } = await typing();
    await type('dach');
    await person.sees('Places');
    const marked = (): string => {
      const id = box.getAttribute('aria-activedescendant');
      return (id && find(`#${id}[aria-selected="true"]`)?.textContent?.replace(/\s+/g, ' ').trim()) ?? '';
    };
    expect(marked()).to.equal('');
    const seen: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await press(key);
      await element.updateComplete;
      seen.push(marked());
    }
    expect(seen).to.deep.equal([
      'Dachau Bayern, DE',
      'Autohaus Dachau (made up) Dachau',
      '',
      'Autohaus Dachau (made up) Dachau',
      'Dachau Bayern, DE',
    ]);
    expect(element.shadowRoot?.activeElement).to.equal(box);
    await press('Home');
    await element.updateComplete;
    expect(marked()).to.equal('');
    expect(box.selectionStart).to.equal(0);
    await press('End');
    expect(box.selectionStart).to.equal(4);
  });

  it('D10 Enter takes the proposal: a place is searched around, a dealer opens', async () => {
    const finder = await typing();
    const { type, person, element } = finder;
    await type('dach');
    await person.sees('Places');
    await press('ArrowDown');
    await press('Enter');
    await person.sees('14 dealers, nearest to Dachau first');
    expect(person.box?.value).to.equal('Dachau');
    expect(person.proposals).to.deep.equal([]);
    await press('Escape');
    await element.updateComplete;
    expect(person.box?.value).to.equal('');
    await type('freis');
    await person.sees('Places');
    await press('ArrowUp');
    await press('Enter');
    await soon(finder, () => element.selectedDealer === 'town-85354', 'the dealer in detail');
  });

  it('D10 Enter without a mark searches for the text at once', async () => {
    const finder = await typing();
    await sendKeys({ type: 'Starnberg' });
    await press('Enter');
    await finder.person.sees('nearest to Starnberg first');
    expect(finder.person.proposals).to.deep.equal([]);
  });

  it('D10 Escape closes the list first, then takes the text away; leaving the box closes it too', async () => {
    const { type, person, box, element } = await typing();
    await type('dach');
    await person.sees('Places');
    await press('Escape');
    await element.updateComplete;
    expect([person.proposals.length, box.value]).to.deep.equal([0, 'dach']);
    await press('ArrowDown');
    await element.updateComplete;
    expect(person.proposals).to.have.length(2);
    await press('Tab');
    await element.updateComplete;
    expect(person.proposals).to.deep.equal([]);
    box.focus();
    await press('Escape');
    await person.sees('14 dealers');
    expect(box.value).to.equal('');
  });

  it('D10 with Alt the arrow keys open and close the list, and mark nothing', async () => {
    const { type, person, box, element } = await typing();
    await type('dach');
    await person.sees('Places');
    const shown: [number, boolean][] = [];
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown']) {
      await person.key(key, { altKey: true });
      await element.updateComplete;
      shown.push([person.proposals.length, box.hasAttribute('aria-activedescendant')]);
    }
    expect(shown).to.deep.equal([
      [0, false],
      [2, false],
      [2, false],
    ]);
  });

  it('D10 its list holds named groups of options, each with an id of its own, one of them marked at most', async () => {
    const { type, person, box, all, find } = await typing();
    await type('dach');
    await person.sees('Places');
    expect(box.getAttribute('aria-autocomplete')).to.equal('list');
    const groups = all('#proposals [role="group"]');
    expect(groups.map((group) => find(`#${group.getAttribute('aria-labelledby')}`)?.textContent)).to.deep.equal([
      'Places',
      'Dealers',
    ]);
    const options = all('#proposals [role="option"]');
    expect(new Set(options.map(({ id }) => id)).size).to.equal(2);
    await press('ArrowUp');
    await person.element.updateComplete;
    expect(options.map((option) => option.getAttribute('aria-selected'))).to.deep.equal(['false', 'true']);
    expect(box.getAttribute('aria-activedescendant')).to.equal(options[1]?.id);
  });

  it('D10 a proposal can be pressed, and the focus stays in the box', async () => {
    const { type, person, box, element } = await typing();
    await type('dach');
    await person.sees('Places');
    await person.chooseProposal('Dachau');
    await person.sees('nearest to Dachau first');
    expect(element.shadowRoot?.activeElement).to.equal(box);
  });

  it('D10 the button in the box takes the text away and leaves the focus in the box', async () => {
    const { type, person, find, box, element } = await typing();
    await type('Dachau');
    find('.box button')?.click();
    await element.updateComplete;
    expect(box.value).to.equal('');
    expect(element.shadowRoot?.activeElement).to.equal(box);
    await person.sees('14 dealers');
  });
});

/** The mark of an input method on a key: as most engines have it, and as WebKit says of the key that ends a composition. */
const COMPOSING: readonly KeyboardEventInit[] = [{ isComposing: true }, { keyCode: 229 }];

describe('D10 an input method composes', () => {
  /** The letters come as `input`; the last of them comes before or, in WebKit, after the end. */
  const compose = (box: HTMLInputElement, text: string, isComposing = true): void => {
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing }));
  };
  const end = (box: HTMLInputElement): boolean =>
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));

  for (const [engines, finish] of [
    ['most engines', end],
    ['WebKit', (box: HTMLInputElement) => (end(box), compose(box, box.value, false))],
  ] as const) {
    it(`D10 no letter of it is searched for until it is done, and then once (${engines})`, async () => {
      const finder = await typing();
      const { api, box, element, pass } = finder;
      const before = api.calls.length;
      box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
      for (const text of ['s', 'sh', 'shang', '上海']) {
        compose(box, text);
        await pass(1);
      }
      expect(api.calls).to.have.length(before);
      element.requestUpdate();
      await element.updateComplete;
      expect(box.value, 'what is drawn meanwhile leaves the letters').to.equal('上海');
      finish(box);
      await pass(2);
      await finder.person.sees('示例汽车中心');
      expect(asked(finder).slice(1)).to.deep.equal(['上海']);
      expect(element.query).to.equal('上海');
    });
  }

  it('D10 Enter, Escape and the arrows belong to it', async () => {
    const { box, person, type } = await typing();
    await type('dach');
    await person.sees('Places');
    for (const options of COMPOSING) {
      for (const key of ['ArrowDown', 'Enter', 'Escape']) await person.key(key, options);
    }
    expect(box.value).to.equal('dach');
    expect(box.hasAttribute('aria-activedescendant')).to.equal(false);
    expect(person.proposals).to.have.length(2);
  });
});
