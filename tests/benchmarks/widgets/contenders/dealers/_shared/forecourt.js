// What is the same in both of our contenders: the finder over the host's array, and where its parts are.

import { finding } from './finding.js';

/** A device that knows at once where it is. */
const geolocationAt = ({ lat, lng }) => ({
  getCurrentPosition: (done) => done({ coords: { latitude: lat, longitude: lng, accuracy: 50 } }),
});

/** Mounts the finder with all dealers. */
export function mountFinder(host, { dealers, here }, properties = {}) {
  const element = Object.assign(document.createElement('forecourt-dealer-finder'), {
    dealers,
    environment: { geolocation: geolocationAt(here) },
    ...properties,
  });
  host.append(element);
  const part = (selector) => element.shadowRoot?.querySelector(selector);
  return {
    element,
    panel: {
      get input() {
        return part('#q');
      },
      get near() {
        return part('[part~=near]');
      },
      get status() {
        return part('.count');
      },
      get list() {
        return part('[part~=list]');
      },
    },
  };
}

/** Whether dealers are listed: grey rows are none. */
export const isListed = (_host, _data, { panel }) => (panel.list?.childElementCount ?? 0) > 0;

/** Typing, and "near me" from the whole list. */
export const finderInputs = {
  ...finding,
  nearMe: {
    ...finding.nearMe,
    async before(_host, { element, panel }) {
      const near = panel.status.textContent;
      element.reset();
      await window.bench.tools.until(
        () => panel.status.textContent !== near || !panel.status.textContent.includes('nearest'),
        10_000,
        'the whole list',
      );
    },
  },
};
