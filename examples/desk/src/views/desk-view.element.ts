import { LitElement, type PropertyDeclarations } from 'lit';
import { type Command, neighbour } from '../model/keys.ts';
import { hrefTo, isOpen, openIdOf, type Route } from '../model/route.ts';
import { goInstead } from './page.controller.ts';
import { placeOf } from './place.ts';

/** A list with what is open beside it: which row the keys act on, and where the focus goes. Renders into the page itself. */
export abstract class DeskViewElement<Session, At extends Route> extends LitElement {
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    route: { attribute: false },
    now: { attribute: false },
    cursorId: { state: true },
  };

  declare session: Session;
  declare route: At;
  declare now: number;
  /** The row that the keys act on while none is open. */
  declare protected cursorId: string | undefined;
  /** What gets the focus after the next render; a problem only where something is filled in. */
  protected focusNext: 'row' | 'detail' | 'problem' | undefined;
  /** What a key has gone on to, in the list. */
  protected movedTo: string | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Does what a key asks for. */
  run(command: Command): void {
    const { route, targetId } = this;
    const openId = openIdOf(route);
    switch (command.type) {
      case 'move': {
        const ids = this.rows().map(({ dataset }) => dataset.id ?? '');
        const id = neighbour(ids, targetId, command.by);
        if (id === undefined) return;
        if (openId === undefined || id === openId) {
          if (openId === undefined || this.takesFocusAlong) this.focusRow(id);
          return;
        }
        this.movedTo = this.takesFocusAlong ? id : undefined;
        goInstead(hrefTo(route.view, id));
        return;
      }
      case 'open': {
        const id = targetId ?? this.rows()[0]?.dataset.id;
        if (id !== undefined) location.hash = hrefTo(route.view, id);
        return;
      }
      case 'close':
        if (isOpen(route)) location.hash = hrefTo(route.view);
        return;
      default:
    }
  }

  /** Puts the focus on the first row. */
  focusList(): void {
    this.focusRow(this.rows()[0]?.dataset.id);
  }

  /** Whether the row that a key goes on to gets the focus. */
  protected get takesFocusAlong(): boolean {
    return placeOf(document.activeElement) === 'list';
  }

  /** What a key acts on. */
  protected get targetId(): string | undefined {
    return (this.takesFocusAlong ? this.cursorId : undefined) ?? openIdOf(this.route) ?? this.cursorId;
  }

  protected focusRow(id: string | undefined): void {
    this.cursorId = id;
    this.focusNext = 'row';
    this.requestUpdate();
  }

  /** Puts the focus on the row that the keys act on, as it stands on the page. */
  protected showRow(): void {
    const row = this.rows().find(({ dataset }) => dataset.id === this.cursorId);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector<HTMLElement>('.name')?.focus({ preventScroll: true });
  }

  /** The focus came to a row. */
  protected onRow(id: string): void {
    this.cursorId = id;
  }

  protected onFocusIn = (event: FocusEvent): void => {
    const id = (event.target as Element).closest<HTMLElement>('.row')?.dataset.id;
    if (id !== undefined) this.onRow(id);
  };

  /** The rows as they stand on the page, from top to bottom. */
  private rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.row')];
  }
}
