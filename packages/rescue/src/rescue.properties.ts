import { type RescueApi, ROAD_TYPES, type RoadType } from '@forecourt/contract';
import { consume, vehicleContext, WidgetElement } from '@forecourt/core';
import type { PropertyDeclarations } from 'lit';
import { type EmergencyNumbers, emergencyNumbersOf, marketOf } from './emergency/numbers.ts';
import type { Known } from './rescue.context.ts';
import type { knownFrom } from './vehicle-facts/known-from.ts';

/** The longest count-down, in seconds. */
const MOST_SECONDS = 10;

/** E.164, as the contract has it. */
const PHONE = /^\+[1-9]\d{6,14}$/;

/** What a host says to `<forecourt-rescue>`. */
export abstract class RescueProperties extends WidgetElement<RescueApi> {
  static override properties: PropertyDeclarations = {
    market: {},
    emergencyNumbers: { attribute: false },
    phone: {},
    smsPhone: { attribute: 'sms-phone' },
    known: { attribute: false },
    roadType: { attribute: 'road-type' },
    testCall: { type: Boolean, attribute: 'test-call' },
    countdownSeconds: { type: Number, attribute: 'countdown-seconds' },
    escalateSeconds: { type: Number, attribute: 'escalate-seconds' },
    vibrate: { type: Boolean },
    sound: { attribute: false },
    persist: {},
    retentionUrl: { attribute: 'retention-url' },
  };

  /**
   * The country that the widget is for, ISO 3166-1 alpha-2: whose emergency number is shown, and whose numbers may be typed
   * without a country code. Default: the region of the language; without one, 112 is shown.
   */
  declare market: string | undefined;
  /** The emergency numbers, in place of those of the market. */
  declare emergencyNumbers: EmergencyNumbers | undefined;
  /** The number at which roadside help is called, E.164; shown when sending takes long. Default: none. */
  declare phone: string | undefined;
  /** The number that takes a prepared SMS, E.164. Default: none. */
  declare smsPhone: string | undefined;
  /**
   * What the host knows of the person and the car, so that nobody is asked for it. Personal data: it goes to the back end
   * only, with the request. What the car around says of itself goes before it.
   */
  declare known: Known | undefined;
  /** The kind of road, one of `ROAD_TYPES`, as far as the host knows it. The person can change it. */
  declare roadType: RoadType | undefined;
  /** Whether this is a demonstration: nobody is sent, and every screen says so. */
  declare testCall: boolean;
  /** How long sending can be stopped, 0 to 10 seconds. Default 5; none while a driver is kept from something. */
  declare countdownSeconds: number;
  /** After how many seconds without success the numbers are shown. Default 15. */
  declare escalateSeconds: number;
  /** Whether the device vibrates when the status changes; never where less motion is wanted. */
  declare vibrate: boolean;
  /** The host's own sound of a changed status: a function that plays it. Not called in a car. Default: none. */
  declare sound: (() => void) | undefined;
  /**
   * What may be kept on the device so that a reload, a crash or another tab goes on with a case: `lasting`, or `none`. When a
   * case is over only its reference is kept. Default `lasting`.
   */
  declare persist: 'lasting' | 'none';
  /** Where the host says how long it keeps what, an http(s) address. Default: no link. */
  declare retentionUrl: string | undefined;

  /** How what host and car know becomes one; it comes with the views that ask for it. */
  protected abstract readonly knownFrom: typeof knownFrom | undefined;
  private readonly car = consume(this, vehicleContext);

  constructor() {
    super();
    this.testCall = false;
    this.countdownSeconds = 5;
    this.escalateSeconds = 15;
    this.vibrate = false;
    this.persist = 'lasting';
  }

  /** What host and car know now. */
  protected get allKnown(): Known {
    return this.knownFrom?.(this.car.value, this.known) ?? {};
  }

  /** The country in force; `''`: not known. */
  protected marketFor(locale: string): string {
    return marketOf(locale, this.market);
  }

  /** The emergency numbers in force. */
  protected numbersFor(locale: string): EmergencyNumbers {
    return emergencyNumbersOf(this.marketFor(locale), this.emergencyNumbers);
  }

  /** The length of the count-down in force. */
  protected get countdown(): number {
    const { countdownSeconds: seconds } = this;
    return Number.isFinite(seconds) ? Math.min(MOST_SECONDS, Math.max(0, Math.round(seconds))) : 5;
  }

  /** The time until the numbers are shown, in seconds. */
  protected get escalation(): number {
    return this.escalateSeconds >= 0 ? this.escalateSeconds : 15;
  }

  /** A number of the host's, if it is one that can be called from anywhere. */
  protected numberOf(property: 'phone' | 'smsPhone'): string | undefined {
    const number = this[property];
    return number && PHONE.test(number) ? number : undefined;
  }

  /** The host's page on what it keeps, if it is one that a link may lead to. */
  protected get retentionLink(): string | undefined {
    const { retentionUrl } = this;
    try {
      return retentionUrl && /^https?:$/.test(new URL(retentionUrl, this.baseURI).protocol) ? retentionUrl : undefined;
    } catch {
      return undefined;
    }
  }

  /** Tells the integrator about a wrong use, once each. */
  protected warnOfWrongUse(): void {
    this.warnOfNoPort('needs an endpoint or an api.');
    if (this.phone && !this.numberOf('phone')) this.warnOnce('phone is not E.164; it is not shown.');
    if (this.smsPhone && !this.numberOf('smsPhone')) this.warnOnce('sms-phone is not E.164; it is not shown.');
    if (this.countdown !== this.countdownSeconds) this.warnOnce('countdown-seconds is a whole number from 0 to 10.');
    if (!['lasting', 'none'].includes(this.persist)) this.warnOnce('persist is lasting or none.');
    if (this.roadType && !ROAD_TYPES.includes(this.roadType)) this.warnOnce(`road-type is ${ROAD_TYPES.join(', ')}.`);
    if (this.retentionUrl && !this.retentionLink)
      this.warnOnce('retention-url is not an http(s) address; there is no link.');
  }
}
