import type { DealerApi } from '@forecourt/contract';
import { baseStyles, liveRegion, LocaleController, MachineController, tokens } from '@forecourt/core';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Announcer } from './announcer.ts';
import { dealerFinderActors } from './dealer-finder.actors.ts';
import { dealerFinderCatalog } from './dealer-finder.catalog.ts';
import type { DealerFinderContext, DealerFinderInput, Given } from './dealer-finder.context.ts';
import type { DealerFinderEventMap, MyDealerChangedDetail } from './dealer-finder.dom-events.ts';
import type { DealerFinderEmitted, DealerFinderEvent } from './dealer-finder.events.ts';
import { finderFocusOf } from './dealer-finder.focus.ts';
import { withoutWhere } from './dealer-finder.kept.ts';
import { dealerFinderMachine, type DealerFinderSnapshot } from './dealer-finder.machine.ts';
import { FinderParts } from './dealer-finder.parts.ts';
import { DealerFinderProperties } from './dealer-finder.properties.ts';
import { forgetRecords, loadMyDealer, loadSnapshot, saveMyDealer, saveSnapshot } from './dealer-finder.records.ts';
import { endpointDealers, HostDealers, tileMap } from './dealer-finder.sources.ts';
import { dealerFinderStyles } from './dealer-finder.styles.ts';
import { drivingStyles } from './driving.styles.ts';
import { withinTask } from './dealer-finder.turns.ts';
import { WidthController } from './dealer-finder.width.ts';
import type { DealerFinderMessageKey } from './locales/en.ts';
import { finderView } from './views/finder.view.ts';
import { isSearching } from './views/list.view.ts';
import { statusKey, statusText } from './views/status.ts';
import { canType, isPaged, needsLater, NOTHING_OPEN, type Screen, type View } from './views/view.ts';

/** How long to wait after a keystroke before a back end is asked, in milliseconds. */
const TYPING_DELAY_MS = 250;

/**
 * Finds dealers near a place, on a way, by what they can do; shows when they are open, and leads to them. With or without a
 * map.
 *
 * ```html
 * <script type="module" src="https://cdn.example.com/forecourt/forecourt.js"></script>
 * <forecourt-dealer-finder endpoint="https://api.example.com/v1"></forecourt-dealer-finder>
 * ```
 *
 * @fires {CustomEvent<SearchedDetail>} forecourt-dealer-searched - Dealers were found, or none.
 * @fires {CustomEvent<FilteredDetail>} forecourt-dealer-filtered - The person chose other filters.
 * @fires {CustomEvent<SelectedDetail>} forecourt-dealer-selected - A dealer is shown in detail, or none any more.
 * @fires {CustomEvent<ActionChosenDetail>} forecourt-dealer-action-chosen - The person wants to call, to drive there, to book, to see the website, or the navigation to know the place.
 * @fires {CustomEvent<MyDealerChangedDetail>} forecourt-dealer-my-dealer-changed - The person chose a dealer as their own, or none any more.
 * @fires {CustomEvent<FinderFailedDetail>} forecourt-dealer-failed - Something did not work; the person sees it and can go on.
 * @csspart base - The whole widget.
 * @csspart near - The button that asks for the person's position.
 * @csspart filters - The button that opens the filters.
 * @csspart filter-panel - The filters.
 * @csspart chips - The filters that are chosen.
 * @csspart proposals - What a text may mean, while it is typed.
 * @csspart proposal - One of them.
 * @csspart locate-failure - Why the position could not be had.
 * @csspart inexact - That the position is not exact.
 * @csspart saved - How old a list is that was kept for when there is no connection.
 * @csspart empty - Why there is no dealer, and what would help.
 * @csspart list - The dealers.
 * @csspart dealer - One of them.
 * @csspart badge - Whether a dealer is open.
 * @csspart detail - A dealer in detail.
 * @csspart action - Something that can be done with a dealer.
 * @csspart continue - The button by which a driver goes on with a dealer at the phone.
 * @csspart my-dealer - The button that makes a dealer the person's own.
 * @csspart hours - The hours of a week.
 * @csspart department - A department of a dealer.
 * @csspart more - The button to more dealers.
 * @csspart pager - The way through pages, where only a few dealers may be shown at once.
 * @csspart map - The map.
 * @csspart map-failure - That there is no map.
 * @csspart area - The button that searches where the map was moved to.
 */
export class DealerFinderElement extends DealerFinderProperties {
  static override styles: CSSResultGroup = [baseStyles, tokens, dealerFinderStyles, drivingStyles];

