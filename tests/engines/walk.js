/** A person's way through the widget by keyboard alone, whatever drives the browser. */
import assert from 'node:assert/strict';

/** What is focused, through open shadow roots: its tag, type, part, and whether it is open. */
const FOCUSED = `(() => {
  let element = document.activeElement;
  while (element && element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
  const attributes = ['part', 'aria-expanded'].map((name) => element.getAttribute(name) || '');
  return [element.localName, element.type || '', ...attributes].join(' ').trim();
})()`;

const inWidget = (selector, tag = 'forecourt-booking') =>
  `document.querySelector('${tag}').shadowRoot && document.querySelector('${tag}').shadowRoot.querySelectorAll('${selector}').length`;

/** Presses each letter of a text. */
const write = async (browser, text) => {
  for (const letter of text) await browser.press(letter);
};

/** Presses Tab until the focus is on what fits; `isOnward` leaves what is focused already. */
async function tabTo(browser, pattern, isOnward = false) {
  if (isOnward) await browser.press('Tab');
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
  await choose(browser, 'slot');
  await browser.waitFor(inWidget('#name'));
  await tabTo(browser, /^input text/);
  await write(browser, 'ada');
  await tabTo(browser, /^input email/);
  await write(browser, 'ada@example.com');
  if (type === 'test-drive') {
    await tabTo(browser, /^input checkbox/);
    await browser.press(' ');
  }
  await goOn(browser);
  await browser.waitFor(inWidget('[part="summary"]'));
  await goOn(browser);
  await browser.waitFor(inWidget('[part="reference"]'));
}

/** Types a name into a dealer finder, opens the dealer that is found, and chooses to book there. */
export async function walkToDealer(browser) {
  const inFinder = (selector) => inWidget(selector, 'forecourt-dealer-finder');
  await browser.waitFor(`${inFinder('[data-id]')} > 1`);
  await tabTo(browser, /^input text/);
  await write(browser, 'nordstern');
  await browser.press('Enter');
  await browser.waitFor(`${inFinder('[data-id="munich-north"]')} && ${inFinder('[data-id]')} === 1`);
  await tabTo(browser, /^button button {2}false/);
  await browser.press('Enter');
  await browser.waitFor(inFinder('[part~="hours"]'));
  await tabTo(browser, /^button button action/);
  await browser.press('Enter');
}

/** Calls for help: says that nobody is hurt, types a number, lets the count-down pass, and waits until it is sent. */
export async function walkToHelp(browser) {
  const inRescue = (part) => inWidget(`[part~="${part}"]`, 'forecourt-rescue');
  await browser.waitFor(inRescue('emergency'));
  await tabTo(browser, /^a {2}emergency/);
  await tabTo(browser, /^button button help/);
  await browser.press('Enter');
  await browser.waitFor(inRescue('confirm'));
  await tabTo(browser, /^button button confirm/);
  await browser.press('Enter');
  await browser.waitFor(inRescue('triage'));
  // the last of three answers
  for (const tries of [1, 2, 3]) await tabTo(browser, /^button button/, tries > 1);
  await browser.press('Enter');
  await browser.waitFor(inRescue('send'));
  await tabTo(browser, /^input tel/);
  await write(browser, '+4915112345678');
  await tabTo(browser, /^button button send/);
  await browser.press('Enter');
  await browser.waitFor(inRescue('status'));
}

/** Types the code of another device, and goes on with the dealer that was chosen there. */
export async function walkToReceived(browser, code) {
  await browser.waitFor(inWidget('#code', 'forecourt-handoff'));
  await tabTo(browser, /^input text/);
  await write(browser, code.toLowerCase());
  await browser.press('Enter');
  await browser.waitFor(inWidget('[part~="detail"]', 'forecourt-dealer-finder'));
}
