import type { RescueApi } from '@forecourt/contract';
import {
  baseStyles,
  cut,
  isCar,
  isRestricted,
  liveRegion,
  LocaleController,
  MachineController,
  tokens,
  urgentRegion,
} from '@forecourt/core';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ExtrasEmitted } from './extras.machine.ts';
import { latePort, lazyRescueApi } from './lazy-rescue-api.ts';
import type { RescueMessageKey } from './locales/en.ts';
import { rescueCatalog } from './rescue.catalog.ts';
import type { Begin, FieldProblem } from './rescue.context.ts';
import type { RescueEventMap } from './rescue.dom-events.ts';
import type { RescueEmitted, RescueMachineEvent } from './rescue.events.ts';
import { beginAfter, firstMachine } from './rescue.first.machine.ts';
import { EscapeKey } from './rescue.escape.ts';
import { rescueFocusOf } from './rescue.focus.ts';
import { Hold } from './rescue.hold.ts';
import type { RescueSnapshot, rescueMachine } from './rescue.machine.ts';
import { RescueParts } from './rescue.parts.ts';
import { RescueProperties } from './rescue.properties.ts';
import { forgetRecords, rescueRecords } from './rescue.records.ts';
import { signal } from './rescue.signal.ts';
import { rescueStyles } from './rescue.styles.ts';
import { Ticker } from './rescue.ticker.ts';
import { partOf } from './views/lazy.ts';
import { rescueView } from './views/rescue.view.ts';
import type { Said } from './views/status.ts';
import { ages, isFirst, NOTHING_OPEN, nameOf, type Screen, type View } from './views/view.ts';

/**
 * Calls for help on the road: asks what is needed, sends it once and only once, also from where the network is poor, and shows
 * how help comes. It is never an emergency call, and has the number for that on every screen.
 *
 * ```html
 * <script type="module" src="https://cdn.example.com/forecourt/forecourt.js"></script>
 * <forecourt-rescue endpoint="https://api.example.com/v1"><a href="tel:112">Emergency call 112</a></forecourt-rescue>
 * ```
 *
 * What stands inside the tag is seen until the element is defined, and instead of it where scripts do not run; afterwards it
 * is not shown.
 *
 * Where truck and car are known, a map can be opened: rings of distance, drawn without a network. A host that has a map of its
 * own slots it; where the truck is, it knows from its own back end, by the id of the case in `forecourt-rescue-requested`.
 *
 * @slot map - A map in place of ours: it is shown when the person opens it, never while somebody may be driving.
 * @fires {CustomEvent<object>} forecourt-rescue-started - Help is asked for: the first screen was left.
 * @fires {CustomEvent<object>} forecourt-rescue-emergency-advised - The person said that somebody is hurt or in danger, and was shown the emergency number.
 * @fires {CustomEvent<object>} forecourt-rescue-escalated - Sending takes long; the numbers to call are shown.
 * @fires {CustomEvent<RequestedDetail>} forecourt-rescue-requested - The back end has the request.
 * @fires {CustomEvent<StatusChangedDetail>} forecourt-rescue-status-changed - The case stands otherwise than before.
 * @fires {CustomEvent<CaseDetail>} forecourt-rescue-message-received - The dispatcher has written.
 * @fires {CustomEvent<CaseDetail>} forecourt-rescue-cancelled - The back end has said that the case is cancelled.
 * @fires {CustomEvent<RescueFailedDetail>} forecourt-rescue-failed - Something did not work; the person sees it and can go on.
 * @csspart base - The whole widget.
 * @csspart watermark - That this is a demonstration and nobody is sent.
 * @csspart emergency - The call to the emergency services.
 * @csspart help - The button for help, to be tapped or held.
 * @csspart confirm - The button that says that help is wanted.
 * @csspart leave - The button back to the first screen.
 * @csspart triage - Whether somebody is hurt or in danger.
 * @csspart go-on - The button from the emergency to the breakdown.
 * @csspart safety - What to do until help comes.
 * @csspart errors - What has to be put right before anything can be sent.
 * @csspart kind - What is wrong.
 * @csspart place - Where the car stands.
 * @csspart plus-code - The plus code of that.
 * @csspart copy - The button that copies it.
 * @csspart more - What helps and need not be said.
 * @csspart privacy - What happens with what is said.
 * @csspart send - The button that asks for help.
 * @csspart countdown - How long it can still be stopped.
 * @csspart cancel-countdown - The button that stops it.
 * @csspart waiting - That the request is not sent yet, and why.
 * @csspart withdraw - The button that takes it back.
 * @csspart refused - Why the back end does not take the request.
 * @csspart call - The call to roadside help.
 * @csspart sms - The prepared SMS.
 * @csspart status - How the case stands.
 * @csspart reference - Its reference.
 * @csspart eta - When help comes, and since when that is known.
 * @csspart helper - Who comes.
 * @csspart away - How far away help is.
 * @csspart show-map - The button that opens the map, and closes it.
 * @csspart map - The map that is drawn here.
 * @csspart call-helper - The call to who comes.
 * @csspart message - The messages, and where to write one.
 * @csspart drop-off - Where the car is taken.
 * @csspart choose-dealer - The button that looks for dealers.
 * @csspart dealer-list - The dealers to choose from.
 * @csspart dealer - One of them.
 * @csspart photo - The photos, and where to add one.
 * @csspart cancel - The button that leads to cancelling.
 * @csspart keep - The button that lets help come after all.
 * @csspart confirm-cancel - The button that cancels.
 * @csspart failure - What did not work.
 * @csspart over - How the case has ended.
 * @csspart close - The button back to the first screen.
 */
