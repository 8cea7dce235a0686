import { STRICT_DRIVING } from '@forecourt/core';
import { deepActiveElement } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { inCar, targetsOf, textsOf } from '../../test/car.fixture.ts';
import type { FinderOptions, MountedFinder } from '../../test/element.fixture.ts';
import { failure, noPosition } from '../testing/dealer-finder.state.ts';

/** The views of a driver, and how to come there. */
const VIEWS: readonly (readonly [name: string, options: FinderOptions, walk: (finder: MountedFinder) => unknown])[] = [
  ['the list', {}, () => undefined],
  ['a further page', {}, ({ person }) => person.turnPage()],
  ['a dealer', {}, ({ person }) => person.select(0)],
  [
    'a position that is not told',
    { env: { geolocation: noPosition(1) } },
    async ({ person }) => {
      await person.near();
      await person.sees('Once the car is parked');
    },
  ],
  [
    'an old list',
    {},
    async ({ person, api, element }) => {
      api.failNext('findDealers', failure('offline'));
      element.filters = { services: ['service', 'body-shop', 'charging'], models: ['aster'] };
      await person.sees('These dealers were saved');
    },
  ],
  ['nothing', { properties: { query: 'Atlantis' } }, ({ person }) => person.sees('No dealer found')],
  [
    'a failure',
    {
      properties: { filters: { services: ['parts'] } },
      prepare: (api) => api.failNext('findDealers', failure('timeout')),
    },
    ({ person }) => person.sees('took too long'),
  ],
];

describe('D18 each view of a driver', () => {
  for (const [name, options, walk] of VIEWS) {
    it(`D18 has nothing to type, to watch or to fill in, and targets of 76 px apart from each other (${name})`, async () => {
      const finder = await inCar(STRICT_DRIVING, { ...options, hasMap: true });
      await walk(finder);
      const { element, all, find } = finder;
      expect(
        all('input, textarea, select, form, [contenteditable], video, img, canvas, iframe, marquee'),
      ).to.deep.equal([]);
      expect(find('[part~="map"]')).to.equal(null);
      expect(element.shadowRoot?.getAnimations()).to.deep.equal([]);
      expect(all('.dealer[data-id]').length).to.be.at.most(6);
      const rects = targetsOf(finder).map((target) => (target.closest('.row') ?? target).getBoundingClientRect());
      expect(rects).to.not.be.empty;
      for (const [i, rect] of rects.entries()) {
        expect(Math.round(rect.height)).to.be.at.least(76);
        expect(Math.round(rect.width)).to.be.at.least(76);
        for (const other of rects.slice(i + 1)) {
          const gap = Math.max(
            other.top - rect.bottom,
            rect.top - other.bottom,
            other.left - rect.right,
            rect.left - other.right,
          );
          expect(Math.round(gap), 'between two targets').to.be.at.least(8);
        }
      }
    });

    it(`D18 has texts of 32 and 24 px, none longer than 120 characters (${name})`, async () => {
      const finder = await inCar(STRICT_DRIVING, options);
      await walk(finder);
      const sizes = new Map<string, string>();
      for (const [element, text] of textsOf(finder)) {
        expect(Array.from(text).length, text).to.be.at.most(120);
        sizes.set(getComputedStyle(element).fontSize, text);
      }
      for (const [size, text] of sizes) expect(['32px', '24px'], text).to.include(size);
      for (const target of targetsOf(finder)) expect(getComputedStyle(target).fontSize).to.equal('32px');
    });

    it(`D18 the knob goes through it as the eye does, and nowhere else (${name})`, async () => {
      const finder = await inCar(STRICT_DRIVING, options);
      await walk(finder);
      const { page, element } = finder;
      page.tabIndex = -1;
      page.focus();
      const seen: { top: number; left: number }[] = [];
      for (const target of targetsOf(finder)) {
        await sendKeys({ press: 'Tab' });
        expect(deepActiveElement()).to.equal(target);
        const [own, whole] = [target.getBoundingClientRect(), element.getBoundingClientRect()];
        seen.push({ top: Math.round(own.top - whole.top), left: Math.round(own.left - whole.left) });
      }
      const sorted = [...seen].sort((a, b) => (Math.abs(a.top - b.top) > 40 ? a.top - b.top : a.left - b.left));
      expect(seen).to.deep.equal(sorted);
    });
  }
});
