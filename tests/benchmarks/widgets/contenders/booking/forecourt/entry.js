// Our widget in a page that brings its own back end: `element.api` is a port over the job's data.

import '@forecourt/booking/register.js';
import { booking, capabilities, dealer, models, mountBooking, slotList } from '../_shared/forecourt.js';

const portOver = ({ days }) => ({
  getCapabilities: () => Promise.resolve(capabilities),
  findModels: () => Promise.resolve(models),
  getDealer: () => Promise.resolve(dealer),
  findSlots: () => Promise.resolve(slotList(days)),
});

window.bench.define({ ...booking, mount: (host, data) => mountBooking(host, { api: portOver(data) }) });
