import { Person, readable } from '@forecourt/core/testing.js';
import type { RescueElement } from '../rescue.element.ts';

/** Looks at a `<forecourt-rescue>` as a person does. What is not there yet is waited for. */
export class RescueOnlooker extends Person<RescueElement> {
  /** The emergency numbers that can be called, as their links say: `tel:112`. */
  get emergencyLinks(): string[] {
    return this.all('[part~="emergency"]')
      .flatMap((each) => (each.matches('a') ? [each] : [...each.querySelectorAll<HTMLElement>('a[href^="tel:"]')]))
      .map((link) => link.getAttribute('href') ?? '');
  }

  /** What is said at once, in the middle of a sentence if need be; `''`: nothing. */
  get urgent(): string {
    return readable(this.find('[part~="base"] > [aria-live="assertive"]')?.textContent);
  }

  /** How the case stands, in words; `''`: there is none. */
  get standing(): string {
    return this.partText('status');
  }

  /** When help comes; `''`: that is not known. */
  get eta(): string {
    return this.partText('eta');
  }

  /** Where the car stands, all that is said of it; `''`: it is not asked. */
  get place(): string {
    return this.partText('place');
  }

  /** What says that nobody is sent; `''`: it is no test. */
  get watermark(): string {
    return this.partText('watermark');
  }

  /** The address that the link to call or to write an SMS leads to; `undefined`: it is not there. */
  linkOf(part: 'call' | 'sms'): string | undefined {
    const found = this.find(`[part~="${part}"]`);
    const link = found?.matches('a') ? found : found?.querySelector('a');
    return link?.getAttribute('href') ?? undefined;
  }

  /** Whether a part is on the screen. */
  has(part: string): boolean {
    return !!this.find(`[part~="${part}"]`);
  }

  private partText(part: string): string {
    return readable(this.find(`[part~="${part}"]`)?.textContent);
  }
}
