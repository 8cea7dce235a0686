import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { DealerSession } from '../live/dealer-session.ts';
import { type DealersState, hoursIn, isOvertaken } from '../model/dealers.ts';
import type { FieldKey } from '../model/hours.ts';
import { type DealerRoute, hrefTo, hrefToImport, isOpen } from '../model/route.ts';
import { localDate } from '../model/times.ts';
import { errorWords } from '../model/words.ts';
import { dealerListView } from './dealer-list.view.ts';
import { DeskViewElement } from './desk-view.element.ts';
import { hoursView } from './hours.view.ts';
import { importView } from './import.view.ts';

/** The dealers: their list, the hours of the one that is open, and the import of files. Renders into the page itself. */
export class DealersElement extends DeskViewElement<DealerSession, DealerRoute> {
  static override properties = {
    dealers: { attribute: false },
    typing: { state: true },
    isDragged: { state: true },
  };

  /** The state of the session. */
  declare dealers: DealersState;
  /** The field in which somebody types. */
  declare private typing: FieldKey | undefined;
  /** Whether a file is held over the page. */
  declare private isDragged: boolean;

  constructor() {
    super();
    this.isDragged = false;
    this.addEventListener('dragover', this.onDrag);
    this.addEventListener('dragleave', this.onDragLeave);
    this.addEventListener('drop', this.onDrop);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route')) this.follow(changed.get('route'));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('dealers') as DealersState | undefined;
    const isLost = document.activeElement === document.body && before && before.file.step !== this.dealers.file.step;
    // the button that was pressed is gone
    const target = this.route.isImport && isLost ? 'detail' : this.focusNext;
    this.focusNext = undefined;
    if (target === 'detail') this.querySelector<HTMLElement>('.detail-pane h2')?.focus();
    if (target === 'problem') this.querySelector<HTMLElement>('.hours [aria-invalid="true"]')?.focus();
    if (target === 'row') this.showRow();
  }

  protected override render(): TemplateResult {
    const { dealers: state, session, route } = this;
    const dealers = state.list.ids.flatMap((id) => state.dealers.get(id) ?? []);
    return html`
      <main class="dealers-main" ?data-dragged=${this.isDragged}>
        <section class="list-pane" aria-label="List" @focusin=${this.onFocusIn}>
          ${dealerListView({
            ...{ list: state.list, dealers, now: this.now },
            currentId: route.dealerId ?? this.cursorId,
            isEdited: (id) => state.edits.has(id),
            onRetry: () => void session.load(),
            onMore: () => void session.loadMore(),
            onClear: () => session.search(''),
          })}
        </section>
        <section class="detail-pane" aria-label=${route.isImport ? 'Import' : 'Dealer'} @focusout=${this.onFocusOut}>
          ${route.isImport ? this.renderImport() : this.renderDealer()}
        </section>
      </main>
    `;
  }

  protected override get takesFocusAlong(): boolean {
    return true;
  }

  protected override get targetId(): string | undefined {
    return this.route.dealerId ?? this.cursorId;
  }

  private renderImport(): TemplateResult {
    const { session } = this;
    return importView({
      file: this.dealers.file,
      onFile: (file) => void session.choose(file),
      onCheck: () => void session.send(true),
      onImport: () => void session.send(false),
      onPutAway: () => session.putAway(),
    });
  }

  private renderDealer(): TemplateResult {
    const { dealers: state, session, now } = this;
    const { dealerId } = this.route;
    const dealer = dealerId === undefined ? undefined : state.dealers.get(dealerId);
    if (!dealer || dealerId === undefined) return this.renderNoDealer(dealerId);
    return hoursView({
      ...{ dealer, now, today: localDate(now), typing: this.typing },
      draft: hoursIn(state, dealer),
      isChanged: state.edits.has(dealerId),
      isOvertaken: isOvertaken(state, dealer),
      saving: state.saving.get(dealerId),
      isSaved: state.saved.has(dealerId),
      onHours: (draft, key) => {
        this.typing = key;
        session.edit(dealerId, draft);
      },
      onSave: () => this.save(dealerId),
      onDiscard: () => {
        session.discard(dealerId);
        this.focusNext = 'detail';
      },
    });
  }

  private renderNoDealer(dealerId: string | undefined): TemplateResult {
    const code = dealerId === undefined ? undefined : this.dealers.missing.get(dealerId);
    if (dealerId === undefined) {
      return html`<div class="empty"><p class="muted">Choose a dealer to see its hours and change them.</p></div>`;
    }
    if (!code) return html`<div class="empty"><p class="muted">Loading …</p></div>`;
    return html`
      <div class="empty">
        <h2 tabindex="-1">${code === 'not-found' ? 'There is no such dealer' : 'The dealer could not be loaded'}</h2>
        <p class="muted">${errorWords(code)}</p>
        ${
          code === 'not-found'
            ? nothing
            : html`<button class="secondary" type="button" @click=${() => void this.session.open(dealerId)}>Try again</button>`
        }
        <a class="button secondary" href=${hrefTo('dealers')}>Back to the list</a>
      </div>
    `;
  }

  /** Goes along to another address; the focus too, unless the page has just come. */
  private follow(before: DealerRoute | undefined): void {
    const { dealerId, isImport } = this.route;
    this.typing = undefined;
    if (dealerId !== undefined) {
      void this.session.open(dealerId);
      this.cursorId = dealerId;
    }
    const isMove = dealerId !== undefined && dealerId === this.movedTo;
    this.movedTo = undefined;
    if (!before) return;
    if (isMove) this.focusNext = 'row';
    else if (dealerId !== undefined || isImport) this.focusNext = 'detail';
    else if (isOpen(before)) this.focusNext = 'row';
  }

  private save(dealerId: string): void {
    this.typing = undefined;
    if (this.session.save(dealerId) === 'wrong') this.focusNext = 'problem';
    this.requestUpdate();
  }

  /** Who leaves a field has finished with it, even one that is as it was. */
  private onFocusOut = (): void => {
    this.typing = undefined;
  };

  private onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isDragged = true;
  };

  private onDragLeave = (event: DragEvent): void => {
    if (!this.contains(event.relatedTarget as Node | null)) this.isDragged = false;
  };

  private onDrop = (event: DragEvent): void => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    this.isDragged = false;
    location.hash = hrefToImport;
    void this.session.choose(file);
  };
}
