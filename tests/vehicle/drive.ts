// A host of VISS over a simulator. Both clocks are moved by the test, so that no time-out comes that it did not ask for.
import type { TestContext } from 'node:test';
import { testEnvironment, until } from '@forecourt/core/testing.js';
import { createVissClient, createVissHost, type SignalName, type VissClientOptions } from '@forecourt/vehicle/viss.js';
import { manualClock, type SimulatorOptions, startSimulator } from '@forecourt/vehicle-simulator';

/** Every server that the client speaks to. */
export const DIALECTS = ['viss3', 'viss2', 'vissr', 'kuksa'] as const;
/** The signal that most tests turn to: a number, and told only when it changes. */
export const GEAR = 'Vehicle.Powertrain.Transmission.SelectedGear';

/** A host over a simulator; both end with the test. */
export async function drive(t: TestContext, car: SimulatorOptions = {}, page: Partial<VissClientOptions> = {}) {
  const carClock = manualClock();
  const simulator = await startSimulator({ clock: carClock, ...car });
  const { clock } = testEnvironment('2026-06-01T09:00:00Z');
  const client = createVissClient({
    url: simulator.url,
    allowInsecure: true,
    clock,
    random: () => 1,
    ...(car.dialect === 'kuksa' && { dialect: 'kuksa' }),
    ...page,
  });
  let resume = (): void => {};
  const host = createVissHost(client, {
    now: () => clock.now(),
    onResume: (listener) => {
      resume = listener;
      return () => {};
    },
  });
  t.after(async () => {
    host.close();
    await simulator.close();
  });
  /** What was told last of each signal, and how often. */
  const last = new Map<SignalName, unknown>();
  let count = 0;
  let isUp = false;
  host.onLink?.((up) => {
    isUp = up;
  });
  return {
    simulator,
    carClock,
    clock,
    client,
    host,
    last,
    resume: () => resume(),
    isUp: () => isUp,
    count: () => count,
    listen: (...names: SignalName[]) =>
      host.subscribe(names, (name, { value }) => {
        last.set(name, value);
        count++;
      }),
    is: (name: SignalName, value: unknown) =>
      until(
        () => last.has(name) && Object.is(last.get(name), value),
        () => `${name} to be ${String(value)}; it is ${String(last.get(name))}`,
      ),
  };
}
