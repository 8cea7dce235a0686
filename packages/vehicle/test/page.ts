/** A page in a car: the element, a widget in it that notes what it is told, and a host that the test feeds. */
import {
  consume,
  type Environment,
  LocaleController,
  type VehicleFacts,
  vehicleContext,
  WidgetElement,
} from '@forecourt/core';
import { html, type TemplateResult } from 'lit';
import { toFlags } from '../src/driving/restriction-flags.ts';
import { createManualHost, type ManualHost, type ManualHostOptions } from '../src/hosts/manual-host.ts';
import { VehicleElement } from '../src/vehicle.element.ts';
import { CountingClock } from './counting-clock.ts';

/** A widget that notes what it is told, each time that it renders. */
export class CarProbe extends WidgetElement<unknown> {
  protected readonly domain = 'probe';
  /** What was forbidden at each render, as Android's bit set. */
  readonly rendered: number[] = [];
  private readonly words = new LocaleController(this, { name: 'car-probe', en: {}, load: {} });
  private readonly car = consume(this, vehicleContext);

  protected createApi(): unknown {
    return undefined;
  }
  get told(): Environment {
    return this.env;
  }
  get facts(): VehicleFacts | undefined {
    return this.car.value;
  }
  get locale(): string {
    return this.words.locale;
  }
  /** What was forbidden when it rendered last. */
  get shown(): number | undefined {
    return this.rendered[this.rendered.length - 1];
  }
  protected override render(): TemplateResult {
    this.rendered.push(toFlags(this.env.restrictions));
    return html`${this.shown}`;
  }
}
customElements.define('car-probe', CarProbe);
customElements.define('car-test', class extends VehicleElement {});

/** A page, and the car that it is in. */
export interface CarPage {
  vehicle: VehicleElement;
  probe: CarProbe;
  host: ManualHost;
  clock: CountingClock;
  /** The car says that it is parked, and time passes until that counts. */
  park(): Promise<void>;
}

/** What a test sets before the page is shown. */
export interface CarPageOptions {
  set?: Partial<VehicleElement>;
  can?: ManualHostOptions;
  /** Where it stands. Default: the body. */
  parent?: Element;
}

/** Shows a page in a car. */
export async function inCar({ set = {}, can = {}, parent = document.body }: CarPageOptions = {}): Promise<CarPage> {
  const clock = new CountingClock();
  const host = createManualHost({ now: () => clock.now(), ...can });
  const vehicle = document.createElement('car-test') as VehicleElement;
  Object.assign(vehicle, { host, clock, ...set });
  const probe = vehicle.appendChild(document.createElement('car-probe') as CarProbe);
  parent.append(vehicle);
  await probe.updateComplete;
  return {
    vehicle,
    probe,
    host,
    clock,
    async park() {
      host.set('selectedGear', 126);
      clock.increment(1500);
      await probe.updateComplete;
    },
  };
}
