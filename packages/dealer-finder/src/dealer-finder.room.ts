/** What the screen of a driver has room for: nothing of the finder may be behind a scroll. */
import { adoptStyles, type ReactiveController, type ReactiveElement, supportsAdoptingStyleSheets } from 'lit';
import { roomStyles } from './room.styles.ts';

/** Up to here a screen is low, in dp: the head gets shorter. */
const LOW = 600;
/** Below this a panel is narrow, in dp: what stands side by side has no room. */
const NARROW = 480;
/** Fewer dealers are no list. */
const FEWEST = 2;

/** A length of a style, in CSS pixels. */
const px = (length: string): number => Number.parseFloat(length) || 0;

/** Counts the dealers that fit below each other, and names the room as `data-room`, which styles look at. */
class RoomController implements ReactiveController {
  /** How many dealers fit. */
  most = Number.POSITIVE_INFINITY;
  isPaged = false;
  private readonly host: ReactiveElement;
  // the highest row and foot that were seen in each language: the number stays the same from page to page
  private seen: Record<string, readonly [row: number, foot: number]> = {};

  constructor(host: ReactiveElement) {
    this.host = host;
    const root = host.renderRoot as ShadowRoot;
    // where sheets cannot be shared, Lit appends what it is given
    adoptStyles(root, [...(supportsAdoptingStyleSheets ? root.adoptedStyleSheets : []), roomStyles]);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('resize', this.onResize);
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.onResize);
  }

  hostUpdated(): void {
    const { host, isPaged } = this;
    const find = (selector: string): HTMLElement | null => host.renderRoot.querySelector<HTMLElement>(selector);
    const isDetail = !!find('.back');
    const style = getComputedStyle(host);
    const dp = px(style.getPropertyValue('--car-dp')) || 1;
    const isNarrow = host.clientWidth < NARROW * dp;
    const isLow = isNarrow || innerHeight <= LOW * dp;
    host.toggleAttribute('data-room', isPaged && isLow);
    if (isPaged && isLow) host.dataset['room'] = `${isNarrow ? 'narrow ' : ''}${isDetail ? 'detail' : 'list'}`;
    const base = find('.widget');
    const rows = find('.row')?.closest<HTMLElement>('.rows');
    if (!isPaged || isDetail || !base || !rows) return;
    const { top, bottom } = rows.getBoundingClientRect();
    const { rowGap, gridTemplateColumns } = getComputedStyle(rows);
    const gap = px(rowGap);
    const pager = find('.pager')?.getBoundingClientRect().bottom ?? bottom;
    const [leastRow, leastFoot] = this.seen[base.lang] ?? [0, 0];
    const row = Math.max(leastRow, ...[...rows.children].map((each) => each.getBoundingClientRect().height));
    const foot = Math.max(leastFoot, pager - bottom);
    this.seen[base.lang] = [row, foot];
    const edge = px(getComputedStyle(base).paddingBottom) + px(style.paddingBottom);
    const height = innerHeight - (top - host.getBoundingClientRect().top) - foot - edge;
    const lines = Math.floor((height + gap) / (row + gap));
    const most = Math.max(FEWEST, lines * gridTemplateColumns.split(' ').length);
    if (most === this.most) return;
    this.most = most;
    // a further update before the next frame, not a part of this one
    void host.updateComplete.then(() => host.requestUpdate());
  }

  private readonly onResize = (): void => {
    this.seen = {};
    this.host.requestUpdate();
  };
}

const controllers = new WeakMap<ReactiveElement, RoomController>();

/** How many dealers are on the screen at once, where no more than `maxItems` may be; `undefined`: the list may grow. */
export function roomOf(host: ReactiveElement, maxItems: number | undefined): number | undefined {
  const known = controllers.get(host);
  if (!known && maxItems === undefined) return undefined;
  const controller = known ?? new RoomController(host);
  controllers.set(host, controller);
  controller.isPaged = maxItems !== undefined;
  return maxItems && Math.min(maxItems, controller.most);
}
