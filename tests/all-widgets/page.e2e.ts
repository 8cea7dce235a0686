import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CDPSession } from 'puppeteer-core';
import { type OpenPage, openPage } from './open-page.ts';

describe('all widgets on a page with a strict policy', () => {
  let open: OpenPage;
  let session: CDPSession;
  let names: string[] = [];
  before(async () => {
    open = await openPage();
    session = await open.page.createCDPSession();
    names = await open.page.evaluate(() => window.tests.names);
  });
  after(() => open.close());

  /** Mounts each state in turn, and collects what is wrong with it. */
  async function inEachState(look: () => string[]): Promise<string[]> {
    const faults: string[] = [];
    for (const name of names) {
      await open.page.evaluate((each) => window.tests.show(each), name);
      faults.push(...(await open.page.evaluate(look)).map((fault) => `${name}: ${fault}`));
    }
    return faults;
  }
  const prefer = async (name: string, value: string): Promise<void> => {
    await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  };

  test('X1 X2 X16 no state breaks the policy, and none asks anybody but its own page', async () => {
    const empty = await inEachState(() => (window.tests.root.querySelector('h2') ? [] : ['is empty']));
    assert.deepEqual(empty, []);
    assert.deepEqual(open.complaints, []);
    const { origin } = new URL(open.page.url());
    assert.deepEqual(
      open.requests.filter((url) => !url.startsWith(origin)),
      [],
    );
  });

  test('X2 the policy would have caught markup from a string', async () => {
    const refused = await open.page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b></b>';
        return false;
      } catch {
        return true;
      }
    });
    assert.ok(refused);
    open.complaints.length = 0;
  });

  for (const width of [360, 1280]) {
    test(`X5 at ${width} px, loading moves nothing on the page`, async () => {
      await open.page.setViewport({ width, height: 800 });
      for (const name of await open.page.evaluate(() => window.tests.firsts)) {
        const shift = await open.page.evaluate((each) => window.tests.shift(each), name);
        assert.ok(shift < 0.02, `${name}: ${shift}`);
      }
    });
  }

  test('X12 with forced colours, what can be pressed has an edge, and what is chosen another', async () => {
    await prefer('forced-colors', 'active');
    const faults = await inEachState(() => {
      const edge = (node: Element): string => {
        const { borderStyle, borderWidth, outlineStyle, outlineWidth } = getComputedStyle(node);
        return `${borderStyle} ${borderWidth} ${outlineStyle} ${outlineWidth}`;
      };
      const { root } = window.tests;
      const bare = [...root.querySelectorAll('.primary, .secondary, .choice, .time, input[type="text"]')].filter(
        (node) => edge(node).startsWith('none'),
      );
      const chosen = [...root.querySelectorAll('[data-chosen]:not(li)')].filter((node) =>
        [...root.querySelectorAll(`.${node.classList[0]}:not([data-chosen])`)].some((one) => edge(one) === edge(node)),
      );
      return [...bare, ...chosen].map((node) => `${node.localName}.${node.className} ${edge(node)}`);
    });
    assert.deepEqual(faults, []);
    await prefer('forced-colors', 'none');
  });

  test('X12 with less motion nothing moves', async () => {
    await prefer('prefers-reduced-motion', 'reduce');
    const faults = await inEachState(() =>
      [...window.tests.root.querySelectorAll('*')]
        .filter((node) => {
          const { transitionDuration, animationName } = getComputedStyle(node);
          return transitionDuration.split(', ').some((each) => each !== '0s') || animationName !== 'none';
        })
        .map((node) => `${node.localName}.${node.className}`),
    );
    assert.deepEqual(faults, []);
    await prefer('prefers-reduced-motion', 'no-preference');
  });

  test('X8 the colours follow the system, unless the page has said which', async () => {
    const surface = (theme: 'light' | 'dark' | 'auto'): Promise<string> =>
      open.page.evaluate(async (each) => {
        await window.tests.show(window.tests.names[0] ?? '', { theme: each });
        const { colorScheme, backgroundColor } = getComputedStyle(document.body.firstElementChild as Element);
        return `${colorScheme} ${backgroundColor}`;
      }, theme);
    const [light, dark] = [await surface('light'), await surface('dark')];
    for (const [system, auto] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      await prefer('prefers-color-scheme', system);
      assert.deepEqual([await surface('light'), await surface('dark'), await surface('auto')], [light, dark, auto]);
    }
    assert.match(light, /^light /);
    assert.match(dark, /^dark /);
    await prefer('prefers-color-scheme', 'light');
  });

  test('X8 with more contrast, secondary text and edges are as strong as text', async () => {
    await prefer('prefers-contrast', 'more');
    const values = await open.page.evaluate(async () => {
      await window.tests.show(window.tests.names[5] ?? '');
      const style = getComputedStyle(document.body.firstElementChild as Element);
      return ['--_text', '--_text-2', '--_control'].map((name) => style.getPropertyValue(name));
    });
    assert.equal(new Set(values).size, 1);
    await prefer('prefers-contrast', 'no-preference');
  });
});
