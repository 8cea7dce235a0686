import type { Which } from '@forecourt/core/testing.js';
import type { Answers, Triage } from '../rescue.context.ts';
import { RescueOnlooker } from './rescue.onlooker.ts';

/** What a person can type, by the names of its fields. */
export type Typed = Partial<Record<'place' | 'direction' | 'phone' | 'name' | 'plate' | 'symptom', string>>;

/** The order in which the question of the triage is answered on the screen. */
const ANSWERS: readonly Triage[] = ['hurt', 'danger', 'none'];

/**
 * Acts on a `<forecourt-rescue>` as a person does: presses, holds, answers, types. What is not there yet is waited for; what
 * does not come is an error that says what was looked for.
 *
 * ```ts
 * const person = new RescueHarness(element);
 * await person.callHelp();
 * await person.confirm();
 * await person.answer('none');
 * await person.fill({ phone: '+49 151 12345678' });
 * await person.send();
 * ```
 *
 * With a simulated clock, time that the widget waits for is let pass by the test.
 */
export class RescueHarness extends RescueOnlooker {
  /** Taps the button for help. */
  async callHelp(): Promise<void> {
    await this.click(await this.part('help'));
  }

  /** Says that help is wanted, when asked. */
  async confirm(): Promise<void> {
    await this.click(await this.wait(() => this.find('[part~="confirm"]'), 'the question whether help is wanted'));
  }

  /** Begins to hold the button for help, by a finger or by a key; the test lets the time pass, then ends it. */
  async hold(by: 'pointer' | 'key' = 'pointer'): Promise<{ release: () => Promise<void> }> {
    const button = await this.part('help');
    button.focus();
    const fire = async (down: boolean): Promise<void> => {
      const usual = { bubbles: true, composed: true, cancelable: true };
      const event =
        by === 'pointer'
          ? new PointerEvent(down ? 'pointerdown' : 'pointerup', { ...usual, pointerId: 1, button: 0, isPrimary: true })
          : new KeyboardEvent(down ? 'keydown' : 'keyup', { ...usual, key: ' ', code: 'Space' });
      const isFree = button.dispatchEvent(event);
      // what a browser makes of it, unless it is kept from that
      if (!down && isFree && button.isConnected) button.click();
      await this.element.updateComplete;
    };
    await fire(true);
    return { release: () => fire(false) };
  }

  /** Answers whether somebody is hurt or in danger. */
  async answer(answer: Triage): Promise<void> {
    await this.click(await this.one('[part~="triage"] button', ANSWERS.indexOf(answer), `the answer ${answer}`));
  }

  /** From the first screen to the question of the triage; in a car nothing is confirmed. */
  async toTriage(): Promise<void> {
    await this.callHelp();
    await this.wait(() => this.has('confirm') || this.has('triage'), 'what follows the button');
    if (this.has('confirm')) await this.confirm();
    await this.wait(() => this.has('triage'), 'the question of the triage');
  }

  /** From the first screen to the details: nobody is hurt. */
  async toDetails(): Promise<void> {
    await this.toTriage();
    await this.answer('none');
    await this.wait(() => this.has('send'), 'the details');
  }

  /** Says what is wrong, by a part of the name of its tile. */
  async chooseKind(which: Which): Promise<void> {
    await this.click(await this.one('[part~="kind"] button', which, `the kind ${which}`));
  }

  /** Says on what road it is. */
  async chooseRoad(type: NonNullable<Answers['roadType']>): Promise<void> {
    const field = await this.wait(() => this.field('roadType'), 'the kind of road');
    field.value = type;
    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  /** Types into fields, in place of what is there. */
  async fill(texts: Typed): Promise<void> {
    for (const [name, text] of Object.entries(texts)) {
      const field = (await this.wait(() => this.field(name), `the field ${name}`)) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      await this.element.updateComplete;
    }
  }

  /** Asks for help with what is known so far; it counts down then, or sends at once in a car. */
  async send(): Promise<void> {
    await this.click(await this.part('send'));
  }

  /** Stops the count-down. */
  async cancelCountdown(): Promise<void> {
    await this.click(await this.part('cancel-countdown'));
  }

  /** Presses a key where the focus is. */
  async key(key: string): Promise<void> {
    const target = this.element.shadowRoot?.activeElement ?? this.find('[part~="base"]') ?? this.element;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await this.element.updateComplete;
  }

  /** Waits until the back end has the case. */
  async requested(): Promise<void> {
    await this.wait(() => this.standing, 'how the case stands');
  }

  /** Writes to the dispatcher. */
  async write(text: string): Promise<void> {
    const box = (await this.wait(() => this.field('message'), 'the field for a message')) as HTMLTextAreaElement;
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
    await this.click(await this.one('[part~="message"] button', 'Send', 'the button to send the message'));
  }

  /** Asks to cancel the case; why can be said by `press`. */
  async cancel(): Promise<void> {
    await this.click(await this.part('cancel'));
  }

  /** Says that the case is to be cancelled indeed. */
  async confirmCancel(): Promise<void> {
    await this.click(await this.part('confirm-cancel'));
  }

  /** Adds a photo, as by the camera. */
  async addPhoto(file: File): Promise<void> {
    const input = await this.wait(() => this.find<HTMLInputElement>('input[type="file"]'), 'the field for a photo');
    const files = new DataTransfer();
    files.items.add(file);
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  /** What stands in a field; `undefined`: it is not there. */
  textIn(name: string): string | undefined {
    return this.field(name)?.value;
  }

  private field(name: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | null {
    return this.find(`[name="${name}"]`);
  }

  private part(name: string): Promise<HTMLElement> {
    return this.wait(() => this.find(`[part~="${name}"]`), name);
  }
}
