// What the widgets that talk to a back end are answered: our contract, and the two calls of Nylas' scheduler.

import { capabilities, dealer, models, slotList } from './_shared/forecourt.js';
import { job } from './job.js';
import { makeData } from './data.js';

const { days } = makeData(job.size);

const nylasSettings = () => ({
  data: {
    configuration_id: 'bench',
    app_client_id: 'bench',
    scheduler: {
      available_days_in_future: 60,
      min_cancellation_notice: 0,
      min_booking_notice: 0,
      cancellation_policy: '',
    },
    organizer: { name: 'Dealer', email: 'dealer@example.org' },
    slug: 'bench',
    appearance: {},
    booking_type: 'booking',
    name: 'Test drive',
  },
});

function nylasAvailability({ searchParams }) {
  const [from, to] = ['start_time', 'end_time'].map((name) => Number(searchParams.get(name)));
  const seconds = (date) => date.getTime() / 1000;
  const slots = days
    .flatMap((day) => day.slots)
    .map(({ start, end }) => ({
      emails: ['dealer@example.org'],
      start_time: seconds(start),
      end_time: seconds(end),
    }));
  return {
    data: { order: [], time_slots: slots.filter(({ start_time }) => start_time >= from && start_time < to) },
  };
}

const answers = {
  '/v1/capabilities': () => capabilities,
  '/v1/models': () => ({ models }),
  [`/v1/dealers/${dealer.id}`]: () => dealer,
  [`/v1/dealers/${dealer.id}/slots`]: () => slotList(days),
  '/v3/scheduling/ui-settings': nylasSettings,
  '/v3/scheduling/availability': nylasAvailability,
};

/** The JSON body for a call of a back end; `undefined` where the address is none. */
export const answer = (url) => answers[url.pathname]?.(url);
