// Our widget as most sites use it: a tag and the address of a back end. Its client is loaded with the first call.

import '@forecourt/booking/register.js';
import { booking, mountBooking } from '../_shared/forecourt.js';

window.bench.define({ ...booking, mount: (host) => mountBooking(host, { endpoint: '/v1' }) });
