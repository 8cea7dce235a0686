import type { TestContext } from 'node:test';
import { type ManualClock, manualClock } from '../clock.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator.ts';
import { dialects } from '../viss/dialects.ts';
import { RawClient } from './raw-client.ts';

/** A simulator on a clock that the test moves, with one client; both end with the test. */
export async function start(
  context: TestContext,
  options: SimulatorOptions = {},
): Promise<{ simulator: Simulator; client: RawClient; clock: ManualClock }> {
  const clock = manualClock();
  const simulator = await startSimulator({ clock, ...options });
  context.after(() => simulator.close());
  const client = await connect(context, simulator);
  return { simulator, client, clock };
}

/** One more client of a simulator, in its own sub-protocol. */
export async function connect(context: TestContext, simulator: Simulator): Promise<RawClient> {
  const { subProtocol } = dialects[simulator.dialect];
  const protocols = simulator.faults.subProtocol === 'right' ? [subProtocol] : [];
  const client = await RawClient.connect(simulator.url, protocols);
  context.after(() => client.close());
  return client;
}
