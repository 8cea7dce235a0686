// What a page may load, in kilobytes (1,000 bytes) of minified gzip. `firstView` comes before anything is seen;
// `complete` adds what is fetched on demand, for every kind of page together; `pages` says what one kind may fetch in all,
// by the parts that it walks through; `apart` is what only some pages ask for, by the module that leads there. A budget is raised only with a decision record.

export const budgets = {
  // Lit, XState and i18next alone are 34.4 kB; the rest is core and what is used of client and contract (decisions 0013, 0020, 0023 and 0025)
  runtime: { firstView: 38, complete: 46 },
  // on top of the runtime (decisions 0013 and 0022)
  booking: {
    firstView: 14,
    complete: 46,
    pages: {
      'a test drive': { parts: ['later'], budget: 37 },
      'a service visit or a pick-up': { parts: ['later', 'visit'], budget: 44 },
    },
    apart: { 'in a car': { module: 'views/driving.js', budget: 5 } },
  },
  // on top of the runtime (decisions 0020 and 0023)
  'dealer-finder': {
    firstView: 14,
    complete: 32.2,
    apart: {
      'a list of the page’s own': { module: 'local/local-dealer-api.js', budget: 6.3 },
      'in a car': { module: 'dealer-finder.room.js', budget: 1.3 },
      'map by Leaflet': { module: 'map/leaflet-map.js', budget: 45 },
      'shifted coordinates': { module: 'map/coordinates.js', budget: 4 },
      'JSON-LD': { module: 'json-ld.js', budget: 2 },
    },
  },
  // on top of the runtime: both elements; complete with their port and the QR code
  handoff: { firstView: 10, complete: 14 },
  // on top of the runtime (decision 0025)
  rescue: {
    firstView: 9,
    complete: 36,
    apart: { 'a map of the way': { module: 'views/sketch.js', budget: 2 } },
  },
};
