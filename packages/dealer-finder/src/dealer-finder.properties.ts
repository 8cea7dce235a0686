import type { Coordinates, Dealer, DealerApi, Route, VehicleModel } from '@forecourt/contract';
import { WidgetElement } from '@forecourt/core';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { DealerFinderContext, Filters, Given } from './dealer-finder.context.ts';
import { DEALER_ACTIONS, type DealerAction } from './dealer-finder.events.ts';
import { actionsOf, filtersOf, type GivenRoute, numberOf, pointOf, rounded, routeOf } from './dealer-finder.given.ts';
import type { FindPlaces } from './dealer-finder.lookup.ts';
import type { FinderParts } from './dealer-finder.parts.ts';
import type { CoordinateSystem, MapAdapter } from './map/map-port.ts';
import type { DistanceUnit } from '@forecourt/core/distance.js';
import { isUnsure } from './views/view.ts';

/** A list in an attribute: `call route`. */
const listOf = {
  fromAttribute: (text: string | null): string[] | undefined => text?.split(/[\s,]+/).filter(Boolean),
};

/** Frameworks hand over a new list with each of their renders: only another content is a change. */
const hasChanged = (value: unknown, old: unknown): boolean => JSON.stringify(value) !== JSON.stringify(old);

/** The properties that a person changes too. */
type Shared = 'query' | 'center' | 'filters' | 'selectedDealer';

/** The most dealers that are shown at once: more than a back end gives in one answer would come in pieces. */
const MOST_SHOWN = 200;

/** What a host says to `<forecourt-dealer-finder>`. */
export abstract class DealerFinderProperties extends WidgetElement<DealerApi> {
  static override properties: PropertyDeclarations = {
    dealers: { attribute: false },
    models: { attribute: false, hasChanged },
    query: { noAccessor: true },
    center: { noAccessor: true },
    filters: { attribute: false, noAccessor: true },
    selectedDealer: { attribute: 'selected-dealer', noAccessor: true },
    myDealer: { attribute: 'my-dealer' },
    remember: { type: Boolean },
    route: { attribute: false },
    corridorMeters: { attribute: 'corridor-meters' },
    reachMeters: { attribute: 'reach-meters' },
    unit: {},
    directionsUrl: { attribute: 'directions-url' },
    actions: { converter: listOf, hasChanged },
    pageSize: { attribute: 'page-size' },
    map: { attribute: false },
    tileUrl: { attribute: 'tile-url' },
    tileAttribution: { attribute: 'tile-attribution' },
    coordinates: {},
    structuredData: { type: Boolean, attribute: 'structured-data' },
    findPlaces: { attribute: false },
  };

  /** The dealers themselves, in place of a back end; they are searched in the browser. Another array is read anew. */
  declare dealers: readonly Dealer[] | undefined;
  /** The models that the dealers of `dealers` can be filtered by. Default: none. */
  declare models: readonly VehicleModel[] | undefined;
  /** The id of the person's own dealer; changed by the person where the host sets it or lets it be remembered. */
  declare myDealer: string | undefined;
  /**
   * Whether the person's own dealer, and the last dealers that were found, may be kept in the browser's storage for the next
   * visit, and for when there is no connection.
   */
  declare remember: boolean;
  /** The way along which dealers are looked for: a GeoJSON LineString, or a Feature of one. Default: none. */
  declare route: GivenRoute | undefined;
  /** How far aside of the route a dealer may be, in metres. Default 5000. */
  declare corridorMeters: number | undefined;
  /** How far the car gets along the route, in metres. Default: anywhere. */
  declare reachMeters: number | undefined;
  /** What distances are told in, `km` or `mi`. Default: as the region of the language does. */
  declare unit: DistanceUnit | undefined;
  /**
   * The address that leads to a dealer, with `{lat}`, `{lng}`, `{name}` and `{address}` in it, or `{gcjLat}` and `{gcjLng}` for
   * map apps of China. Default: the device's own map app, or OpenStreetMap.
   */
  declare directionsUrl: string | undefined;
  /** What can be done with a dealer, separated by spaces: of `call route book website send-to-navigation`. Default: the first four. */
  declare actions: readonly DealerAction[] | undefined;
  /** How many dealers are shown at once. Default 20. */
  declare pageSize: number | undefined;
  /** What draws the map; fetched and asked only after the list is there. Default: Leaflet if there is a `tile-url`, else no map. */
  declare map: MapAdapter | undefined;
  /** The address of the map's tiles, with `{z}`, `{x}` and `{y}` in it. Default: no map. */
  declare tileUrl: string | undefined;
  /** Whom the map is from, as its licence wants it said. Text. */
  declare tileAttribution: string | undefined;
  /** How the map's tiles count coordinates: `wgs84`, or `gcj02` or `bd09` of maps of China. Default `wgs84`. */
  declare coordinates: CoordinateSystem | undefined;
  /** Whether the dealers on the screen are described to search engines, in a JSON-LD script that is the element's child. */
  declare structuredData: boolean;
  /** Finds places for a text, in place of the back end's proposals: a geocoder of the host. Default: none. */
  declare findPlaces: FindPlaces | undefined;

  /** What the host set last of what a person changes too. */
  private readonly said: { [Name in Shared]?: unknown } = {};
  /** What of it the machine has not heard yet. */
  private readonly unheard = new Set<Shared>();

