/** The first free time of each dealer. */
import type { Dealer } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { BookingContext } from '../booking.context.ts';
import { shortText } from './moments.ts';
import type { View } from './view.ts';

const earliestOf = ({ earliest }: BookingContext, { id }: Dealer) =>
  earliest.find(({ dealerId }) => dealerId === id)?.slot.start;

/** A dealer's first free time, on the dealer's clock; `undefined`: none is known. */
export function earliestText(view: View, dealer: Dealer): string | undefined {
  const start = earliestOf(view.context, dealer);
  return start && view.t('dealer.earliest', { time: shortText(view, start) });
}

/** The dealers in the chosen order; those without a known time come last. */
export function inOrder(context: BookingContext): readonly Dealer[] {
  const { dealers, dealerOrder } = context;
  if (dealerOrder === 'usual') return dealers;
  const at = (dealer: Dealer): number => Date.parse(earliestOf(context, dealer) ?? '') || Infinity;
  // two without a time are equal: the difference is no number
  return [...dealers].sort((a, b) => at(a) - at(b) || 0);
}

/** The choice of the order, once there is something to order by. */
export const orderView = ({ context, t, send }: View): TemplateResult | typeof nothing =>
  context.earliest.length && context.dealers.length > 1
    ? html`<label class="check" part="order">
        <input
          type="checkbox"
          .checked=${context.dealerOrder === 'earliest'}
          @change=${(event: Event & { target: HTMLInputElement }) =>
            send({ type: 'dealer.sort', by: event.target.checked ? 'earliest' : 'usual' })}
        />
        <span>${t('dealer.order')}</span>
      </label>`
    : nothing;
