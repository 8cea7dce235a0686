/** What the workshop is asked for, and with which car. */
import type { BookedVisit, DeskBooking } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import {
  durationWords,
  estimateWords,
  mileageWords,
  moneyWords,
  priceWords,
  transportationWords,
  workMinutes,
} from '../model/work.ts';
import { fact, own } from './pieces.ts';

const line = (name: string, duration: string, price: string, code = ''): TemplateResult => html`
  <tr>
    <th scope="row">${own(name)}${code && html`<span class="code">${own(code)}</span>`}</th>
    <td>${duration}</td>
    <td>${price}</td>
  </tr>
`;

const items = (booking: DeskBooking, visit: BookedVisit): TemplateResult | typeof nothing => {
  const { transportation } = visit;
  // Names are in the customer's language; the maker's code is the same in all of them.
  const isForeign = !booking.language?.startsWith('en');
  if (visit.items.length === 0) return nothing;
  return html`
    <table class="items">
      <thead class="visually-hidden">
        <tr><th scope="col">Item</th><th scope="col">Time</th><th scope="col">Price</th></tr>
      </thead>
      <tbody>
        ${visit.items.map((item) =>
          line(item.name, durationWords(item.durationMinutes), priceWords(item), isForeign ? item.code : ''),
        )}
        ${transportation?.price ? line(transportationWords(transportation), '', moneyWords(transportation.price)) : nothing}
      </tbody>
      <tfoot>
        ${line('Estimate', durationWords(workMinutes(visit)), estimateWords(booking))}
      </tfoot>
    </table>
  `;
};

const codes = ({ troubleCodes }: BookedVisit): TemplateResult[] | undefined =>
  troubleCodes?.map(
    ({ code, description }) => html`
      <span class="line"><b class="numbers">${own(code)}</b> ${description && own(description)}</span>
    `,
  );

/** The items with how long they take and what they cost, and what the customer has noticed. */
export const workView = (booking: DeskBooking): TemplateResult | typeof nothing => {
  const { visit } = booking;
  if (!visit) return nothing;
  return html`
    <h3>Work</h3>
    ${items(booking, visit)}
    <dl>
      ${fact('Symptom', visit.symptom && html`<span class="note" dir="auto">${visit.symptom}</span>`)}
      ${fact('Codes', visit.troubleCodes?.length ? codes(visit) : undefined)}
    </dl>
  `;
};

/** How to know the car when it comes. */
export const carView = ({ visit }: DeskBooking): TemplateResult | typeof nothing => {
  const { plate, vin, mileageKm } = visit?.vehicle ?? {};
  if (!plate && !vin && mileageKm === undefined) return nothing;
  return html`
    <h3>Car</h3>
    <dl>
      ${fact('Plate', plate && html`<b>${own(plate)}</b>`)}
      ${fact('VIN', vin && html`<span class="numbers">${own(vin)}</span>`)}
      ${fact('Mileage', mileageKm === undefined ? '' : mileageWords(mileageKm))}
    </dl>
  `;
};
