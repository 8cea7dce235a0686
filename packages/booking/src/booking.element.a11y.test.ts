import { expect, fixtureSync, html } from '@open-wc/testing';
import { type BookingStateName, bookingStates, makeBookingState } from './testing/booking.states.ts';
import { until } from '@forecourt/core/testing.js';
import './register.ts';

/** Colours on their way are not the ones that stay. */
function endTransitions(element: Element): void {
  for (const animation of element.shadowRoot?.getAnimations() ?? []) {
    if (animation instanceof CSSTransition) animation.finish();
  }
}

/** Puts a state on a page. */
async function mountState(
  name: BookingStateName,
  { lang = 'en', width = '800px', theme = 'light' as 'light' | 'dark' } = {},
) {
  const page = fixtureSync<HTMLElement>(html`<main lang=${lang}></main>`);
  page.style.width = width;
  const { element, person, arrive } = makeBookingState(name, { theme });
  page.append(element);
  await element.updateComplete;
  const region = element.renderRoot.querySelector('[part~="base"] > [role="status"]');
  await arrive();
  await element.updateComplete;
  endTransitions(element);
  return { page, element, person, region };
}

/** What a finger can hit: the label around a hidden input counts as the input. */
const targetsOf = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('button, a[href], input, select, textarea')].map((node) => node.closest('label') ?? node);

/** A link in a sentence or a list of sentences is as high as its line (WCAG 2.2, 2.5.8, inline). */
const isInline = (node: Element): boolean => node.matches('a:not(.button)');

const names = Object.keys(bookingStates) as BookingStateName[];

describe('B19 every state is accessible', () => {
  for (const name of names) {
    it(`B19 “${name}” has nothing that axe finds, targets of 24 px and more, and the same live region`, async () => {
      const { element, region } = await mountState(name);
      await expect(element).to.be.accessible();
      for (const target of targetsOf(element.renderRoot)) {
        const { width, height } = target.getBoundingClientRect();
        if (!isInline(target)) expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
      }
      expect(element.renderRoot.querySelector('[part~="base"] > [role="status"]'), 'B9').to.equal(region);
      expect(region?.getAttribute('aria-live')).to.equal('polite');
    });
  }
});

describe('B19 so it is from right to left, in the dark', () => {
  for (const name of [
    ...(['dealer', 'service', 'options', 'addressErrors', 'dayUnavailable', 'heldReminder', 'holdExpired'] as const),
    ...(['wishes', 'contactErrors', 'slotGone', 'submitFailed', 'confirmed', 'confirmedPickup'] as const),
    ...(['managing', 'change', 'cancelWaiting'] as const),
  ]) {
    it(`B19 “${name}” has nothing that axe finds in Arabic and in dark colours`, async () => {
      const { page, element } = await mountState(name, { theme: 'dark' });
      page.lang = 'ar';
      await until(() => element.renderRoot.querySelector('section')?.dir === 'rtl', 'Arabic');
      endTransitions(element);
      await expect(element).to.be.accessible();
    });
  }
});

describe('B19 at 320 px nothing is cut off or scrolled to the side', () => {
  for (const name of names) {
    it(`B19 “${name}” fits into 320 px`, async () => {
      const { element } = await mountState(name, { width: '320px' });
      const { right } = element.getBoundingClientRect();
      for (const node of element.renderRoot.querySelectorAll('*')) {
        if (node.closest('.visually-hidden')) continue;
        expect(node.getBoundingClientRect().right, node.outerHTML.slice(0, 120)).to.be.at.most(right + 0.5);
      }
    });
  }
});

describe('B9 what is loading is for the eyes; the live region says so in words', () => {
  for (const name of ['starting', 'dealerLoading', 'serviceLoading', 'timeLoading', 'opening'] as const) {
    it(`B9 “${name}” shows a skeleton that is not read`, async () => {
      const { element, person } = await mountState(name);
      const shapes = [...element.renderRoot.querySelectorAll('.skeleton')];
      expect(shapes).not.to.be.empty;
      for (const shape of shapes) expect(shape.closest('[aria-hidden="true"]')).to.exist;
      expect(person.status).to.equal('Loading');
    });
  }
});