  protected readonly domain = 'dealers';
  /** Whether the machine was started with a port. */
  private served = false;
  private readonly hostDealers = new HostDealers(this, (text) => this.warnOnce(text));
  private screen: Screen = NOTHING_OPEN;
  /** What the machine starts with in place of what the host said, while it changes its dealers. */
  private left: (Given & Pick<DealerFinderInput, 'left'>) | undefined;
  /** What was known when it was drawn last. */
  private last: DealerFinderContext | undefined;

  private readonly focusing = finderFocusOf(this);
  private readonly locale = new LocaleController<DealerFinderMessageKey>(this, dealerFinderCatalog);
  private readonly machine = new MachineController(this, {
    machine: () => {
      const { port } = this;
      this.served = !!port;
      return port ? dealerFinderMachine.provide({ actors: this.actorsOver(port) }) : dealerFinderMachine;
    },
    input: () => ({
      ...(this.left ?? this.giveAll()),
      now: () => this.env.now(),
      typingDelayMs: this.dealers ? 0 : TYPING_DELAY_MS,
      snapshot: loadSnapshot(this.env, this.remember),
      // until that can be told, it is looked at again every second
      nextChange: (dealers, now) => (this.parts.rows ? this.parts.rows.nextChange(dealers, now) : now + 1_000),
    }),
    onEmit: (event) => this.onEmit(event),
    clock: () => this.env.clock,
  });
  private readonly announcer = new Announcer(this, () => this.env.clock);
  protected readonly parts = new FinderParts(this, this.locale, {
    adapter: () => this.map ?? tileMap(this.tileUrl ?? '', this.tileAttribution ?? '', this.coordinates),
    onFail: () => this.onMapFailed(),
  });

  constructor() {
    super();
    new WidthController(
      this,
      () => this.isMapped,
      (isWide) => this.turn({ isWide }),
    );
  }

  protected createApi(endpoint: string): DealerApi {
    return endpointDealers(endpoint);
  }

  protected override get port(): DealerApi | undefined {
    return this.dealers ? this.hostDealers.portOf(this.dealers, this.models) : super.port;
  }

  protected override get known(): DealerFinderContext | undefined {
    return this.machine.snapshot?.context;
  }

  /** What is found among the page's own dealers is there within the task: what is on the way to it is not drawn. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.dealers) await withinTask(() => !isSearching(this.machine));
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.focusing.look();
    // the one that the arrow keys were on may be another now
    if (this.known?.suggestions !== this.last?.suggestions) this.screen = { ...this.screen, option: -1 };
    // nothing opens by itself once the car is parked: not every engine tells the box that goes of a blur
    if (this.screen.proposals && !canType({ env: this.env })) this.screen = { ...this.screen, proposals: false };
    if (changed.has('remember') && this.remember) this.myDealer = this.myDealer ?? loadMyDealer(this.env, true)?.id;
    const isChanged = (name: keyof DealerFinderElement): boolean => changed.has(name);
    if ((['map', 'tileUrl', 'tileAttribution', 'coordinates'] as const).some(isChanged)) {
      this.parts.endMap();
      this.screen = { ...this.screen, mapFailed: undefined };
    }
    if (this.machine.snapshot) {
      const given = this.giveNews(changed);
      const isOther =
        (['api', 'endpoint', 'dealers'] as const).some(isChanged) || (this.dealers && isChanged('models'));
      if (isOther || (this.port && !this.served)) this.goOn(given);
      else this.machine.send({ type: 'given.change', given });
    }
    this.warnOfNoPort('needs an endpoint, an api or dealers.');
  }

  protected override render(): TemplateResult {
    const { snapshot } = this.machine;
    const { language, direction, t } = this.locale;
    const view = snapshot && this.viewOf(snapshot);
    const status = view && this.announcer.isDue(statusKey(view)) ? statusText(view) : '';
    return html`
      <section
        class="widget"
        part="base"
        lang=${language}
        dir=${direction}
        aria-label=${t('widget.label')}
        ?data-mapped=${this.isMapped}
        @focusin=${() => this.parts.fetchLater()}
      >
        ${view ? finderView(view) : nothing} ${liveRegion(status)}
      </section>
    `;
  }

  protected override firstUpdated(): void {
    this.parts.fetchRows(() => this.turn({ isStuck: true }));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { snapshot } = this.machine;
    if (!snapshot) return;
    const { context } = snapshot;
    const view = this.viewOf(snapshot);
    this.focusing.follow();
    this.announcer.note(statusKey(view));
    if (needsLater(view)) this.parts.fetchLater();
    if (context.kept !== this.last?.kept) saveSnapshot(this.env, this.remember, context);
    this.last = context;
    this.parts.syncMap(view);
    const { rows } = this.parts;
    void rows?.describe(this, this.structuredData ? rows.shownDealers(view) : undefined);
    if (changed.size) this.isUnchecked = true;
    if (this.isUnchecked && !isSearching(view)) void this.warnOfWrongUse();
  }

  /** Shows a dealer in detail; it need not be in the list. */
  selectDealer(id: string): void {
    this.selectedDealer = id;
  }

