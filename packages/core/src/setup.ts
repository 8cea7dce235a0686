import { createMachine, type setup as xstateSetup } from 'xstate';

/**
 * XState's `setup` for its types alone: of what it returns, only `createMachine` and `createStateConfig` are there. XState's own also hands out
 * `sendTo`, `log`, `enqueueActions` and more, which no bundler can then leave out: 0.75 kB of minified gzip on every page.
 * Import `assign` and `emit` from xstate itself.
 */
export const setup = (({ actors, actions, guards, delays }: Parameters<typeof createMachine>[1] & object) => ({
  createMachine: (config: Parameters<typeof createMachine>[0]) =>
    createMachine(config, { actors, actions, guards, delays } as Parameters<typeof createMachine>[1]),
  createStateConfig: (config: unknown) => config,
})) as unknown as typeof xstateSetup;