  /** Whether something was set that nobody has looked at yet. */
  protected isUnchecked = true;

  /** What the machine knows; `undefined`: it does not run. */
  protected abstract get known(): DealerFinderContext | undefined;
  /** What is fetched when it is needed. */
  protected abstract readonly parts: FinderParts;

  constructor() {
    super();
    this.remember = false;
    this.structuredData = false;
  }

  /** The text in the search box: a town, a postcode, a name. Setting it searches. */
  get query(): string {
    return this.read('query', ({ query }) => query) as string;
  }
  set query(value: string) {
    this.say('query', value);
  }

  /**
   * The point to search around, `48.13,11.57` as an attribute. Read, it is the point that the list is around; a person's own
   * position only to about a kilometre. `undefined`: the list goes by name.
   */
  get center(): Coordinates | undefined {
    // before the first answer it is where the host looks
    return this.read('center', ({ around, origin, answered }) => {
      const point = answered ? around : origin;
      return point?.by === 'position' ? rounded(point.location) : point?.location;
    }) as Coordinates | undefined;
  }
  set center(value: Coordinates | undefined) {
    this.say('center', value);
  }

  /** What the list is narrowed to: `{ services, models, pickUp }`. `{}`: everything. */
  get filters(): Filters {
    return this.read('filters', ({ filters }) => filters) as Filters;
  }
  set filters(value: Filters) {
    this.say('filters', value);
  }

  /** The id of the dealer in detail; `undefined`: none. */
  get selectedDealer(): string | undefined {
    return this.read('selectedDealer', ({ selectedId }) => selectedId) as string | undefined;
  }
  set selectedDealer(value: string | undefined) {
    this.say('selectedDealer', value);
  }

  /** All that the host gives, with the defaults of what it does not. */
  protected giveAll(): Given {
    this.unheard.clear();
    return { ...this.shared, route: this.wholeRoute, ...this.limits };
  }

  /** What of it the machine has to hear now; equal values change nothing there. */
  protected giveNews(changed: PropertyValues<this>): Partial<Given> {
    const { query, center, filters, selectedId } = this.shared;
    const has = (name: Shared): boolean => this.unheard.has(name);
    const isRerouted = (['route', 'corridorMeters', 'reachMeters'] as const).some((name) => changed.has(name));
    const news: Partial<Given> = {
      ...(has('query') ? { query } : {}),
      ...(has('center') ? { center } : {}),
      ...(has('filters') ? { filters } : {}),
      ...(has('selectedDealer') ? { selectedId } : {}),
      ...(isRerouted ? { route: this.wholeRoute } : {}),
      ...this.limits,
    };
    this.unheard.clear();
    return news;
  }

  private get shared(): Omit<Given, 'route' | 'pageSize' | 'mostListed'> {
    const { query, center, filters, selectedDealer } = this.said;
    return {
      query: typeof query === 'string' ? query : '',
      center: pointOf(center),
      filters: filtersOf(filters),
      selectedId: typeof selectedDealer === 'string' && selectedDealer ? selectedDealer : undefined,
    };
  }

  private get wholeRoute(): Route | undefined {
    return routeOf(this.route, numberOf(this.corridorMeters, 1) ?? 5_000, numberOf(this.reachMeters, 0));
  }

  /** How many dealers are shown, at once and in all: a car may show fewer than the host asks for. */
  private get limits(): Pick<Given, 'pageSize' | 'mostListed'> {
    const { env } = this;
    const { maxItems, maxCumulativeItems = Number.POSITIVE_INFINITY } = env.restrictions;
    const wanted = Math.floor(numberOf(this.pageSize, 1) ?? 20);
    const most = this.parts.rows?.roomFor(this, maxItems) ?? maxItems ?? MOST_SHOWN;
    const pageSize = Math.max(1, Math.min(wanted, MOST_SHOWN, most, maxCumulativeItems));
    // where it is not known whether the car drives, nobody turns pages
    return { pageSize, mostListed: isUnsure({ env }) ? pageSize : Math.max(1, maxCumulativeItems) };
  }

  /** The actions in force. */
  protected get chosenActions(): readonly DealerAction[] {
    return this.actions ? actionsOf(this.actions) : DEALER_ACTIONS.slice(0, 4);
  }

  /** Tells the integrator about a wrong use, once each; what does so is fetched when all that matters is there. */
  protected async warnOfWrongUse(): Promise<void> {
    this.isUnchecked = false;
    const told = await import('./dealer-finder.warnings.ts').catch(() => undefined);
    // what could not be fetched, as when offline, is asked for again with the next update
    if (!told) this.isUnchecked = true;
    for (const text of told?.wrongUses(this, this.said) ?? []) this.warnOnce(text);
  }

  /** What the machine knows of a shared property; what it has not heard yet is as the host said. */
  private read(name: Shared, of: (known: DealerFinderContext) => unknown): unknown {
    const { known } = this;
    if (known && !this.unheard.has(name)) return of(known);
    return this.said[name] ?? (name === 'query' ? '' : name === 'filters' ? {} : undefined);
  }

  private say(name: Shared, value: unknown): void {
    this.said[name] = value;
    this.unheard.add(name);
    this.isUnchecked = true;
    // even for what it is already: the machine hears now what was set now
    this.requestUpdate();
  }
}
