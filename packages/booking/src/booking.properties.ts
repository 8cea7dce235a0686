import type { BookingApi } from '@forecourt/contract';
import { WidgetElement } from '@forecourt/core';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { KnownAppointment } from './appointment.ts';
import type { BookingContext, KnownVehicle, Prefill } from './booking.context.ts';
import type { Persist } from './booking.draft.ts';
import { linkFrom, linkTo, listOf, safeUrl } from './booking.links.ts';
import { canReorder, isType, type Step, STEPS } from './booking.steps.ts';
import { surroundingsOf } from './booking.surroundings.ts';
import type { KnownPerson } from './form.ts';

/** The properties that answer steps. */
const PREFILL = [
  ...(['modelId', 'dealerId', 'start', 'dropOffStart', 'itemIds'] as const),
  ...(['transportationId', 'advisorId', 'vehicle', 'person'] as const),
];

/** Frameworks hand over a new object with each of their renders: only another content is a change. */
function hasChanged(value: unknown, old: unknown): boolean {
  try {
    return JSON.stringify(value) !== JSON.stringify(old);
  } catch {
    // what refers to itself has no text
    return value !== old;
  }
}

/** The steps whose content a host can bring along, in a slot of their name. */
const OWN_STEPS: readonly Step[] = ['dealer', 'contact'];

/** What a host says to `<forecourt-booking>`. */
export abstract class BookingProperties extends WidgetElement<BookingApi> {
  static override properties: PropertyDeclarations = {
    type: {},
    modelId: { attribute: 'model-id' },
    dealerId: { attribute: 'dealer-id' },
    start: {},
    dropOffStart: { attribute: 'drop-off-start' },
    itemIds: { attribute: 'item-ids', converter: listOf, hasChanged },
    transportationId: { attribute: 'transportation-id' },
    advisorId: { attribute: 'advisor-id' },
    vehicle: { attribute: false, hasChanged },
    person: { attribute: false, hasChanged },
    steps: { converter: listOf, hasChanged },
    appointment: { attribute: false, hasChanged },
    bookingId: { attribute: 'booking-id' },
    manageToken: { attribute: false },
    manageUrl: { attribute: 'manage-url' },
    disclaimer: {},
    persist: {},
    privacyUrl: { attribute: 'privacy-url' },
    exposePii: { type: Boolean, attribute: 'expose-pii' },
  };

  /**
   * What to book: `test-drive`, `service`, or `pickup` (a service visit for which the car is collected at home). Anything
   * else shows that it cannot be booked here. Default `test-drive`.
   */
  declare type: string;
  /** The id of the model; its step is then skipped. An id that the back end does not know is ignored. */
  declare modelId: string | undefined;
  /**
   * The id of the dealer; its step is then skipped. An id that the back end does not know is ignored. Default: the dealer
   * of the provider, such as the one that a person has chosen in a finder.
   */
  declare dealerId: string | undefined;
  /** The start of the time, ISO 8601 with an offset; its step is then skipped, if that time is free. */
  declare start: string | undefined;
  /** The start of the window in which a car that is collected comes back, likewise. */
  declare dropOffStart: string | undefined;
  /** The ids of what is to be done from the dealer's menu, separated by commas; that step is then skipped. */
  declare itemIds: readonly string[] | undefined;
  /** The id of the way to stay mobile; the step of options is then skipped. */
  declare transportationId: string | undefined;
  /** The id of the advisor, chosen before anybody chooses. */
  declare advisorId: string | undefined;
  /**
   * What the host or the car knows of the car: model, VIN, plate, mileage in km, trouble codes, and the maintenance codes of
   * what is due, which are chosen from the menu. Personal data: it goes to the back end only, with the booking. Default:
   * what the car around says of itself.
   */
  declare vehicle: KnownVehicle | undefined;
  /** Who the person is and where their car stands, as far as the host knows; complete, those steps are skipped. */
  declare person: KnownPerson | undefined;
  /**
   * The order of steps, separated by commas: `dealer,model`. The named steps change places among themselves. An order in
   * which a step would stand before one that it needs is ignored.
   */
  declare steps: readonly Step[] | undefined;
  /**
   * The next appointment that the host knows of, a `Booking` or a few of its fields. It is shown while the car drives, and
   * cannot be changed by it.
   */
  declare appointment: KnownAppointment | undefined;
  /** The id or the reference of an appointment that is to be changed or cancelled. */
  declare bookingId: string | undefined;
  /** The token of that appointment: a secret. */
  declare manageToken: string | undefined;
  /**
   * The page on which this widget stands for changes, an http(s) address. The confirmation then has a link to it that works
   * on any device, and the widget opens the appointment that such a link names. The token stands in the link's fragment,
   * which is not sent to a server. Default: no link.
   */
  declare manageUrl: string | undefined;
  /** What the law wants said beside an estimate, word by word. Default: what the back end says. */
  declare disclaimer: string | undefined;
  /** What may be kept in the tab's storage for a reload: `none`, `choices`, or `all` with personal data. Default `choices`. */
  declare persist: Persist;
  /** Where the OEM says how it uses personal data, an http(s) address. Default: no link. */
  declare privacyUrl: string | undefined;
  /** Whether the details of events carry name, e-mail and phone. */
  declare exposePii: boolean;

