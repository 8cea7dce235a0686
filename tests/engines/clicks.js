/** A person's way through a widget by presses alone, for an engine whose keys cannot be pressed. */

const within = (tag) => `document.querySelector('${tag}').shadowRoot`;
const BOOKING = within('forecourt-booking');
const FINDER = within('forecourt-dealer-finder');

/** Presses the first element of a kind, once it is there. */
async function click(driver, root, selector) {
  await driver.waitFor(`${root} && ${root}.querySelector('${selector}')`);
  await driver.evaluate(`void ${root}.querySelector('${selector}').click()`);
}

/** Types a text into a field, once it is there. */
async function fill(driver, root, selector, text) {
  await driver.waitFor(`${root} && ${root}.querySelector('${selector}')`);
  await driver.evaluate(`(() => {
    const field = ${root}.querySelector('${selector}');
    field.value = '${text}';
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  })()`);
}

/** Picks the first of some choices, and goes on. */
async function choose(driver, part) {
  await click(driver, BOOKING, `[part="${part}"] input`);
  await driver.waitFor(`${BOOKING}.querySelector('[part="${part}"][data-chosen]')`);
  await goOn(driver, part);
}

/** Presses the primary action, and waits until what was chosen is off the screen. */
async function goOn(driver, part) {
  await click(driver, BOOKING, '[part="primary"]');
  await driver.waitFor(`!${BOOKING}.querySelector('[part="${part}"]')`);
}

/** Books the first of everything. */
export async function clickToConfirmation(driver, type) {
  await choose(driver, 'model');
  await choose(driver, 'dealer');
  if (type === 'service') {
    await choose(driver, 'item');
    await driver.waitFor(`${BOOKING}.querySelector('[part="transportation"]')`);
    await goOn(driver, 'transportation');
  }
  await choose(driver, 'slot');
  await fill(driver, BOOKING, '#name', 'ada');
  await fill(driver, BOOKING, '#email', 'ada@example.com');
  if (type === 'test-drive') await click(driver, BOOKING, '#licence');
  await click(driver, BOOKING, '[part="primary"]');
  await driver.waitFor(`${BOOKING}.querySelector('[part="summary"]')`);
  await click(driver, BOOKING, '[part="primary"]');
  await driver.waitFor(`${BOOKING}.querySelector('[part="reference"]')`);
}

/** Opens the first dealer, and chooses to book there. */
export async function clickToDealer(driver) {
  await fill(driver, FINDER, 'input', 'nordstern');
  await driver.waitFor(`${FINDER}.querySelectorAll('[data-id]').length === 1`);
  await click(driver, FINDER, '[data-id] button');
  await driver.waitFor(`${FINDER}.querySelector('[part~="hours"]')`);
  await driver.evaluate(`void [...${FINDER}.querySelectorAll('button[part~="action"]')][0].click()`);
}

/** Calls for help: says that nobody is hurt, gives a number, lets the count-down pass, and waits until it is sent. */
export async function clickToHelp(driver) {
  const rescue = within('forecourt-rescue');
  await driver.waitFor(`${rescue} && ${rescue}.querySelector('a[href^="tel:"]')`);
  await click(driver, rescue, '[part~="help"]');
  await click(driver, rescue, '[part~="confirm"]');
  await click(driver, rescue, '[part~="triage"] button:last-of-type');
  await fill(driver, rescue, '[name="phone"]', '+4915112345678');
  await click(driver, rescue, '[part~="send"]');
  await driver.waitFor(`${rescue}.querySelector('[part~="status"]')`);
}

/** Fills in the code of another device, and goes on with the dealer that was chosen there. */
export async function clickToReceived(driver, code) {
  const handoff = within('forecourt-handoff');
  await fill(driver, handoff, '#code', code);
  await click(driver, handoff, '[type="submit"]');
  await driver.waitFor(`${FINDER}.querySelector('[part~="detail"]')`);
}
