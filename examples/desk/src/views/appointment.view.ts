import type { DeskBooking } from '@forecourt/contract';
import { html, type TemplateResult } from 'lit';
import { dateOf, longDate, offsetOf, timeOf } from '../model/times.ts';
import { transportationWords } from '../model/work.ts';
import { cancelWords, isMoved, statusWords, subjectOf } from '../model/words.ts';
import { addressLines, contactLink, fact, own } from './pieces.ts';

const period = (start: string, end: string, today: string): TemplateResult => {
  const until = dateOf(end) === dateOf(start) ? timeOf(end) : `${longDate(dateOf(end), today)}, ${timeOf(end)}`;
  return html`${longDate(dateOf(start), today)}<bdi class="line numbers">${timeOf(start)} – ${until}</bdi>`;
};

const status = (booking: DeskBooking): TemplateResult => html`
  <span class="status" data-status=${booking.status}>${statusWords[booking.status]}</span>${
    isMoved(booking) ? ', moved by the customer' : ''
  }
`;

const reason = ({ cancelCode, cancelReason }: DeskBooking): TemplateResult | string => {
  const said = cancelReason ? html`<span class="note" dir="auto">${cancelReason}</span>` : '';
  return cancelCode ? html`${cancelWords[cancelCode]}${said}` : said;
};

/** When and where somebody comes. A request has no time yet: its windows are shown above. */
const atDealer = ({ start, end, status: state, testDrive }: DeskBooking, today: string): unknown => {
  const address = testDrive?.homeAddress;
  return [
    fact('When', state === 'proposed' ? '' : period(start, end, today)),
    fact('Where', address ? addressLines(address) : 'At the dealer'),
  ];
};

/** When and where the car is collected and brought back. */
const doorToDoor = (booking: DeskBooking, way: NonNullable<DeskBooking['doorToDoor']>, today: string): unknown => {
  const { pickupAddress, dropOffAddress, dropOff, handOver, keyNote } = way;
  const isSame = JSON.stringify(pickupAddress) === JSON.stringify(dropOffAddress);
  const phone = handOver && { name: handOver.name ?? '', phone: handOver.phone };
  return [
    fact('Collect', booking.status === 'proposed' ? '' : period(booking.start, booking.end, today)),
    fact('From', addressLines(pickupAddress)),
    fact('Bring back', dropOff && period(dropOff.start, dropOff.end, today)),
    fact('To', isSame ? 'The same address' : addressLines(dropOffAddress)),
    fact(
      'Hand-over',
      phone && html`${phone.name && html`<span class="line">${own(phone.name)}</span>`}${contactLink('phone', phone)}`,
    ),
    fact('Key', keyNote && html`<span class="note" dir="auto">${keyNote}</span>`),
  ];
};

/** What the appointment is for, when and where. */
export const appointmentView = (booking: DeskBooking, today: string): TemplateResult => {
  const { start, timeZone, doorToDoor: way, visit } = booking;
  return html`
    <dl>
      ${fact('What', own(subjectOf(booking)))}
      ${way ? doorToDoor(booking, way, today) : atDealer(booking, today)}
      ${fact('Time zone', `${timeZone.replace(/_/g, ' ')}, ${offsetOf(start)}`)}
      ${fact('Dealer', own(booking.dealerName))} ${fact('Advisor', visit?.advisor && own(visit.advisor.name))}
      ${fact('Mobility', visit?.transportation && own(transportationWords(visit.transportation)))}
      ${fact('Status', status(booking))} ${fact('Reason', reason(booking))}
    </dl>
  `;
};
