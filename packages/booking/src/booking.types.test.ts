import { expect } from '@open-wc/testing';
import './register.ts';

/** Nothing but types: the compiler is the judge. */
export function typed(): void {
  const element = document.createElement('forecourt-booking');
  element.addEventListener('forecourt-booking-confirmed', ({ detail }) => detail.bookingId.trim() + detail.timeZone);
  element.addEventListener('forecourt-booking-step-entered', ({ detail }) => detail.index / detail.count);
  element.addEventListener('forecourt-booking-submitting', (event) => event.preventDefault());
  element.addEventListener('forecourt-booking-submitted', ({ detail }) => detail.contact?.email);
  element.addEventListener('forecourt-booking-failed', ({ detail }) => detail.code === 'offline');
  element.addEventListener('click', (event) => event.clientX);
  element.addEventListener('an-event-of-the-page', (event) => event.type);
  // @ts-expect-error the place of a step is no text
  element.addEventListener('forecourt-booking-step-entered', ({ detail }): string => detail.index);
  // @ts-expect-error nobody's phone number is in it
  element.addEventListener('forecourt-booking-confirmed', ({ detail }) => detail.phone as string);
  // @ts-expect-error a word that is not one of the three
  element.persist = 'some';
}

describe('B15 the types of the element', () => {
  it('B15 its tag makes the element whose events are typed', () => {
    expect(document.createElement('forecourt-booking').type).to.equal('test-drive');
  });
});
