/** The dealer finder, as any car maker's page takes it in: a map, deep links, and what becomes of what a person chooses. */
import type { DealerFinderElement } from '@forecourt/dealer-finder';
import '@forecourt/dealer-finder/register.js';
import { type FinderState, readFragment, writeFragment } from './deep-link.ts';

const SHOWN_MS = 8_000;

const finder = document.querySelector('forecourt-dealer-finder') as DealerFinderElement;
const book = document.getElementById('book-title') as HTMLElement;
const ways = document.querySelector('.ways') as HTMLFormElement;
const sent = document.querySelector('.sent') as HTMLElement;

// A map without a tile server, fetched when the list is there. With one, the attribute tile-url is all it takes.
finder.map = async (...place) => {
  const [{ leafletMap }, { plainLayer }] = await Promise.all([
    import('@forecourt/dealer-finder/leaflet.js'),
    import('@forecourt/plain-map'),
  ]);
  return leafletMap({ layer: plainLayer() })(...place);
};

/** Whether the person has shared a position: from then on no place stands in the address. */
let isPositionKnown = false;

/** Shows what the address asks for; one that names a part of the page asks for nothing of the finder. */
const show = (): void => {
  if (location.hash.includes('=')) Object.assign(finder, readFragment(location.hash));
};

/** Keeps the address in step with the finder, so that it can be shared and survives a reload. */
const follow = (): void => {
  const { query, center, filters, selectedDealer } = finder;
  const state: FinderState = { query, filters, selectedDealer, center: isPositionKnown ? undefined : center };
  history.replaceState(null, '', `${location.pathname}${location.search}${writeFragment(state)}`);
};

finder.addEventListener('forecourt-dealer-searched', ({ detail }) => {
  isPositionKnown = isPositionKnown || detail.by === 'position';
  follow();
});
finder.addEventListener('forecourt-dealer-filtered', follow);
finder.addEventListener('forecourt-dealer-selected', follow);
addEventListener('hashchange', show);
show();

let hiding: ReturnType<typeof setTimeout> | undefined;

finder.addEventListener('forecourt-dealer-action-chosen', ({ detail: { action, dealer } }) => {
  if (action === 'book') {
    // the provider has handed the dealer to the booking widget; one that only repairs cars is asked for that
    const isOffered = (type: 'test-drive' | 'service'): boolean => dealer.services.includes(type);
    const way = ways.elements.namedItem('type') as RadioNodeList;
    const other = isOffered(way.value as 'service') ? undefined : (['test-drive', 'service'] as const).find(isOffered);
    if (other) ways.querySelector<HTMLInputElement>(`[value="${other}"]`)?.click();
    book.focus({ preventScroll: true });
    book.scrollIntoView();
  }
  if (action === 'send-to-navigation') {
    // here a car maker's page would tell the car
    (sent.querySelector('bdi') as HTMLElement).textContent = dealer.name;
    sent.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(() => (sent.hidden = true), SHOWN_MS);
  }
});
