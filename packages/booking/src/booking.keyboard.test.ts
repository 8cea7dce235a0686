import { deepActiveElement } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountBooking, type MountOptions } from '../test/element.fixture.ts';

/** An element, and a person who has nothing but a keyboard. */
async function withKeyboard(options: MountOptions = {}) {
  const booking = await mountBooking(options);
  const { element, person } = booking;
  const press = async (...keys: string[]): Promise<void> => {
    // every driver can type a space; not every one knows it as a key
    for (const key of keys) await sendKeys(key === ' ' ? { type: key } : { press: key });
    await element.updateComplete;
  };
  const type = async (text: string): Promise<void> => {
    await sendKeys({ type: text });
    await element.updateComplete;
  };
  /** Presses Tab until the focus is on what is wanted. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 25; presses += 1) {
      await press('Tab');
      if (deepActiveElement()?.matches(selector)) return;
    }
    throw new Error(`no Tab leads to ${selector}; there is “${person.text}”`);
  };
  return { ...booking, press, type, tabTo };
}

describe('B8 B19 by keyboard alone', () => {
  for (const [lang, forward] of [
    ['en', 'ArrowRight'],
    ['ar', 'ArrowLeft'],
  ] as const) {
    it(`a test drive is booked from start to end in ${lang}`, async () => {
      const { api, person, press, type, tabTo } = await withKeyboard({ lang });
      await person.settled();
      await tabTo('input[name="model"]');
      await press(' ', 'ArrowDown');
      await tabTo('[part~="primary"]');
      await press('Enter');
      await person.settled();
      await tabTo('input[name="dealer"]');
      await press(' ');
      await tabTo('[part~="primary"]');
      await press('Enter');
      await person.settled();
      await tabTo('[part~="day"]');
      await press(forward, 'ArrowDown', 'Enter');
      await tabTo('input[name="slot"]');
      await press(' ', 'ArrowDown', 'ArrowDown');
      await tabTo('[part~="primary"]');
      await press('Enter');
      await tabTo('#name');
      await type('Ada Example');
      await press('Tab');
      await type('ada@example.com');
      await tabTo('#licence');
      await press(' ');
      await tabTo('[part~="primary"]');
      await press('Enter');
      await tabTo('[part~="primary"]');
      await press('Enter');
      await person.settled();
      const [booking] = api.bookings;
      expect(person.reference).to.equal(booking?.reference);
      expect(booking?.testDrive?.modelId).to.equal('borealis');
      expect(booking?.start).to.equal('2026-12-02T11:00:00+01:00');
      expect(deepActiveElement()?.localName).to.equal('h2');
    });
  }

  it('an incomplete step says what is missing at its button, which can be reached', async () => {
    const { person, find, press, tabTo } = await withKeyboard();
    await person.settled();
    await tabTo('[part~="primary"]');
    await press('Enter');
    expect(person.heading).to.include('Which car');
    const button = deepActiveElement();
    expect(button?.getAttribute('aria-disabled')).to.equal('true');
    const hint = button?.getAttribute('aria-describedby') ?? '';
    expect(find(`#${hint}`)?.textContent).to.equal('Choose a model to go on.');
  });

  it('a time that was taken is replaced, and an error mended', async () => {
    const { api, person, press, type, tabTo } = await withKeyboard();
    await person.walkTo('review');
    api.takeSlot('munich-north@2026-11-24T10');
    await tabTo('[part~="primary"]');
    await press('Enter');
    await person.sees('This time has just been taken');
    await tabTo('[part~="alternative"]');
    await press('Enter');
    await tabTo('button[aria-label="Change your details"]');
    await press('Enter');
    await tabTo('#email');
    await press('End', ...Array.from('ada@example.com', () => 'Backspace'));
    await type('nobody');
    await tabTo('[part~="primary"]');
    await press('Enter');
    expect(deepActiveElement()?.textContent).to.include('One entry needs your attention');
    await tabTo('[part~="errors"] a');
    await press('Enter');
    expect(deepActiveElement()?.id).to.equal('email');
    await press('End');
    await type('@example.com');
    await tabTo('[part~="primary"]');
    await press('Enter');
    await tabTo('[part~="primary"]');
    await press('Enter');
    await person.sees('Your test drive is booked');
    expect(api.bookings[0]?.contact?.email).to.equal('nobody@example.com');
  });
});
