import type { ReactiveElement } from 'lit';
import { type ChildPart, Directive, directive, type DirectiveResult, type PartInfo } from 'lit/directive.js';

/** Draws one page of a list; `next` turns to the following one, after the last to the first. */
type Draw<Item> = (page: readonly Item[], index: number, count: number, next: () => void) => unknown;

class Pages extends Directive {
  private list: readonly unknown[] = [];
  private index = 0;
  private readonly info: PartInfo;

  constructor(info: PartInfo) {
    super(info);
    this.info = info;
  }

  render(list: readonly unknown[], size: number | undefined, first: number, draw: Draw<unknown>): unknown {
    if (size === undefined || list.length <= size) return draw(list, 0, 1, () => {});
    // another list begins at its own first page
    if (list !== this.list) this.index = Math.max(0, Math.floor(first / size));
    this.list = list;
    const { index } = this;
    const count = Math.ceil(list.length / size);
    return draw(list.slice(index * size, (index + 1) * size), index, count, () => {
      this.index = (index + 1) % count;
      ((this.info as ChildPart).options?.host as ReactiveElement | undefined)?.requestUpdate();
    });
  }
}

const directiveOf = directive(Pages);

/**
 * A list as pages, where no more than `size` may be shown at once: they are turned, never scrolled. It begins with the page
 * that has the item `first`.
 */
export const pages = <Item>(
  list: readonly Item[],
  size: number | undefined,
  first: number,
  draw: Draw<Item>,
): DirectiveResult => directiveOf(list, size, first, draw as Draw<unknown>);
