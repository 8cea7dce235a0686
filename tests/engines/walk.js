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

/**
 * Waits for the models, picks one, goes on to the dealers, picks one, goes on to the times.
 * @param browser `evaluate` an expression, `press` a key, `waitFor` an expression to be true.
 */
export async function walkToTimes(browser) {
  await browser.waitFor(inWidget('[part="model"]'));
  await tabTo(browser, /^input radio/);
  await browser.press(' ');
  await browser.waitFor(inWidget('[part="model"][data-chosen]'));
  await tabTo(browser, /primary/);
  await browser.press('Enter');
  await browser.waitFor(inWidget('[part="dealer"]'));
  await tabTo(browser, /^input radio/);
  await browser.press(' ');
  await browser.waitFor(inWidget('[part="dealer"][data-chosen]'));
  await tabTo(browser, /primary/);
  await browser.press('Enter');
  await browser.waitFor(inWidget('[part="slot"]'));
}

/** Goes on from the times: picks one, types, and books. */
export async function walkToConfirmation(browser) {
  const type = async (text) => {
    for (const letter of text) await browser.press(letter);
  };
  await tabTo(browser, /^input radio/);
  await browser.press(' ');
  await browser.waitFor(inWidget('[part="slot"][data-chosen]'));
  await tabTo(browser, /primary/);
  await browser.press('Enter');
  await browser.waitFor(inWidget('#name'));
  await tabTo(browser, /^input text/);
  await type('ada');
  await tabTo(browser, /^input email/);
  await type('ada@example.com');
  await tabTo(browser, /^input checkbox/);
  await browser.press(' ');
  await tabTo(browser, /primary/);
  await browser.press('Enter');
  await browser.waitFor(inWidget('[part="summary"]'));
  await tabTo(browser, /primary/);
  await browser.press('Enter');
  await browser.waitFor(inWidget('[part="reference"]'));
}
