import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type OpenPage, openPage } from './open-page.ts';

/** Screens of cars, and a panel beside the navigation. */
const SCREENS = [
  [800, 480],
  [1024, 600],
  [1024, 768],
  [1280, 720],
  [1408, 792],
  [1920, 720],
  [1920, 1080],
  [2400, 900],
  [800, 1280],
  [1152, 1536],
  [360, 720],
] as const;
const SMALLEST = [
  [800, 480],
  [360, 720],
] as const;
/** Pixels to a dp: nine inches with 1024 pixels, the plain case, ten inches with 1920. */
const DPS = [0.83, 1, 1.25] as const;
const LANGUAGES = ['de', 'zh-CN', 'ar', 'en'] as const;

/** The views that a person in a car meets, each with another shape. */
const SHAPES = [
  ...['model', 'dealer', 'service', 'time', 'contact', 'review', 'confirmed', 'managing'].map(
    (name) => `forecourt-booking: ${name}`,
  ),
  ...['near', 'filters', 'detail', 'emptyFilters', 'driving', 'drivingDetail'].map(
    (name) => `forecourt-dealer-finder: ${name}`,
  ),
];

describe('all widgets on a car’s screen', () => {
  let open: OpenPage;
  let names: string[] = [];
  before(async () => {
    open = await openPage();
    names = await open.page.evaluate(() => window.tests.names);
  });
  after(() => open.close());

  const show = (name: string, dp = 1, side: 'left' | 'right' = 'left', theme: 'light' | 'dark' = 'light') =>
    open.page.evaluate((each, ...rest) => window.tests.showInCar(each, ...rest), name, dp, side, theme);
  const speak = (lang: string) => open.page.evaluate((each) => window.tests.speak(each), lang);

  /** What is wrong with what is shown on a screen. */
  async function faultsOn([width, height]: readonly [number, number], dp: number, what: string): Promise<string[]> {
    await open.page.setViewport({ width, height });
    const faults = await open.page.evaluate((each) => window.tests.carFaults(each), dp);
    return faults.map((fault) => `${what}, ${width} × ${height}, ${dp}: ${fault}`);
  }

  for (const name of SHAPES) {
    test(`X9 ${name}: on each screen of a car, in each language, with each dp, targets and texts have their size and their room`, async () => {
      const faults: string[] = [];
      for (const dp of DPS) {
        await show(name, dp);
        for (const lang of dp === 1 ? LANGUAGES : LANGUAGES.slice(0, 1)) {
          await speak(lang);
          for (const screen of SCREENS) faults.push(...(await faultsOn(screen, dp, lang)));
        }
      }
      assert.deepEqual(faults, []);
    });
  }

  test('X9 every state fits the smallest screen and a narrow panel, at night', async () => {
    const faults: string[] = [];
    for (const name of names) {
      await show(name, 1, 'left', 'dark');
      await speak('de');
      for (const screen of SMALLEST) faults.push(...(await faultsOn(screen, 1, name)));
    }
    assert.deepEqual(faults, []);
  });

  test('X9 nothing of the finder is behind a scroll while the car moves, and a larger screen has six rows again', async () => {
    const faults: string[] = [];
    for (const state of ['driving', 'drivingLastPage', 'drivingDetail', 'unknown']) {
      for (const lang of ['de', 'ar']) {
        await open.page.setViewport({ width: 1920, height: 720 });
        await show(`forecourt-dealer-finder: ${state}`);
        await speak(lang);
        for (const [width, height] of [
          [800, 480],
          [1024, 600],
          [360, 640],
          [1920, 720],
        ] as const) {
          await open.page.setViewport({ width, height });
          const [long, rows] = await open.page.evaluate(async () => {
            // what the new size leads to is drawn in the frame after it
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
            const { root } = window.tests;
            return [root.host.getBoundingClientRect().bottom, root.querySelectorAll('.dealer').length] as const;
          });
          const at = `${state}, ${lang}, ${width} × ${height}`;
          if (long > height + 0.5) faults.push(`${at}: ${long} px`);
          if (state === 'driving' && (width === 1920 ? rows !== 6 : rows < 2)) faults.push(`${at}: ${rows} rows`);
        }
      }
    }
    assert.deepEqual(faults, []);
  });

  for (const lang of ['en', 'ar'] as const) {
    test(`X9 a driver’s yes, and what comes first for a dealer, are on the driver’s side in the order that is seen, ${lang}`, async () => {
      await open.page.setViewport({ width: 1920, height: 720 });
      for (const [state, list, primary] of [
        ['forecourt-booking: drivingQuestion', '.driving ul > li > *', '.primary'],
        ['forecourt-dealer-finder: drivingDetail', '.detail .actions > *', '[href^="tel:"]'],
        ['forecourt-dealer-finder: parkedDetail', '.detail .actions > *', '.primary'],
      ] as const) {
        for (const side of ['left', 'right'] as const) {
          await show(state, 1, side);
          await speak(lang);
          const [lefts, at] = await open.page.evaluate(
            (each, first) => {
              const ways = [...window.tests.root.querySelectorAll(each)];
              const { top } = (ways.find((way) => way.matches(first)) as Element).getBoundingClientRect();
              const line = ways.filter((way) => Math.abs(way.getBoundingClientRect().top - top) < 1);
              return [
                line.map((way) => way.getBoundingClientRect().left),
                line.findIndex((way) => way.matches(first)),
              ] as const;
            },
            list,
            primary,
          );
          const nearest = side === 'left' ? Math.min(...lefts) : Math.max(...lefts);
          assert.equal(lefts[at], nearest, `${state}, ${side}: on the driver’s side of ${lefts.join()}`);
          const seen = [...lefts].sort((a, b) => (lang === 'ar' ? b - a : a - b));
          assert.deepEqual(lefts, seen, `${state}, ${side}: what is seen first is first`);
        }
      }
    });

    test(`X9 the primary action is on the driver’s side, and first where a line begins there, ${lang}`, async () => {
      await open.page.setViewport({ width: 1920, height: 720 });
      for (const side of ['left', 'right'] as const) {
        await show('forecourt-booking: review', 1, side);
        await speak(lang);
        const [left, right, isFirst] = await open.page.evaluate(() => {
          const primary = window.tests.root.querySelector('.actions .primary') as HTMLElement;
          const back = window.tests.root.querySelector('.actions [data-back]') as HTMLElement;
          const box = primary.getBoundingClientRect();
          const follows = primary.compareDocumentPosition(back) === Node.DOCUMENT_POSITION_FOLLOWING;
          return [box.left, window.innerWidth - box.right, follows] as const;
        });
        const [near, far] = side === 'left' ? [left, right] : [right, left];
        assert.ok(near < 40, `${side}: ${near} px from the driver’s edge`);
        assert.ok(far > 960, `${side}: the whole action is in the driver’s half`);
        assert.equal(isFirst, (side === 'left') === (lang === 'en'), 'what is seen first is first');
      }
    });
  }

  test('X9 the car’s own bars keep their room, and nothing moves', async () => {
    await open.page.setViewport({ width: 1280, height: 720 });
    await show('forecourt-booking: model');
    const [left, top, faults] = await open.page.evaluate(() => {
      const { style } = document.documentElement;
      style.setProperty('--car-inset-left', '96px');
      style.setProperty('--car-inset-top', '48px');
      const base = window.tests.root.querySelector('[part~="base"]') as HTMLElement;
      const box = base.getBoundingClientRect();
      style.removeProperty('--car-inset-left');
      style.removeProperty('--car-inset-top');
      const moving = [...window.tests.root.querySelectorAll('*')].filter(
        (node) => !/^(0s(, )?)+$/.test(getComputedStyle(node).transitionDuration),
      );
      return [box.left, box.top, moving.length] as const;
    });
    assert.deepEqual([left, top, faults], [96, 48, 0]);
  });

  test('X9 what has the focus has a ring of 3 dp, also where no key was pressed', async () => {
    for (const dp of [1, 2]) {
      await show('forecourt-booking: review', dp);
      const ring = await open.page.evaluate(() => {
        const button = window.tests.root.querySelector('.actions .primary') as HTMLElement;
        button.focus();
        const { outlineStyle, outlineWidth } = getComputedStyle(button);
        return `${outlineStyle} ${outlineWidth}`;
      });
      assert.equal(ring, `solid ${3 * dp}px`);
    }
  });
});