export class RescueElement extends RescueProperties {
  static override styles: CSSResultGroup = [baseStyles, tokens, rescueStyles];

  protected readonly domain = 'rescue';
  private screen: Screen = NOTHING_OPEN;
  /** What was said last to who cannot see the screen. */
  private said: Said | undefined;
  /** Whether the port is one of ours. */
  private hasOwnPort = false;
  /** What was to be put right when it was drawn last. */
  private problems: readonly FieldProblem[] = [];
  /** Where the whole machine goes on from the first view, while it takes over. */
  private begin: Begin | undefined;

  private readonly focusing = rescueFocusOf(this);
  private readonly locale = new LocaleController<RescueMessageKey>(this, rescueCatalog);
  private readonly records = rescueRecords(
    () => this.env,
    () => this.persist,
  );
  private readonly machine = new MachineController<typeof rescueMachine>(this, {
    machine: () => {
      const { later } = this;
      if (!later) return firstMachine;
      const api = latePort(() => this.port);
      const world = { env: () => this.env, records: this.records };
      return later.rescueMachine.provide({ actors: later.rescueActors(api, world) });
    },
    input: () => ({
      begin: this.begin,
      said: () => (this.roadType ? { roadType: this.roadType } : {}),
      ...{ newKey: () => this.env.randomId(), now: () => this.env.now(), random: () => this.env.random() },
      language: () => this.locale.locale,
      ...{ known: () => this.allKnown, market: () => this.marketFor(this.locale.locale), isTest: () => this.testCall },
      ...{ isCar: () => isCar(this.env), isRestricted: () => isRestricted(this.env.restrictions) },
      ...{ countdownSeconds: () => this.countdown, escalateSeconds: () => this.escalation },
      records: this.records,
    }),
    onEmit: (event) => this.onEmit(event),
    clock: () => this.env.clock,
  });
  private readonly hold = new Hold(this, {
    clock: () => this.env.clock,
    onHold: () => this.send({ type: 'help.hold' }),
    onTap: () => this.send({ type: 'help.ask' }),
  });
  protected readonly escape = new EscapeKey(this, () => this.stopCountdown());
  private readonly ticker = new Ticker(this, () => this.env.clock);
  private readonly parts = new RescueParts(this, this.locale, {
    ...{ port: () => latePort(() => this.port), env: () => this.env, clock: () => this.env.clock },
    onEmit: (event) => this.onExtra(event),
    hasOwnPort: () => this.hasOwnPort,
    onThere: () => this.takeOver(),
    onFail: () => this.turn({ isStuck: true }),
  });

  protected createApi(endpoint: string): RescueApi {
    this.hasOwnPort = true;
    return lazyRescueApi(endpoint);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.focusing.look();
    if (changed.has('roadType')) this.machine.send({ type: 'answers.change', answers: { roadType: this.roadType } });
    // no timed step in front of a driver, from this frame on
    if (isRestricted(this.env.restrictions)) this.stopCountdown();
    this.warnOfWrongUse();
  }

