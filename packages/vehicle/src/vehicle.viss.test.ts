import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { inCar } from '../test/page.ts';

/** A server of VISS at the other end of the page's sockets: a parked car that drove 12 km and does not say its version. */
class FakeServer extends EventTarget {
  static sockets: FakeServer[] = [];
  /** The tokens that requests came with. */
  static tokens: unknown[] = [];
  readonly protocol = 'VISSv3';
  isClosed = false;

  constructor() {
    super();
    FakeServer.sockets.push(this);
    queueMicrotask(() => this.dispatchEvent(new Event('open')));
  }

  send(text: string): void {
    const { action, path, requestId, authorization } = JSON.parse(text) as Record<string, string>;
    FakeServer.tokens.push(authorization);
    const values: Record<string, string> = {
      'Vehicle.TraveledDistance': '12',
      'Vehicle.Powertrain.Transmission.SelectedGear': '126',
    };
    const value = values[`${path}`];
    const answer = value
      ? { subscriptionId: path, data: { path, dp: { value, ts: '2026-06-01T09:00:00Z' } } }
      : { error: { number: '404' } };
    const data = JSON.stringify({ action, requestId, ...answer });
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  close(): void {
    this.isClosed = true;
  }
}

describe('<forecourt-vehicle> and a VISS server', () => {
  const { WebSocket } = window;

  beforeEach(() => {
    Object.assign(FakeServer, { sockets: [], tokens: [] });
    window.WebSocket = FakeServer as unknown as typeof WebSocket;
  });
  afterEach(() => {
    document.body.replaceChildren();
    window.WebSocket = WebSocket;
  });

  const byViss = () => inCar({ set: { host: undefined, viss: 'wss://car.example/' } });

  it('X9 forbids everything until the car has spoken, and closes the line when it is taken out', async () => {
    const { vehicle, probe, clock } = await byViss();
    expect(probe.shown).to.equal(511);
    await until(() => vehicle.drivingState === 'parked', 'the gear');
    clock.increment(1500);
    await probe.updateComplete;
    expect(probe.shown).to.equal(0);
    vehicle.remove();
    expect(FakeServer.sockets.map(({ isClosed }) => isClosed)).to.deep.equal([true]);
  });

  it('X9 without a version kilometres are not taken for metres, and a page may name it', async () => {
    const { vehicle, probe } = await byViss();
    await until(() => vehicle.drivingState === 'parked', 'the gear');
    expect(probe.facts?.mileageKm).to.equal(undefined);
    vehicle.setAttribute('vss-major', '5');
    await until(() => probe.facts?.mileageKm, 'the mileage');
    expect(probe.facts?.mileageKm).to.equal(12);
  });

  it('asks the token of the present function, and keeps the line when a render brings another', async () => {
    const { vehicle, probe } = await byViss();
    vehicle.getToken = () => 'first';
    await until(() => vehicle.drivingState === 'parked', 'the gear');
    vehicle.getToken = () => 'second';
    await vehicle.updateComplete;
    await probe.updateComplete;
    expect(vehicle.drivingState).to.equal('parked');
    expect(FakeServer.sockets).to.have.length(1);
    expect(FakeServer.tokens).to.include('first');
  });
});
