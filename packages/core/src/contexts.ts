import { type Context, ContextConsumer, createContext } from '@lit/context';
import { isServer, type ReactiveElement } from 'lit';
import type { HandoffRecord, Propulsion, TyrePlace } from '@forecourt/contract';
import type { Environment } from './environment.ts';

/** The ports by domain; a provider carries those that its page has. Widgets name the ones they need. */
export interface Apis {
  readonly [domain: string]: unknown;
}

/** The ports of a page; see `ProviderElement.apis`. */
export const apiContext = createContext<Apis | undefined>(Symbol.for('forecourt.api'));

/** The base address of a page's back end; see `ProviderElement.endpoint`. */
export const endpointContext = createContext<string | undefined>(Symbol.for('forecourt.endpoint'));

/** The language of a page, BCP 47; see `ProviderElement.lang`. */
export const localeContext = createContext<string | undefined>(Symbol.for('forecourt.locale'));

/** Clock, random, storage and driving restrictions; see `ProviderElement.environment`. */
export const environmentContext = createContext<Partial<Environment> | undefined>(Symbol.for('forecourt.environment'));

/** The dealer that a page is about, such as the one chosen in a finder; see `ProviderElement.dealer`. */
export const dealerContext = createContext<{ readonly id: string } | undefined>(Symbol.for('forecourt.dealer'));

/** What a car knows of itself and may tell a widget, so that its owner need not type it. No VIN unless the host says so. */
export interface VehicleFacts {
  /** The brand's name for the model. */
  readonly model?: string;
  readonly plate?: string;
  readonly vin?: string;
  readonly mileageKm?: number;
  /** Diagnostic trouble codes, such as `P0420`. */
  readonly troubleCodes?: readonly string[];
  /** Whether a service is due. */
  readonly isServiceDue?: boolean;
  /** Where the car is; shared only where the host says so. */
  readonly position?: VehiclePosition;
  /** What drives it. */
  readonly propulsion?: readonly Propulsion[];
  readonly stateOfChargePercent?: number;
  readonly fuelPercent?: number;
  readonly batteryVolts?: number;
  readonly lowTyres?: readonly TyrePlace[];
  readonly areHazardLightsOn?: boolean;
  /** How many seat belts are fastened. */
  readonly occupants?: number;
  readonly isBrokenDown?: boolean;
}

/** A car's own fix. */
export interface VehiclePosition {
  readonly lat: number;
  readonly lng: number;
  /** The radius within which it is, in metres. */
  readonly accuracyMeters?: number;
  /** Clockwise from geographic north. */
  readonly headingDegrees?: number;
  /** When it was found, in milliseconds since 1970, by the car's clock. */
  readonly at?: number;
}

/** The car that the page is in or about; see the element `<forecourt-vehicle>`. */
export const vehicleContext = createContext<VehicleFacts | undefined>(Symbol.for('forecourt.vehicle'));

/** Work that goes on elsewhere: offered here, or received from there. */
export interface Handoff {
  /** Offers what a widget has so far, so that it goes on at the phone; the person sees a code to scan. */
  offer(record: HandoffRecord): void;
  /** What was begun elsewhere and goes on here; each widget takes its own kind, once. */
  readonly received: HandoffRecord | undefined;
}

/** What goes on elsewhere, by the ports of the page; see the element `<forecourt-handoff>`. `undefined`: nobody takes it. */
export const handoffContext = createContext<Handoff | undefined>(Symbol.for('forecourt.handoff'));

const PROVIDER = 'forecourt-provider';
const VEHICLE = 'forecourt-vehicle';
const HANDOFF = 'forecourt-handoff';

/** Whether an element stands in another one, through shadow roots. */
function isInside(element: Element, selector: string): boolean {
  if (isServer) return false;
  for (let node: Element | undefined = element; node; node = (node.getRootNode() as Partial<ShadowRoot>).host) {
    if (node.closest(selector)) return true;
  }
  return false;
}

/** Whether a provider around an element can say nothing yet: fetched one by one, a widget may be there before it. */
export const isProviderComing = (host: Element): boolean => isInside(host, `${PROVIDER}:not(:defined)`);

/**
 * Whether an element stands in a car that did not say yet what it forbids, so that all of it has to be. What is provided may
 * be a provider's word, around or inside a car that is still to be fetched.
 */
export const isCarSilent = (host: Element, provided: Partial<Environment> | undefined): boolean =>
  isInside(host, provided?.display ? `${VEHICLE}:not(:defined)` : VEHICLE);

/** What a provider around an element says of a context, now and later. */
export function consume<Value, Host extends ReactiveElement>(
  host: Host,
  context: Context<unknown, Value>,
): ContextConsumer<Context<unknown, Value>, Host> {
  const consumer = new ContextConsumer(host, { context, subscribe: true });
  host.addController({
    hostConnected: () => {
      for (const tag of [PROVIDER, VEHICLE, HANDOFF]) {
        if (!isInside(host, `${tag}:not(:defined)`)) continue;
        void customElements.whenDefined(tag).then(() => host.isConnected && consumer.hostConnected());
      }
    },
  });
  return consumer;
}
