/** The calls for help of a signed-in desk: loads and watches them, and does what a dispatcher asks for. No DOM. */
import {
  apiErrorCodeOf,
  type DealerApi,
  type DeskRescue,
  type DeskRescueChange,
  type DeskRescueEvent,
  isRescueOver,
  type RescueAssignment,
  type RescueDeskApi,
  type RescueErrorCode,
} from '@forecourt/contract';
import {
  initialRescues,
  NO_LOOKUP,
  reduceRescues,
  type RescuesAction,
  type RescueShelf,
  type RescuesState,
  type RescueTask,
} from '../model/rescues.ts';
import { Watching } from './watching.ts';

const PAGE = 100;

/** How many dealers to offer for towing to. */
const DROP_OFFS = 10;

export interface RescueSessionOptions {
  desk: RescueDeskApi;
  dealers: Pick<DealerApi, 'findDealers'>;
  /** A new idempotency key. */
  newKey: () => string;
  /** Called after each change of the state. */
  onChange: (state: RescuesState) => void;
  /** Called when the service no longer accepts the token. */
  onRefused: () => void;
  setTimeout?: (run: () => void, ms: number) => unknown;
}

const codeOf = (error: unknown): RescueErrorCode => apiErrorCodeOf(error, ['rescue-over']);

/** What a station must fit: when it changes, the stations are asked for anew. */
const needOf = ({ request: { place, kind, vehicle } }: DeskRescue): string => JSON.stringify([place, kind, vehicle]);

export class RescueSession {
  state = initialRescues();
  private readonly options: RescueSessionOptions;
  private readonly watching: Watching<DeskRescueEvent>;
  private ended = false;
  /** What the stations here were asked for, by case. */
  private readonly needs = new Map<string, string>();
  /** Texts that are typed and not sent, by case, and the key of a text whose sending failed. */
  private readonly drafts = new Map<string, string>();
  private readonly keys = new Map<string, { text: string; key: string }>();
  private readonly photosAsked = new Set<string>();
  private readonly reading = new Set<string>();

  constructor(options: RescueSessionOptions) {
    this.options = options;
    const { desk, setTimeout } = options;
    this.watching = new Watching({
      open: (how) => desk.watchRescues(how),
      onEvent: ({ rescue }) => this.dispatch({ type: 'rescue.received', rescue }),
      onConnection: (isConnected) => this.onConnection(isConnected),
      onRefused: () => this.refuse(),
      setTimeout,
    });
  }

  /** Loads what goes on and begins to watch. */
  start(): void {
    void this.load('open');
    void this.watching.start();
  }

  /** Ends everything that is under way. */
  stop(): void {
    this.ended = true;
    this.watching.stop();
    for (const url of this.state.photos.values()) if (url) URL.revokeObjectURL(url);
  }

  /** Connects anew at once, as when the network is back. */
  reconnect(): void {
    if (this.ended) return;
    this.watching.restart();
  }

  /** Shows the cases that go on, or those that are over. */
  show(shelf: RescueShelf): void {
    this.dispatch({ type: 'shelf.changed', shelf });
    if (!this.state.lists[shelf].loaded) void this.load(shelf);
  }

  search(search: string): void {
    this.dispatch({ type: 'search.changed', search });
  }

  /** Loads a shelf: all that go on, a page of those that are over. */
  async load(shelf: RescueShelf): Promise<void> {
    this.dispatch({ type: 'list.requested', shelf });
    const openBefore = [...this.state.rescues.values()].filter(({ status }) => !isRescueOver(status));
    try {
      const rescues: DeskRescue[] = [];
      let next: string | undefined;
      do {
        const page = await this.options.desk.findRescues({ state: shelf, limit: PAGE, ...(next && { cursor: next }) });
        rescues.push(...page.rescues);
        next = page.next;
      } while (shelf === 'open' && next !== undefined);
      this.dispatch({ type: 'list.loaded', shelf, rescues, next });
      if (shelf !== 'open') return;
      // what has ended while nothing was heard is not among those that go on
      const here = new Set(rescues.map(({ id }) => id));
      for (const { id } of openBefore) if (!here.has(id)) void this.read(id);
    } catch (error) {
      const code = codeOf(error);
      this.dispatch({ type: 'list.failed', shelf, code });
      if (code === 'unauthorized') this.refuse();
    }
  }

  /** Loads more of those that are over. */
  async loadMore(): Promise<void> {
    const { next, loading } = this.state.lists.over;
    if (next === undefined || loading) return;
    this.dispatch({ type: 'list.requested', shelf: 'over' });
    try {
      const page = await this.options.desk.findRescues({ state: 'over', limit: PAGE, cursor: next });
      this.dispatch({ type: 'list.loaded', shelf: 'over', rescues: page.rescues, next: page.next });
    } catch (error) {
      this.dispatch({ type: 'list.failed', shelf: 'over', code: codeOf(error) });
    }
  }

  /** Notes that somebody looks at a case, and gets what belongs to it: itself, the stations, its photos. */
  look(id: string): void {
    this.dispatch({ type: 'rescue.seen', id });
    const rescue = this.state.rescues.get(id);
    if (!rescue) {
      if (!this.state.missing.has(id) && !this.reading.has(id)) void this.read(id);
      return;
    }
    if (!isRescueOver(rescue.status) && this.needs.get(id) !== needOf(rescue)) void this.findStations(id);
    for (const photoId of rescue.photoIds) if (!this.photosAsked.has(photoId)) void this.loadPhoto(photoId);
  }

