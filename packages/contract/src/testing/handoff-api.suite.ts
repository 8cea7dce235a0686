/** The cases that every `HandoffApi` passes, whatever is behind it. They run in any order, one after the other. */
import { inbox } from './handoff-api.inbox.ts';
import { taking } from './handoff-api.taking.ts';
import type { HandoffCase } from './handoff-api.world.ts';

export const handoffApiSuite: readonly HandoffCase[] = [...taking, ...inbox];