  /** Forgets what was kept in the browser's storage, as when the person signs out, and starts anew. */
  reset(): void {
    forgetRecords(this.env);
    this.myDealer = undefined;
    this.machine.restart();
  }

  private viewOf(snapshot: DealerFinderSnapshot): View {
    const { env, locale, screen } = this;
    const { maxStringLength } = env.restrictions;
    // the few words that are there before the rows are short
    const cut = maxStringLength === undefined ? undefined : this.parts.rows?.cut;
    return {
      ...{ snapshot, context: snapshot.context, locale, env, screen },
      t: cut ? (key, values) => cut(locale.t(key, values), maxStringLength) : locale.t,
      turn: (change) => this.turn(change),
      send: (event) => this.send(event),
      actions: this.chosenActions,
      unit: this.unit === 'km' || this.unit === 'mi' ? this.unit : undefined,
      directionsUrl: (typeof this.directionsUrl === 'string' && this.directionsUrl) || undefined,
      toGcj02: this.parts.rows?.shiftFor(this.directionsUrl, () => this.requestUpdate()),
      myDealer: this.myDealer || undefined,
      chooseMine: this.remember || this.myDealer !== undefined ? (id) => this.onMine(id) : undefined,
      handoff: this.parts.rows?.handoffOf(this),
      hasMap: this.isMapped && !env.restrictions.noVideo && screen.mapFailed === undefined,
    };
  }

  /** Whether the host wants a map. */
  private get isMapped(): boolean {
    return !!(this.map ?? this.tileUrl);
  }

  private send(event: DealerFinderEvent): void {
    if (event.type === 'page.next' && !isPaged({ env: this.env })) this.focusing.awaitMore();
    if (event.type === 'retry' && this.screen.isStuck) {
      this.turn({ isStuck: false });
      this.parts.fetchRows(() => this.turn({ isStuck: true }));
    }
    this.machine.send(event);
  }

  private turn(change: Partial<Screen>): void {
    const next = { ...this.screen, ...change };
    if (Object.entries(change).every(([name, value]) => this.screen[name as keyof Screen] === value)) return;
    this.screen = next;
    this.requestUpdate();
  }

  private actorsOver(port: DealerApi): ReturnType<typeof dealerFinderActors> {
    return dealerFinderActors(port, {
      locate: (signal) => import('@forecourt/core/locate.js').then(({ locate }) => locate(this.env, signal)),
      // frameworks hand over a new function with each of their renders
      findPlaces: async (...args) => (await this.findPlaces?.(...args)) ?? [],
      language: () => this.locale.locale,
    });
  }

  /** Starts anew with other dealers, and with what the person has made of the search. */
  private goOn(given: Partial<Given>): void {
    this.left = this.known && this.parts.rows?.goOn(this.known, given);
    this.machine.restart();
    this.left = undefined;
  }

  private onMine(id: string | undefined): void {
    const dealer = [...(this.known?.dealers ?? []), this.known?.selected].find((each) => each && each.id === id);
    this.myDealer = id ?? '';
    saveMyDealer(this.env, this.remember, dealer);
    const detail: MyDealerChangedDetail = { dealerId: id, dealer: dealer && withoutWhere(dealer) };
    this.dispatch('forecourt-dealer-my-dealer-changed', detail);
  }

  private onMapFailed(): void {
    this.turn({ mapFailed: this.known?.answered ?? 0 });
    this.dispatch('forecourt-dealer-failed', { code: 'map-failed' });
  }

  private onEmit({ type, ...detail }: DealerFinderEmitted): void {
    this.dispatch(`forecourt-${type.replace(/\./g, '-')}`, detail);
  }
}

export interface DealerFinderElement {
  addEventListener<Type extends keyof DealerFinderEventMap>(
    type: Type,
    listener: (this: DealerFinderElement, event: DealerFinderEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
