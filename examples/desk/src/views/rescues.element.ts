import type { DeskRescue } from '@forecourt/contract';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { RescueSession } from '../live/rescue-session.ts';
import { countOpen, NO_LOOKUP, rescueRows, type RescuesState } from '../model/rescues.ts';
import { hrefTo, type RescueRoute } from '../model/route.ts';
import { errorWords } from '../model/words.ts';
import { DeskViewElement } from './desk-view.element.ts';
import { rescueDetailView } from './rescue-detail.view.ts';
import { rescueListView } from './rescue-list.view.ts';

/** The calls for help: who waits, and all that a dispatcher knows and does of one. Renders into the page itself. */
export class RescuesElement extends DeskViewElement<RescueSession, RescueRoute> {
  static override properties = {
    rescues: { attribute: false },
  };

  /** The state of the session. */
  declare rescues: RescuesState;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route')) this.follow(changed.get('route'));
    const { rescueId } = this.route;
    if (rescueId !== undefined) this.session.look(rescueId);
    // the button that was pressed may be gone with the status that it led to
    const before = changed.get('rescues') as RescuesState | undefined;
    const status = (state: RescuesState | undefined) => state?.rescues.get(rescueId ?? '')?.status;
    const hadFocus = document.activeElement?.closest('.course, .stations');
    if (before && hadFocus && status(before) !== status(this.rescues)) this.focusNext = 'detail';
  }

  protected override updated(): void {
    const target = this.focusNext;
    this.focusNext = undefined;
    if (target === 'detail') this.querySelector<HTMLElement>('.detail-pane h2')?.focus({ preventScroll: true });
    if (target === 'row') this.showRow();
  }

  protected override render(): TemplateResult {
    const { rescues: state, route, session, now } = this;
    const { shelf, search, ended } = state;
    return html`
      <main class="rescues-main">
        <section class="list-pane" aria-label="List" @focusin=${this.onFocusIn}>
          ${rescueListView({
            ...{ shelf, search, ended, now, list: state.lists[shelf], open: countOpen(state) },
            rescues: rescueRows(state, [route.rescueId]),
            currentId: route.rescueId ?? this.cursorId,
            onShelf: (other) => session.show(other),
            onRetry: () => void session.load(shelf),
            onMore: () => void session.loadMore(),
            onClear: () => session.search(''),
          })}
        </section>
        <section class="detail-pane" aria-label="Case">${this.renderDetail(route.rescueId)}</section>
      </main>
    `;
  }

  private renderDetail(id: string | undefined): TemplateResult {
    if (id === undefined) {
      return html`
        <div class="empty">
          <p class="muted">Choose a case to see all of it here, and to send help.</p>
          <p class="muted keys-hint"><kbd>j</kbd> <kbd>k</kbd> move <kbd>Enter</kbd> opens <kbd>?</kbd> all keys</p>
        </div>
      `;
    }
    const rescue = this.rescues.rescues.get(id);
    return rescue ? this.renderRescue(rescue) : this.renderNone(id);
  }

  private renderRescue(rescue: DeskRescue): TemplateResult {
    const { rescues: state, session, now } = this;
    const { id } = rescue;
    const stations = state.stations.get(id) ?? NO_LOOKUP;
    return rescueDetailView({
      ...{ rescue, now, stations, photos: state.photos, doing: state.doing.get(id), draft: session.draftOf(id) },
      dropOffs: state.dropOffs.get(id) ?? NO_LOOKUP,
      station: stations.found?.find(({ dealerId }) => dealerId === rescue.helper?.dealerId)?.location,
      onChange: (task, change) => void session.change(id, task, change),
      onAssign: (assignment) => void session.assign(id, assignment),
      onRetry: () => void session.findStations(id),
      onFindDropOffs: (q) => void session.findDropOffs(id, q),
      onDraft: (text) => session.setDraft(id, text),
      onSend: () => void session.answer(id),
      onPhoto: (photoId) => void session.loadPhoto(photoId),
    });
  }

  private renderNone(id: string): TemplateResult {
    const code = this.rescues.missing.get(id);
    if (!code) return html`<div class="empty"><p class="muted">Loading …</p></div>`;
    return html`
      <div class="empty">
        <h2 tabindex="-1">The case could not be loaded</h2>
        <p class="muted">${code === 'rescue-over' ? 'It is over.' : errorWords(code)}</p>
        <button class="secondary" type="button" @click=${() => void this.session.read(id)}>Try again</button>
        <a class="button secondary" href=${hrefTo('rescues')}>Back to the list</a>
      </div>
    `;
  }

  /** Goes along to another address; the focus too, unless the view has just come. */
  private follow(before: RescueRoute | undefined): void {
    const { rescueId } = this.route;
    const isMove = rescueId !== undefined && rescueId === this.movedTo;
    this.movedTo = undefined;
    if (rescueId !== undefined) {
      this.cursorId = rescueId;
      if (before) this.focusNext = isMove ? 'row' : 'detail';
    } else if (before?.rescueId !== undefined) {
      this.cursorId = before.rescueId;
      this.focusNext = 'row';
    }
  }
}
