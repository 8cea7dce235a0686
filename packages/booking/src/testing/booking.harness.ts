import { pick, type Which } from '@forecourt/core/testing.js';
import type { Step } from '../booking.steps.ts';
import type { BookingForm } from '../form.ts';
import { BookingOnlooker } from './booking.onlooker.ts';

/** A made-up person who may drive, with a car in Munich; the address is one of those kept for examples. */
export const MADE_UP_PERSON: Partial<BookingForm> = {
  name: 'Ada Example',
  email: 'ada@example.com',
  phone: '089 123456',
  licence: true,
  street: 'Beispielstraße 1',
  postalCode: '80331',
  locality: 'München',
};

/** What is typed on the contact step. */
const CONTACT_FIELDS = ['name', 'email', 'phone', 'plate', 'mileage'] as const;
/** What is typed on the step of addresses. */
const ADDRESS_FIELDS = [
  ...(['street', 'postalCode', 'locality', 'dropOffStreet', 'dropOffPostalCode', 'dropOffLocality'] as const),
  ...(['handOverName', 'handOverPhone', 'keyNote'] as const),
];

/**
 * Acts on a `<forecourt-booking>` as a person does: looks, chooses, types, presses. What is not there yet is waited for;
 * what does not come is an error that says what was looked for.
 *
 * ```ts
 * const person = new BookingHarness(element);
 * await person.walkTo('review');
 * await person.submit();
 * await person.sees('Your test drive is booked');
 * ```
 *
 * With a simulated clock, time that the widget waits for is let pass by the test.
 */
export class BookingHarness extends BookingOnlooker {
  /** Chooses a model. */
  chooseModel(which: Which = 0): Promise<void> {
    return this.choose('[part~="model"]', which);
  }

  /** Types into the search for dealers. The widget asks a quarter of a second later. */
  async searchDealer(text: string): Promise<void> {
    await this.type('#q', text);
  }

  /** Chooses one of the dealers that are listed. */
  chooseDealer(which: Which = 0): Promise<void> {
    return this.choose('[part~="dealer"]', which);
  }

  /** Lists the dealers by their first free times. */
  earliestFirst(): Promise<void> {
    return this.choose('[part~="order"]', 0);
  }

  /** Turns to the month after the one that is shown. */
  async nextMonth(): Promise<void> {
    await this.click(await this.wait(() => this.all('.month button')[1], 'the button to the next month'));
  }

  /** Chooses a day by a part of its name, `24 November`; turns months until it is there. A number counts the days with free times. */
  async chooseDay(which: Which): Promise<void> {
    await this.wait(() => this.find('[part~="day"]'), 'the calendar');
    const days = (): HTMLElement[] =>
      this.all('[part~="day"]').filter((day) => typeof which === 'string' || !day.hasAttribute('aria-disabled'));
    for (let month = 0; month < 12 && !pick(days(), which); month += 1) await this.nextMonth();
    await this.click(await this.wait(() => pick(days(), which), `the day ${which}`));
  }

  /** Chooses a time of the day that is open. */
  chooseTime(which: Which = 0): Promise<void> {
    return this.choose('[part~="slot"]', which);
  }

  /** Chooses something from the dealer's service menu, or takes it out again. */
  chooseItem(which: Which = 0): Promise<void> {
    return this.choose('[part~="item"]', which);
  }

  /** Describes in words what is wrong with the car. */
  describe(symptom: string): Promise<void> {
    return this.type('#symptom', symptom);
  }

  /** Chooses how to get around meanwhile. */
  chooseTransportation(which: Which = 0): Promise<void> {
    return this.choose('[part~="transportation"]', which);
  }

  /** Chooses who takes the car in. */
  chooseAdvisor(which: Which = 0): Promise<void> {
    return this.choose('[part~="advisor"]', which);
  }

  /** Names a day that would suit, by its place among those offered; rows count from 0. */
  async wish(row = 0, day = 1, part: 'morning' | 'afternoon' | 'day' = 'day'): Promise<void> {
    const id = row ? `wishes-${row + 1}` : 'wishes';
    const date = await this.wait(() => this.find<HTMLSelectElement>(`#${id}`), `the wish ${row}`);
    await this.select(date, date.options[day]?.value ?? '');
    await this.select(this.get<HTMLSelectElement>(`#${id}-part`), part);
  }

