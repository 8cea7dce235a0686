import type { Dealer } from '@forecourt/contract';
import { type ChildPart, Directive, directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';

/** Which dealer is drawn in which row. */
class Rows extends Directive {
  private drawn = new Map<string, number>();
  private count = 0;

  render(dealers: readonly Dealer[], draw: (dealer: Dealer) => unknown): unknown {
    return dealers.map(draw);
  }

  override update({ startNode }: ChildPart, [dealers, draw]: Parameters<this['render']>): unknown {
    const { drawn } = this;
    const { activeElement } = startNode?.getRootNode() as ShadowRoot;
    const focused = activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id;
    const stay = [...dealers.map(({ id }) => id), focused];
    const free = [...drawn].filter(([id]) => !stay.includes(id)).map(([, row]) => row);
    this.drawn = new Map(dealers.map(({ id }) => [id, drawn.get(id) ?? free.shift() ?? (this.count += 1)]));
    return repeat(dealers, ({ id }) => this.drawn.get(id), draw);
  }
}

/**
 * The rows of dealers. One that stays keeps its elements, wherever it goes; one that comes takes over those of one that goes,
 * which spares the browser new ones. Not those that have the focus, which would then be on another dealer.
 */
export const rows: ReturnType<typeof directive<typeof Rows>> = directive(Rows);
