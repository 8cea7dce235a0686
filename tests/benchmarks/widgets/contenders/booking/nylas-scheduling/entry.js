import { defineCustomElement } from '@nylas/web-elements/dist/components/nylas-scheduling.js';
import { nylasInteractions } from '../_shared/nylas.js';

defineCustomElement();

const find = (element, selector) => window.bench.tools.deepFindAll(element.shadowRoot, selector)[0];

window.bench.define({
  mount(host) {
    const element = document.createElement('nylas-scheduling');
    element.schedulerApiUrl = window.location.origin;
    element.configurationId = 'bench';
    host.append(element);
    return { element };
  },
  isReady(_host, _data, { element }) {
    const times = element.shadowRoot && find(element, 'nylas-timeslot-picker');
    return (times?.shadowRoot?.querySelectorAll('button').length ?? 0) >= 20;
  },
  unmount: (host) => host.replaceChildren(),
  interactions: nylasInteractions(({ element }) => ({
    dates: find(element, 'nylas-date-picker'),
    times: find(element, 'nylas-timeslot-picker'),
    label: element.shadowRoot.querySelector('#selectedDate'),
  })),
});
