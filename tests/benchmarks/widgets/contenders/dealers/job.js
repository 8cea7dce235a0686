/** What the dealers job measures: a list of dealers, on a map where there is one, and finding some of them. */
export const job = {
  title: 'dealers spread over Europe',
  sizes: [500, 5000, 50_000],
  /** For leaks: a peer that takes seconds for 50,000 would be mounted for an hour. */
  size: 500,
  interactions: { search: 'a keystroke', nearMe: 'near me', zoomIn: 'zoom in' },
};
