/** The dealers of a signed-in desk: searches the list, reads files into it, saves hours. No DOM. */
import { ApiError, type CommonErrorCode, type DealerApi, type DeskApi } from '@forecourt/contract';
import { type DealersAction, type DealersState, hoursIn, initialDealers, reduceDealers } from '../model/dealers.ts';
import { checkHours, type HoursDraft } from '../model/hours.ts';
import { fileOf, readFile } from '../model/import.ts';
import type { EditStore } from './edit-store.ts';

const PAGE = 50;

/** How long to wait after a keystroke, in milliseconds. */
const TYPING_MS = 200;

export interface DealerSessionOptions {
  dealers: Pick<DealerApi, 'findDealers' | 'getDealer'>;
  desk: Pick<DeskApi, 'importDealers' | 'changeHours'>;
  /** Where hours that are not saved yet survive a reload. */
  store: EditStore;
  /** Called after each change of the state. */
  onChange: (state: DealersState) => void;
  /** Called when the service no longer accepts the token. */
  onRefused: () => void;
  setTimeout?: (run: () => void, ms: number) => unknown;
}

const codeOf = (error: unknown): CommonErrorCode =>
  error instanceof ApiError ? (error as ApiError).code : 'unavailable';

/** What the service said of the fields that it refused. */
const detailOf = (error: unknown): string =>
  error instanceof ApiError ? error.errors.map(({ detail }) => detail).join(' ') : '';

export class DealerSession {
  state: DealersState;
  private readonly options: DealerSessionOptions;
  private list = new AbortController();
  private reading: unknown;
  private ended = false;

  constructor(options: DealerSessionOptions) {
    this.options = options;
    this.state = initialDealers(options.store.load());
  }

  /** Ends everything that is under way. */
  stop(): void {
    this.ended = true;
    this.list.abort();
  }

  /** Loads the list, if nobody has tried yet. */
  begin(): void {
    const { loaded, loading, error } = this.state.list;
    if (!loaded && !loading && !error) void this.load();
  }

  /** Searches, as soon as the typing pauses. */
  search(search: string): void {
    if (search === this.state.search) return;
    this.dispatch({ type: 'search.changed', search });
    const { setTimeout = globalThis.setTimeout } = this.options;
    setTimeout(() => search === this.state.search && void this.load(), TYPING_MS);
  }

  /** Loads the dealers of the search from the beginning. */
  load(): Promise<void> {
    return this.loadPage(undefined);
  }

  /** Loads the next page. */
  async loadMore(): Promise<void> {
    const { next, loading } = this.state.list;
    if (next !== undefined && !loading) await this.loadPage(next);
  }

  /** Reads a dealer that somebody opens: the list may be old. */
  async open(dealerId: string): Promise<void> {
    this.dispatch({ type: 'dealer.requested', dealerId });
    try {
      this.dispatch({ type: 'dealer.loaded', dealer: await this.options.dealers.getDealer(dealerId) });
    } catch (error) {
      this.dispatch({ type: 'dealer.failed', dealerId, code: codeOf(error) });
    }
  }

  /** Keeps hours as somebody types them. */
  edit(dealerId: string, draft: HoursDraft): void {
    this.dispatch({ type: 'hours.changed', dealerId, draft });
  }

  /** Goes back to the hours that the service has. */
  discard(dealerId: string): void {
    this.dispatch({ type: 'hours.discarded', dealerId });
  }

  /** Forgets all hours that are not saved, as somebody who signs out does. */
  discardAll(): void {
    for (const dealerId of this.state.edits.keys()) this.discard(dealerId);
  }

  /** Saves the hours of a dealer; says whether there was anything wrong in them, in which case nothing is sent. */
  save(dealerId: string): 'wrong' | 'sent' | 'nothing' {
    const dealer = this.state.dealers.get(dealerId);
    const saving = this.state.saving.get(dealerId);
    if (!dealer || !this.state.edits.has(dealerId) || (saving && !saving.problem)) return 'nothing';
    const sent = hoursIn(this.state, dealer);
    const checked = checkHours(sent);
    if ('problems' in checked) return 'wrong';
    this.dispatch({ type: 'save.requested', dealerId });
    this.options.desk.changeHours(dealerId, checked.hours).then(
      (saved) => this.dispatch({ type: 'save.done', dealer: saved, sent }),
      (error: unknown) => {
        const code = codeOf(error);
        this.dispatch({ type: 'save.failed', dealerId, code, detail: detailOf(error) });
        if (code === 'unauthorized') this.refuse();
      },
    );
    return 'sent';
  }

  /** Reads a file that somebody chose, and has the service say what would happen with it. */
  async choose(file: File): Promise<void> {
    const { name } = file;
    const { step } = this.state.file;
    if (step === 'importing') return;
    const reading = (this.reading = {});
    this.dispatch({ type: 'file.chosen', name });
    const read = await file.arrayBuffer().then(
      (bytes) => readFile(name, bytes),
      () => 'unreadable' as const,
    );
    // another file was chosen meanwhile
    if (reading !== this.reading) return;
    if (typeof read === 'string') return this.dispatch({ type: 'file.refused', name, problem: read });
    this.dispatch({ type: 'file.read', file: read });
    await this.send(true);
  }

  /** Has the service check the chosen file once more, or import it. */
  async send(dryRun: boolean): Promise<void> {
    const file = fileOf(this.state.file);
    if (!file || this.state.file.step === 'importing') return;
    this.dispatch({ type: 'file.sent', dryRun });
    const { format, text } = file;
    try {
      const report = await this.options.desk.importDealers({ format, text, ...(dryRun && { dryRun }) });
      if (file !== fileOf(this.state.file)) return;
      this.dispatch({ type: 'file.done', dryRun, report });
      if (!dryRun) await this.load();
    } catch (error) {
      const code = codeOf(error);
      if (file === fileOf(this.state.file)) {
        this.dispatch({ type: 'file.failed', dryRun, code, detail: detailOf(error) });
      }
      if (code === 'unauthorized') this.refuse();
    }
  }

  /** Makes room for another file. */
  putAway(): void {
    if (this.state.file.step !== 'importing') this.dispatch({ type: 'file.put-away' });
  }

  private async loadPage(cursor: string | undefined): Promise<void> {
    this.list.abort();
    const { signal } = (this.list = new AbortController());
    const { search } = this.state;
    this.dispatch({ type: 'list.requested' });
    try {
      const page = await this.options.dealers.findDealers(
        { limit: PAGE, ...(search.trim() && { q: search.trim() }), ...(cursor !== undefined && { cursor }) },
        { signal },
      );
      if (!signal.aborted) this.dispatch({ type: 'list.loaded', search, page, isMore: cursor !== undefined });
    } catch (error) {
      if (!signal.aborted) this.dispatch({ type: 'list.failed', code: codeOf(error) });
    }
  }

  private refuse(): void {
    if (this.ended) return;
    this.stop();
    this.options.onRefused();
  }

  private dispatch(action: DealersAction): void {
    if (this.ended) return;
    const before = this.state;
    this.state = reduceDealers(before, action);
    if (before.edits !== this.state.edits) this.options.store.save(this.state.edits);
    this.options.onChange(this.state);
  }
}