  /** Reads a case that is not here, or may be old. */
  async read(id: string): Promise<void> {
    this.reading.add(id);
    try {
      this.dispatch({ type: 'rescue.received', rescue: await this.options.desk.getDeskRescue(id) });
    } catch (error) {
      this.dispatch({ type: 'rescue.failed', id, code: codeOf(error) });
    }
    this.reading.delete(id);
  }

  /** Asks for the stations that could help. */
  async findStations(id: string): Promise<void> {
    const rescue = this.state.rescues.get(id);
    if (!rescue) return;
    this.needs.set(id, needOf(rescue));
    const found = this.state.stations.get(id)?.found;
    this.dispatch({ type: 'stations.changed', id, lookup: { loading: true, error: undefined, found } });
    try {
      const stations = await this.options.desk.findStations(id);
      const lookup = { loading: false, error: undefined, found: stations };
      this.dispatch({ type: 'stations.changed', id, lookup });
    } catch (error) {
      this.dispatch({ type: 'stations.changed', id, lookup: { loading: false, error: codeOf(error), found } });
    }
  }

  /** Asks for workshops to tow to: the nearest, or those with a name. */
  async findDropOffs(id: string, q: string): Promise<void> {
    const { found } = this.state.dropOffs.get(id) ?? NO_LOOKUP;
    this.dispatch({ type: 'drop-offs.changed', id, lookup: { loading: true, error: undefined, found } });
    const position = this.state.rescues.get(id)?.request.place?.position;
    try {
      const { dealers } = await this.options.dealers.findDealers({
        ...{ services: ['service'], limit: DROP_OFFS },
        ...(q && { q }),
        ...(position && { near: { lat: position.lat, lng: position.lng } }),
      });
      this.dispatch({ type: 'drop-offs.changed', id, lookup: { loading: false, error: undefined, found: dealers } });
    } catch (error) {
      this.dispatch({ type: 'drop-offs.changed', id, lookup: { loading: false, error: codeOf(error), found } });
    }
  }

  /** Gives a case to a station. */
  assign(id: string, assignment: RescueAssignment): Promise<void> {
    return this.run(id, 'assign', () => this.options.desk.assignRescue(id, assignment));
  }

  /** Tells how it goes on. */
  change(id: string, task: RescueTask, change: DeskRescueChange): Promise<void> {
    return this.run(id, task, () => this.options.desk.changeRescue(id, change));
  }

  /** What is typed for a case and not sent. */
  draftOf(id: string): string {
    return this.drafts.get(id) ?? '';
  }

  setDraft(id: string, text: string): void {
    this.drafts.set(id, text);
  }

  /** Sends what is typed. The same text that failed goes out with the same key, and arrives once. */
  async answer(id: string): Promise<void> {
    const text = this.draftOf(id).trim();
    if (!text) return;
    const before = this.keys.get(id);
    const key = before?.text === text ? before.key : this.options.newKey();
    this.keys.set(id, { text, key });
    await this.run(id, 'message', async () => {
      const rescue = await this.options.desk.answerRescue(id, { text }, { idempotencyKey: key });
      this.keys.delete(id);
      if (this.draftOf(id).trim() === text) this.drafts.delete(id);
      return rescue;
    });
  }

  /** Gets a photo, once more where it could not be had. */
  async loadPhoto(id: string): Promise<void> {
    this.photosAsked.add(id);
    const url = await this.options.desk.getPhoto(id).then(
      (photo) => URL.createObjectURL(photo),
      () => '',
    );
    if (url && this.ended) URL.revokeObjectURL(url);
    else this.dispatch({ type: 'photo.loaded', id, url });
  }

  /** One thing at a time for each case; nothing is shown as done before the service has said so. */
  private async run(id: string, task: RescueTask, act: () => Promise<DeskRescue>): Promise<void> {
    const doing = this.state.doing.get(id);
    if (doing && !doing.problem) return;
    this.dispatch({ type: 'task.started', id, task });
    try {
      this.dispatch({ type: 'task.done', rescue: await act() });
    } catch (error) {
      const code = codeOf(error);
      this.dispatch({ type: 'task.failed', id, task, code });
      if (code === 'unauthorized') this.refuse();
      // somebody else, or the person, was faster
      if (code === 'rescue-over' || code === 'invalid') void this.read(id);
    }
  }

  private onConnection(isConnected: boolean): void {
    this.dispatch({ type: 'connection.changed', connection: isConnected ? 'live' : 'reconnecting' });
    // what happened before the stream stood, or longer ago than the service keeps events, is in the list alone
    if (isConnected) void this.load('open');
  }

  private refuse(): void {
    if (this.ended) return;
    this.stop();
    this.options.onRefused();
  }

  private dispatch(action: RescuesAction): void {
    if (this.ended) return;
    const state = reduceRescues(this.state, action);
    if (state === this.state) return;
    this.state = state;
    this.options.onChange(state);
  }
}
