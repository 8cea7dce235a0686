// What a page may load, in kilobytes (1,000 bytes) of minified gzip. `firstView` comes before anything is seen;
// `complete` adds what is fetched on demand. A budget is raised only with a decision record.

export const budgets = {
  // Lit, XState and i18next alone are 34.4 kB; the rest is core and what is used of client and contract
  runtime: { firstView: 37, complete: 40 },
  // on top of the runtime; complete, it weighs a tenth of the whole-flow peers
  booking: { firstView: 14, complete: 25 },
};