  protected override render(): TemplateResult {
    const { snapshot } = this.machine;
    const { language, direction, t } = this.locale;
    const view = snapshot && this.viewOf(snapshot);
    const { later } = this;
    if (view && later) this.said = later.announcementOf(view, this.said ?? later.NOTHING_SAID);
    return html`
      <section class="widget" part="base" lang=${language} dir=${direction} aria-label=${t('widget.label')}>
        ${view ? rescueView(view) : nothing} ${liveRegion(this.said?.text ?? '')}
        ${urgentRegion(view && later ? later.urgentText(view) : '')}
      </section>
    `;
  }

  protected override firstUpdated(): void {
    this.parts.fetchAhead();
  }

  protected override updated(): void {
    const { snapshot } = this.machine;
    if (!snapshot) return;
    const { problems } = snapshot.context;
    if (!isFirst({ snapshot })) this.parts.need();
    this.focusing.follow(nameOf({ snapshot }), problems !== this.problems && problems.length > 0);
    this.problems = problems;
    this.ticker.keep(ages({ snapshot }));
  }

  /** Forgets what was kept on the device, as when the person signs out, and starts anew. A case goes on at the dispatcher's. */
  reset(): void {
    forgetRecords(this.env);
    this.screen = NOTHING_OPEN;
    this.said = undefined;
    this.parts.extras?.restart();
    this.machine.restart();
  }

  /** What follows the first view; `undefined`: it is on its way. */
  private get later(): ReturnType<typeof partOf<'later'>> {
    return partOf({ locale: this.locale }, 'later');
  }

  protected get knownFrom() {
    return this.later?.knownFrom;
  }

  /** Goes on with the whole machine, from where the first one is. */
  private takeOver(): void {
    if (!this.isConnected) return;
    this.begin = beginAfter(this.machine.snapshot);
    this.machine.restart();
    this.begin = undefined;
  }

  private viewOf(snapshot: RescueSnapshot): View {
    const { env, locale, screen } = this;
    const { extras } = this.parts;
    const shorten = (text: string): string => cut(text, env.restrictions.maxStringLength);
    return {
      ...{ snapshot, context: snapshot.context, locale, env, screen, hold: this.hold },
      t: (key, values) => shorten(locale.t(key, values)),
      cut: shorten,
      turn: (change) => this.turn(change),
      send: (event) => this.send(event),
      numbers: this.numbersFor(locale.locale),
      extras: extras?.snapshot && { snapshot: extras.snapshot, send: (event) => extras.send(event) },
      known: this.allKnown,
      isTest: snapshot.context.rescue?.testCall ?? snapshot.context.outgoing?.request.testCall ?? this.testCall,
      phone: this.numberOf('phone'),
      smsPhone: this.numberOf('smsPhone'),
      retentionUrl: this.retentionLink,
      fetchAgain: () => {
        this.turn({ isStuck: false });
        this.parts.fetch();
      },
    };
  }

  /** What a person asks for leads on, and takes the focus along. */
  private send(event: RescueMachineEvent): void {
    if (event.type !== 'answers.change') this.focusing.await();
    this.machine.send(event);
    if (event.type === 'case.close') this.parts.extras?.restart();
  }

  private turn(change: Partial<Screen>): void {
    this.screen = { ...this.screen, ...change };
    this.requestUpdate();
  }

  /** Says whether there was one. */
  private stopCountdown(): boolean {
    const isCounting = !!this.machine.snapshot?.matches({ call: 'countdown' });
    if (isCounting) this.send({ type: 'countdown.cancel' });
    return isCounting;
  }

  private onEmit({ type, ...detail }: RescueEmitted): void {
    if (type === 'rescue.status-changed') signal(this, this.env);
    this.dispatch(`forecourt-${type.replace(/\./g, '-')}`, detail);
  }

  /** Photos are told with all that were sent before; where one was taken is written, so that the person sees that it is told. */
  private onExtra(event: ExtrasEmitted): void {
    if (event.type === 'photo.failed') return this.onEmit({ ...event, type: 'rescue.failed', step: 'photo' });
    this.machine.send({ type: 'case.tell', update: { photoIds: [...event.ids] } });
    const { snapshot } = this.machine;
    const text = snapshot && event.takenAt && this.later?.takenAtText(this.viewOf(snapshot), event.takenAt);
    if (text) this.machine.send({ type: 'message.send', text });
  }
}

export interface RescueElement {
  addEventListener<Type extends keyof RescueEventMap>(
    type: Type,
    listener: (this: RescueElement, event: RescueEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
