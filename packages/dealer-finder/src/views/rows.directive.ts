import type { Dealer } from '@forecourt/contract';
import { noChange, type ReactiveElement } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';

/** How many rows become another dealer's within a frame: more than a screen shows of them. */
const MOST_AT_ONCE = 8;
/** A page in the background has no frames. */
const NO_FRAME_MS = 100;

/** Which dealer is drawn in which row. */
class Rows extends Directive {
  private drawn = new Map<string, number>();
  private count = 0;
  private timer = 0;

  render(dealers: readonly Dealer[], draw: (dealer: Dealer) => unknown): unknown {
    return dealers.map(draw);
  }

  override update({ startNode }: ChildPart, [dealers, draw]: Parameters<this['render']>): unknown {
    const { drawn } = this;
    const { activeElement, host } = startNode?.getRootNode() as ShadowRoot;
    const focused = activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id;
    const stay = [...dealers.map(({ id }) => id), focused];
    const free = [...drawn].filter(([id]) => !stay.includes(id)).map(([, row]) => row);
    const others = free.length ? dealers.filter(({ id }) => !drawn.has(id)).slice(MOST_AT_ONCE) : [];
    this.drawn = new Map(dealers.map(({ id }) => [id, drawn.get(id) ?? free.shift() ?? (this.count += 1)]));
    if (others.length) this.drawNext(host as ReactiveElement);
    // a row that is not drawn now is what it was, for a frame
    return repeat(
      dealers,
      ({ id }) => this.drawn.get(id),
      (dealer) => (others.includes(dealer) ? noChange : draw(dealer)),
    );
  }

  /** Draws the host anew, once what it has drawn is to be seen. */
  private drawNext(host: ReactiveElement): void {
    const wait = (ms: number): void => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => host.requestUpdate(), ms);
    };
    wait(NO_FRAME_MS);
    requestAnimationFrame(() => wait(0));
  }
}

/**
 * The rows of dealers. One that stays keeps its elements, wherever it goes; one that comes takes over those of one that goes,
 * which spares the browser new ones. Not those that have the focus, which would then be on another dealer. Of a list with
 * many other dealers the first are drawn at once, and the rest in the next frame.
 */
export const rows: ReturnType<typeof directive<typeof Rows>> = directive(Rows);
