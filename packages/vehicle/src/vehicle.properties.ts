import { warnOnce } from '@forecourt/core';
import { type PropertyDeclarations, ReactiveElement } from 'lit';
import { PROFILES, type Profile } from './driving/profiles.ts';
import type { EngineSettings } from './driving/restriction-engine.ts';
import { SHAREABLE, type Shareable, SHARED_BY_DEFAULT } from './facts.ts';
import type { VehicleHost } from './hosts/vehicle-host.ts';
import { isOther } from './is-other.ts';
import type { MonotonicClock } from './monotonic-clock.ts';
import type { VissDialectName } from './viss/dialects.ts';

/** A list in an attribute: `model mileage`. */
const listOf = {
  fromAttribute: (text: string | null): string[] | undefined => text?.split(/[\s,]+/).filter(Boolean),
};

/** What a page says to `<forecourt-vehicle>`. */
export abstract class VehicleProperties extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    host: { attribute: false },
    viss: {},
    vissDialect: { attribute: 'viss-dialect' },
    vssMajor: { type: Number, attribute: 'vss-major' },
    allowInsecure: { type: Boolean, attribute: 'allow-insecure' },
    getToken: { attribute: false },
    profile: {},
    trusted: { type: Boolean },
    share: { converter: listOf, hasChanged: isOther },
    carDp: { type: Number, attribute: 'car-dp' },
    driverSide: { attribute: 'driver-side' },
    theme: {},
    spatialNavigation: { type: Boolean, attribute: 'spatial-navigation' },
    clock: { attribute: false },
  };

  /** The car: an app's bridge, Qt's channel, a VISS server, or what a page says by hand. Closing it is the page's to do. */
  declare host: VehicleHost | undefined;
  /** The address of the car's VISS server, such as `wss://localhost:6443`, where there is no `host`. */
  declare viss: string | undefined;
  /** The dialect of that server: `viss3`, `viss2`, `vissr` or `kuksa`. Default: what it says itself; Kuksa must be named. */
  declare vissDialect: VissDialectName | undefined;
  /** The major of the VSS that the server's car has, 3 to 6. Default: what the car says; where it does not, nothing that versions differ in is known, such as the mileage. */
  declare vssMajor: number | undefined;
  /** Whether `viss` may be a `ws:` address of this machine. */
  declare allowInsecure: boolean;
  /** Gives the access token for that server; it is kept in memory alone. Default: none. */
  declare getToken: (() => string | undefined | Promise<string | undefined>) | undefined;
  /** The rules that hold: `strict`, `jp`, `aosp`, `passenger`, or `none` off the road. Default `strict`. */
  declare profile: Profile | undefined;
  /** Whether what the car's platform allows counts too, and not only what it forbids. */
  declare trusted: boolean;
  /** What of the car the widgets are told: of `model plate vin mileage trouble-codes service energy tyres breakdown occupants position`. Default: all but `plate`, `vin`, `occupants` and `position`; `''`: nothing. */
  declare share: readonly Shareable[] | undefined;
  /** How many CSS pixels a density-independent pixel has on this screen. Default 1. */
  declare carDp: number | undefined;
  /** The side that the driver sits on, `left` or `right`. Default: what the car says. */
  declare driverSide: 'left' | 'right' | undefined;
  /** The colours: `light`, `dark`, or `auto` for day and night as the car says. Default `auto`. */
  declare theme: 'light' | 'dark' | 'auto' | undefined;
  /** Whether arrow keys, as of a knob or a cross, move the focus on the page to what is nearest. For other keys, see `startSpatialNavigation`. */
  declare spatialNavigation: boolean;
  /** A clock that never jumps. Default: the engine's. */
  declare clock: MonotonicClock | undefined;

  constructor() {
    super();
    this.allowInsecure = false;
    this.trusted = false;
    this.spatialNavigation = false;
  }

  /** How the engine decides. */
  protected get settings(): EngineSettings {
    const profile = PROFILES.find((known) => known === this.profile) ?? 'strict';
    return { profile, isTrusted: this.trusted };
  }

  /** What is shared. */
  protected get shared(): readonly Shareable[] {
    return (this.share ?? SHARED_BY_DEFAULT).filter((word) => SHAREABLE.includes(word));
  }

  /** Warns of what the page set wrongly. */
  protected check(): void {
    const { profile, theme, driverSide, share } = this;
    if (profile && !PROFILES.includes(profile)) warnOnce(this, `profile is one of ${PROFILES.join(', ')}.`);
    if (theme && !['light', 'dark', 'auto'].includes(theme)) warnOnce(this, 'theme is light, dark or auto.');
    if (driverSide && !['left', 'right'].includes(driverSide)) warnOnce(this, 'driver-side is left or right.');
    if (share?.some((word) => !SHAREABLE.includes(word))) warnOnce(this, `share has words of ${SHAREABLE.join(', ')}.`);
  }
}
