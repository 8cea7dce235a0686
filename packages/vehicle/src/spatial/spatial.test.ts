import { expect } from '@open-wc/testing';
import { at, get, key, page, press, shadow, where } from '../../test/keys-page.ts';
import { type SpatialNavigationOptions, startSpatialNavigation } from './index.ts';

describe('spatial navigation', () => {
  let stops: (() => void)[] = [];
  const start = (options?: SpatialNavigationOptions): void => void stops.push(startSpatialNavigation(options));
  afterEach(() => {
    for (const stop of stops) stop();
    stops = [];
    document.body.replaceChildren();
    document.documentElement.removeAttribute('dir');
  });

  it('goes to the nearest in a direction, and starts with the first', async () => {
    page(at('a', 0, 0) + at('b', 1, 0) + at('c', 2, 0) + at('d', 0, 1) + at('e', 2, 2));
    start();
    expect(await press('ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft')).to.equal(
      'a b c e c b',
    );
  });

  it('what is in line comes before what is nearer and aside', async () => {
    page(at('a', 0, 0) + at('aside', 1, 1) + at('inLine', 0, 3));
    start();
    expect(await press('ArrowRight', 'ArrowDown')).to.equal('a inLine');
  });

  it('walks through nested shadow roots and slots', async () => {
    page(`${at('a', 0, 0)}<div id="outer">${at('slotted', 3, 0)}</div>${at('z', 4, 0)}`);
    const outer = shadow(get('outer'), `${at('b', 1, 0)}<div id="inner"></div><slot></slot>`);
    shadow(outer.getElementById('inner'), at('c', 2, 0));
    start();
    get('a').focus();
    expect(await press(...Array(4).fill('ArrowRight'))).to.equal('b c slotted z');
    expect(await press(...Array(4).fill('ArrowLeft'))).to.equal('slotted c b a');
  });

  it('on a page from right to left, right is still right', async () => {
    document.documentElement.dir = 'rtl';
    page(
      '<div style="display: flex"><button id="a">a</button><button id="b">b</button><button id="c">c</button></div>',
    );
    start();
    get('a').focus();
    expect(await press('ArrowLeft', 'ArrowLeft', 'ArrowRight')).to.equal('b c b');
  });

  it('leaves out what is hidden, disabled or inert; what is only said to be disabled stays', async () => {
    page(
      at('a', 0, 0) +
        at('disabled', 1, 0, 'disabled') +
        `<fieldset disabled>${at('off', 2, 0)}</fieldset><div inert>${at('inert', 3, 0)}</div>` +
        `<div hidden>${at('hidden', 4, 0)}</div><div style="visibility: hidden">${at('unseen', 5, 0)}</div>` +
        `<details><summary tabindex="-1"></summary>${at('closed', 6, 0)}</details>` +
        at('minus', 6.5, 0, 'tabindex="-1"') +
        at('said', 7, 0, 'aria-disabled="true"'),
    );
    start();
    get('a').focus();
    expect(await press('ArrowRight')).to.equal('said');
  });

  it('where nothing is, the key is the host’s', () => {
    page(at('a', 0, 0));
    start();
    get('a').focus();
    expect(key({ key: 'ArrowRight' })).to.equal(false);
    expect(where()).to.equal('a');
  });

  it('a key that a page has handled is left alone, and one that is held with another', () => {
    const around = page(at('a', 0, 0) + at('b', 1, 0));
    start();
    get('a').focus();
    expect(key({ key: 'ArrowRight', ctrlKey: true })).to.equal(false);
    around.addEventListener('keydown', (event) => event.preventDefault());
    key({ key: 'ArrowRight' });
    expect(where()).to.equal('a');
  });

  it('brings what it focuses into view at once, whatever the page says of scrolling', async () => {
    document.documentElement.style.scrollBehavior = 'smooth';
    page(at('a', 0, 0) + at('far', 0, 40));
    start();
    get('a').focus();
    expect(await press('ArrowDown')).to.equal('far');
    const { bottom } = get('far').getBoundingClientRect();
    expect(bottom).to.be.at.most(window.innerHeight + 1);
    document.documentElement.removeAttribute('style');
  });

  describe('in groups', () => {
    const GROUPS =
      `<div data-focus-group>${at('a1', 0, 0)}${at('a2', 1, 0)}${at('a3', 2, 0)}</div>` +
      `<div data-focus-group>${at('b1', 0, 1)}${at('b2', 1, 1)}</div>`;
    const knob = { next: ['PageDown'], prev: ['PageUp'] };

    it('a turn moves within, and stays at the end', async () => {
      page(GROUPS);
      start({ keys: knob });
      expect(await press('PageDown', 'PageDown', 'PageDown')).to.equal('a1 a2 a3');
      expect(key({ key: 'PageDown' })).to.equal(false);
      expect(await press('PageUp')).to.equal('a2');
    });

    it('a turn goes round where the host wants it', async () => {
      page(GROUPS);
      start({ keys: knob, wrap: true });
      get('a3').focus();
      expect(await press('PageDown', 'PageUp', 'PageUp')).to.equal('a1 a3 a2');
    });

    it('a tilt leaves the group, and comes back to where it was', async () => {
      page(GROUPS);
      start({ keys: knob });
      get('a3').focus();
      expect(await press('ArrowDown', 'PageUp', 'ArrowUp')).to.equal('b2 b1 a3');
      get('b1').remove();
      get('b2').remove();
      expect(key({ key: 'ArrowLeft' }), 'a tilt does not step within').to.equal(false);
    });

    it('without a knob the arrow keys step within, then leave', async () => {
      page(GROUPS);
      start();
      get('a1').focus();
      expect(await press('ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp')).to.equal('a2 a3 b2 b1 a3');
    });

    it('the wheel is a knob where the host says so', () => {
      page(GROUPS);
      start({ wheel: true });
      get('a1').focus();
      const turn = (deltaY: number): boolean =>
        !get('a1').dispatchEvent(new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true }));
      expect([turn(1), where(), turn(1), where(), turn(1), turn(-1), where()]).to.deep.equal([
        ...[true, 'a2', true, 'a3', false, true, 'a2'],
      ]);
    });
  });

  it('an open dialog keeps the focus inside', async () => {
    page(
      `${at('behind', 1, 1)}<dialog id="dialog" style="margin: 0; width: 400px; height: 90px">${at('in1', 0, 0)}${at('in2', 2, 0)}</dialog>`,
    );
    start();
    get<HTMLDialogElement>('dialog').showModal();
    get('in1').focus();
    expect(await press('ArrowRight', 'ArrowLeft')).to.equal('in2 in1');
    expect(key({ key: 'ArrowDown' })).to.equal(false);
    get<HTMLDialogElement>('dialog').close();
    get('in1').blur();
  });

  describe('by other keys', () => {
    it('knows them by key, code and number, held shift too', () => {
      page(at('a', 0, 0) + at('b', 1, 0) + at('c', 2, 0));
      start({ keys: { next: ['j', 'KeyL'], prev: [403, 'Shift+Tab'], right: [], select: ['Accept'] } });
      get('a').focus();
      key({ key: 'j' });
      key({ key: 'ä', code: 'KeyL' });
      expect(where()).to.equal('c');
      key({ key: 'red', keyCode: 403 });
      expect(where()).to.equal('b');
      key({ key: 'Tab', shiftKey: true });
      expect(where()).to.equal('a');
      expect(key({ key: 'ArrowRight' }), 'the host has other keys for it').to.equal(false);
      let presses = 0;
      get('a').addEventListener('click', () => (presses += 1));
      key({ key: 'Accept' });
      key({ key: 'Accept', repeat: true });
      expect(presses).to.equal(1);
    });

    it('back asks the page first, then presses what leads back, then is the host’s', () => {
      page(`${at('a', 0, 0)}<div id="host"></div>`);
      const inside = shadow(get('host'), at('in', 1, 0) + at('back', 2, 0, 'data-back'));
      let asked = 0;
      let presses = 0;
      const onLeaving = (event: Event): void => {
        asked += 1;
        if (asked === 1) event.preventDefault();
      };
      document.addEventListener('forecourt-view-leaving', onLeaving);
      inside.getElementById('back')?.addEventListener('click', () => (presses += 1));
      start();
      inside.getElementById('in')?.focus();
      expect([key({ key: 'Unidentified', keyCode: 461 }), asked, presses]).to.deep.equal([true, 1, 0]);
      expect([key({ key: 'BrowserBack' }), asked, presses]).to.deep.equal([true, 2, 1]);
      inside.getElementById('back')?.remove();
      expect([key({ key: 'Escape' }), asked]).to.deep.equal([false, 3]);
      document.removeEventListener('forecourt-view-leaving', onLeaving);
    });
  });

  it('started twice, it moves once', async () => {
    page(at('a', 0, 0) + at('b', 1, 0) + at('c', 2, 0));
    start();
    start();
    get('a').focus();
    expect(await press('ArrowRight')).to.equal('b');
  });

  it('works inside its root alone, and stops', () => {
    const root = page(at('a', 0, 0) + at('b', 1, 0));
    page(at('outside', 2, 0));
    start({ root });
    get('b').focus();
    expect(key({ key: 'ArrowRight' })).to.equal(false);
    get('outside').focus();
    expect(key({ key: 'ArrowLeft' })).to.equal(false);
    stops.pop()?.();
    get('a').focus();
    expect(key({ key: 'ArrowRight' })).to.equal(false);
    expect(where()).to.equal('a');
  });
});
