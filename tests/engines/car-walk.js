/** A driver's way through the dealer finder by the knob alone: arrow keys and Enter, in a car that moves. */
import assert from 'node:assert/strict';

const FOCUSED = `(() => {
  let element = document.activeElement;
  while (element && element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
  return (element.closest('[data-id]') ? 'row: ' : '') + element.textContent.trim().replace(/\\s+/g, ' ');
})()`;
const FINDER = `document.querySelector('forecourt-dealer-finder').shadowRoot`;

/** Tilts the knob by turns until the focus is on what fits. */
async function tiltTo(driver, pattern, keys) {
  const seen = [];
  for (let tries = 0; tries < 24; tries += 1) {
    seen.push(await driver.evaluate(FOCUSED));
    if (pattern.test(seen[tries])) return;
    await driver.press(keys[tries % keys.length]);
  }
  assert.fail(`the knob does not reach ${pattern}: ${seen.join(' > ')}`);
}

/** Opens a dealer and sends it to navigation. */
export async function walkInCar(driver) {
  // until then it is not known for long enough that the car drives, and a call is all there is
  await driver.waitFor(`(document.querySelector('forecourt-vehicle').restrictions || {}).maxItems === 6`);
  await driver.waitFor(`${FINDER} && ${FINDER}.querySelector('[data-id]')`);
  assert.equal(await driver.evaluate(`${FINDER}.querySelectorAll('input, select, textarea').length`), 0);
  await tiltTo(driver, /^row: /, ['ArrowDown', 'ArrowRight']);
  await driver.press('Enter');
  await driver.waitFor(`${FINDER}.querySelector('[part~="detail"]')`);
  await tiltTo(driver, /Send to navigation/, ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft']);
  await driver.press('Enter');
  await driver.waitFor('window.sent.length === 1');
}
