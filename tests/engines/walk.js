/** A person's way through the widget by keyboard alone, whatever drives the browser. */
import assert from 'node:assert/strict';

/** What is focused, through open shadow roots: its tag, type and part. */
const FOCUSED = `(() => {
  let element = document.activeElement;
  while (element && element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
  return [element.localName, element.type || '', element.getAttribute('part') || ''].join(' ');
})()`;

const inWidget = (selector) =>
  `document.querySelector('forecourt-booking').shadowRoot && document.querySelector('forecourt-booking').shadowRoot.querySelectorAll('${selector}').length`;

/** Presses Tab until the focus is on what fits. */
async function tabTo(browser, pattern) {
  for (let tries = 0; tries < 40; tries += 1) {
    if (pattern.test(await browser.evaluate(FOCUSED))) return;
    await browser.press('Tab');
  }
  assert.fail(`Tab does not reach ${pattern}; the focus is on ${await browser.evaluate(FOCUSED)}`);
}

/** Waits for choices, picks the first, and goes on. */
async function choose(browser, part, kind = 'radio') {
  await browser.waitFor(inWidget(`[part="${part}"]`));
  await tabTo(browser, new RegExp(`^input ${kind}`));
  await browser.press(' ');
  await browser.waitFor(inWidget(`[part="${part}"][data-chosen]`));
  await goOn(browser);
}

/** Presses the primary action. */
async function goOn(browser) {
  await tabTo(browser, /primary/);
  await browser.press('Enter');
}

/**
 * Picks a model and a dealer, and goes on to the times; for a service visit by what is to be done and how to get around.
 * @param browser `evaluate` an expression, `press` a key, `waitFor` an expression to be true.
 */
export async function walkToTimes(browser, type = 'test-drive') {
  await choose(browser, 'model');
  await choose(browser, 'dealer');
  if (type === 'service') {
    await choose(browser, 'item', 'checkbox');
    await browser.waitFor(inWidget('[part="transportation"]'));
    await goOn(browser);
  }
  await browser.waitFor(inWidget('[part="slot"]'));
}

/** Goes on from the times: picks one, types, and books. */
export async function walkToConfirmation(browser, type = 'test-drive') {
  const write = async (text) => {
    for (const letter of text) await browser.press(letter);
  };
  await choose(browser, 'slot');
  await browser.waitFor(inWidget('#name'));
  await tabTo(browser, /^input text/);
  await write('ada');
  await tabTo(browser, /^input email/);
  await write('ada@example.com');
  if (type === 'test-drive') {
    await tabTo(browser, /^input checkbox/);
    await browser.press(' ');
  }
  await goOn(browser);
  await browser.waitFor(inWidget('[part="summary"]'));
  await goOn(browser);
  await browser.waitFor(inWidget('[part="reference"]'));
}