  protected readonly around = surroundingsOf(this);
  /** The dealer that was named last, by the host or by the page around. */
  private dealerNamed: string | undefined;
  private carNamed: KnownVehicle | undefined;

  constructor() {
    super();
    this.type = 'test-drive';
    this.persist = 'choices';
    this.exposePii = false;
  }

  /** The steps that the host has answered; an empty attribute answers none. */
  protected get prefill(): Prefill {
    const given: Prefill = Object.fromEntries(PREFILL.map((name) => [name, this[name] || undefined]));
    const { dealerId, modelId, itemIds } = this.around.received;
    return {
      ...given,
      modelId: given.modelId ?? modelId,
      itemIds: given.itemIds ?? itemIds,
      dealerId: given.dealerId ?? dealerId ?? this.around.dealerId,
      vehicle: given.vehicle ?? this.around.vehicle,
    };
  }

  /** What the car says, if that is news. It is to be asked once in each update. */
  protected get carNews(): KnownVehicle | undefined {
    const says = this.vehicle ? undefined : this.around.vehicle;
    const isNew = hasChanged(says, this.carNamed);
    this.carNamed = says;
    return isNew ? says : undefined;
  }

  /** Whether a step was answered anew with an update. It is to be asked once in each. */
  protected isPrefillNew(changed: PropertyValues<this>): boolean {
    // what goes on here; a page with widgets of several types names each
    const isMine = (type: string): boolean => type === this.type || !this.hasAttribute('type');
    const type = this.around.take(isMine);
    if (type !== undefined) this.type = type;
    const { dealerId } = this.prefill;
    const isDealerNew = dealerId !== this.dealerNamed;
    this.dealerNamed = dealerId;
    return type !== undefined || isDealerNew || PREFILL.some((name) => changed.has(name));
  }

  /** The appointment to change: the host's, or that of the link by which the page was opened. */
  protected get link(): { id: string; token: string } | undefined {
    if (this.bookingId && this.manageToken) return { id: this.bookingId, token: this.manageToken };
    return this.manageUrl ? linkFrom(window.location.hash) : undefined;
  }

  /** Whether the host has brought the content of a step along. */
  protected isOwn(step: Step): boolean {
    return OWN_STEPS.includes(step) && [...this.children].some(({ slot }) => slot === step);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.onHashChange);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.onHashChange);
    super.disconnectedCallback();
  }

  /** Starts from the beginning. */
  protected abstract startAnew(): void;

  private readonly onHashChange = (): void => {
    if (this.manageUrl && linkFrom(window.location.hash)) this.startAnew();
  };

  /** Tells the integrator about a wrong use, once each. */
  protected warnOfWrongUse(): void {
    this.warnOfNoPort('needs an endpoint or an api.');
    if (!isType(this.type)) this.warnOnce('type is test-drive, service or pickup.');
    if (this.steps && !canReorder(this.type, this.steps)) {
      this.warnOnce('steps cannot stand in this order.');
    }
    if (this.steps?.some((step) => !STEPS.includes(step))) this.warnOnce(`steps are ${STEPS.join(', ')}.`);
    if (this.appointment && Number.isNaN(Date.parse(this.appointment.start))) {
      this.warnOnce('appointment has no start that is ISO 8601; it is not shown.');
    }
    if (!this.bookingId !== !this.manageToken) this.warnOnce('opens an appointment by bookingId and manageToken.');
    if (!['none', 'choices', 'all'].includes(this.persist)) this.warnOnce('persist is none, choices or all.');
  }

  /** An address of the host, if it is one that a link may lead to. */
  protected safeAddress(property: 'privacyUrl' | 'manageUrl', attribute: string): string | undefined {
    const address = this[property];
    if (!address) return undefined;
    const url = safeUrl(address, this.baseURI);
    if (!url) this.warnOnce(`${attribute} is not an http(s) address; the link is left out.`);
    return url && address;
  }

  /** The link by which a booking that was just made can be changed on any device; `undefined`: the host has no page for it. */
  protected manageLink({ booking }: BookingContext): string | undefined {
    const address = this.safeAddress('manageUrl', 'manage-url');
    return address && booking?.manageToken
      ? linkTo(new URL(address, this.baseURI), booking.id, booking.manageToken)
      : undefined;
  }
}