  /** Fills in what is given of the addresses and the hand-over, and leaves the rest as it is. */
  async fillAddress(person: Partial<BookingForm>): Promise<void> {
    await this.wait(() => this.find('#street'), 'the address');
    for (const field of ['sameAddress', 'otherContact'] as const) await this.tick(field, person[field]);
    for (const field of ADDRESS_FIELDS) if (person[field] !== undefined) await this.type(`#${field}`, person[field]);
  }

  /** Fills in what is given, as far as the step asks for it, and leaves the rest as it is. */
  async fillContact(person: Partial<BookingForm>): Promise<void> {
    await this.wait(() => this.find('#name'), 'the contact step');
    const { atHome } = person;
    if (atHome !== undefined) {
      await this.click(await this.wait(() => this.all('input[name="place"]')[atHome ? 1 : 0], 'the place'));
    }
    for (const field of [...CONTACT_FIELDS, ...ADDRESS_FIELDS]) {
      const value = person[field];
      if (value !== undefined && this.find(`#${field}`)) await this.type(`#${field}`, value);
    }
    await this.tick('licence', person.licence);
  }

  /** As somebody who drives: has free times proposed. */
  async askForTimes(): Promise<void> {
    await this.press('Show free times');
    await this.wait(() => this.find('[part~="proposal"]'), 'a free time');
  }

  /** As somebody who drives: is asked about one of the times that are proposed. */
  async chooseProposal(which: Which = 0): Promise<void> {
    await this.askForTimes();
    await this.click(await this.wait(() => pick(this.all('[part~="proposal"]'), which), `the time ${which}`));
    await this.sees('Yes, book');
  }

  /** Presses the primary action. */
  async next(): Promise<void> {
    await this.click(await this.wait(() => this.find('[part~="primary"]'), 'the primary action'));
  }

  /** Presses the primary action of the review: books. */
  submit(): Promise<void> {
    return this.next();
  }

  /** Goes to the step before. */
  async back(): Promise<void> {
    await this.click(await this.wait(() => this.find('.actions .secondary'), 'the way back'));
  }

  /** Presses “Try again” where something could not be loaded. */
  async retry(): Promise<void> {
    await this.click(await this.wait(() => this.find('.notice.bad button'), 'the button to try again'));
  }

  /** Takes one of the times offered in place of a taken one. */
  async chooseAlternative(which: Which = 0): Promise<void> {
    await this.click(await this.one('[part~="alternative"]', which, `the alternative ${which}`));
  }

  /** Goes one step on: takes the first of what can be chosen, or fills in the made-up person. */
  async goOn(person: Partial<BookingForm> = MADE_UP_PERSON): Promise<void> {
    await this.settled();
    const at = this.view;
    await this.answer(at, person);
    await this.next();
    await this.wait(() => this.view !== at, `the way on from ${at}`);
  }

  /** Walks on to another step: takes the first of each, keeps what is chosen already, and fills in the made-up person. */
  async walkTo(step: Step, person: Partial<BookingForm> = MADE_UP_PERSON): Promise<void> {
    while (this.view !== step) {
      await this.settled();
      if (this.view !== step) await this.goOn(person);
    }
    // a time that is still being kept cannot be booked yet
    if (step === 'review') await this.settled();
  }

  /** Answers a step with the first of what can be chosen. */
  private async answer(step: string, person: Partial<BookingForm>): Promise<void> {
    if (step === 'model') await this.chooseModel();
    else if (step === 'dealer') await this.chooseDealer();
    else if (step === 'service') await (this.find('[part~="item"][data-chosen]') ? undefined : this.chooseItem());
    else if (step === 'address') await this.fillAddress(person);
    else if (step === 'time' || step === 'dropOff') await this.chooseTime();
    else if (step === 'wishes') await this.wish();
    else if (step === 'contact') await this.fillContact(person);
    else if (step !== 'options') throw new Error(`there is no way on from ${step}; there is “${this.text}”`);
  }

  private async choose(selector: string, which: Which): Promise<void> {
    const label = await this.one(selector, which);
    await this.click(label.querySelector('input') ?? label);
  }

  private async type(selector: string, text: string): Promise<void> {
    const field = await this.wait(() => this.find<HTMLInputElement>(selector), selector);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  private async tick(field: 'licence' | 'sameAddress' | 'otherContact', value: boolean | undefined): Promise<void> {
    const box = this.find<HTMLInputElement>(`#${field}`);
    if (box && value !== undefined && box.checked !== value) await this.click(box);
  }

  private async select(list: HTMLSelectElement, value: string): Promise<void> {
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }
}
