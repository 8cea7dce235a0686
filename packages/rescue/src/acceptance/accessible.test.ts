import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { mountRescue } from '../../test/element.fixture.ts';
import { makeRescueState, type MountedRescue, type RescueStateName, rescueStates } from '../testing/index.ts';

const NAMES = Object.keys(rescueStates) as RescueStateName[];

/** Runs over a state, and takes it away. */
async function inState(name: RescueStateName, work: (state: MountedRescue) => Promise<unknown>): Promise<void> {
  const state = makeRescueState(name, { lang: 'en' });
  document.body.append(state.element);
  try {
    await state.arrive();
    await state.element.updateComplete;
    // colours on their way from one look to another are not measured
    for (const animation of state.element.shadowRoot?.getAnimations() ?? []) animation.finish();
    await work(state);
  } finally {
    state.element.remove();
  }
}

const baseOf = (element: Element): HTMLElement => element.shadowRoot?.querySelector('[part~="base"]') as HTMLElement;

/** How bright a colour is, 0 to 1 (WCAG 2.2, relative luminance). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((text) => {
    const part = Number(text) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe('R20 for everybody', function () {
  this.timeout(20_000);

  for (const name of NAMES) {
    it(`R20 has no fault that axe knows: ${name}`, () =>
      inState(name, ({ element }) => expect(element).to.be.accessible()));

    it(`R20 has room for texts twice as large, 320 px wide: ${name}`, () =>
      inState(name, async ({ element }) => {
        element.style.width = '320px';
        element.style.setProperty('--forecourt-text-size', '32px');
        element.style.setProperty('--forecourt-text-size-secondary', '28px');
        await element.updateComplete;
        const { left, right } = element.getBoundingClientRect();
        for (const part of baseOf(element).querySelectorAll('*')) {
          const isClosed = part.parentElement?.closest('details:not([open])') && part.localName !== 'summary';
          if (isClosed || part.closest('.visually-hidden, svg') || !part.getClientRects().length) continue;
          const rect = part.getBoundingClientRect();
          expect(rect.left >= left - 1 && rect.right <= right + 1, part.outerHTML.slice(0, 90)).to.equal(true);
        }
      }));
  }

  it('R20 goes from right to left, with numbers and codes as they are', () =>
    inState('details', async ({ element, person }) => {
      element.lang = 'ar';
      await until(() => baseOf(element).dir === 'rtl', 'Arabic', 8000);
      const code = element.shadowRoot?.querySelector('[part~="plus-code"]') as HTMLElement;
      expect(code.localName).to.equal('bdi');
      expect(person.emergencyLinks[0]).to.equal('tel:112');
      expect(getComputedStyle(baseOf(element)).direction).to.equal('rtl');
    }));

  for (const theme of ['light', 'dark'] as const) {
    it(`R20 the first action has a contrast of 7 to 1 in a car, by day and by night (${theme})`, async () => {
      const { find } = await mountRescue({ env: { display: 'car' }, properties: { theme } });
      for (const part of theme === 'dark' ? ['help', 'emergency'] : ['help']) {
        const { color, backgroundColor } = getComputedStyle(find(`[part~="${part}"]`) as HTMLElement);
        expect(contrast(color, backgroundColor), `${part}: ${color} on ${backgroundColor}`).to.be.at.least(7);
      }
    });
  }

  it('R20 whatever can be pressed is spoken to by the words that are seen on it', () =>
    inState('enRoute', ({ element }) => {
      for (const target of baseOf(element).querySelectorAll('button, a[href]')) {
        const label = target.getAttribute('aria-label');
        if (label) expect(label.toLowerCase()).to.include((target.textContent ?? '').trim().toLowerCase());
      }
      return Promise.resolve();
    }));

  it('R20 how old a time is, and how a case stands, is said by more than a colour', () =>
    inState('etaStale', ({ person }) => {
      expect(person.eta).to.include('Out of date');
      expect(person.standing).to.not.equal('');
      return Promise.resolve();
    }));
});
