/**
 * What outlasts a visit, where the host lets the finder remember: the person's own dealer, and dealers to fall back on when
 * the back end cannot be reached. Neither says where the person was or what was typed.
 */
import type { Dealer } from '@forecourt/contract';
import { type Environment, loadRecord, type RecordSlot, removeRecord, saveRecord } from '@forecourt/core';
import type { DealerFinderContext, Snapshot } from './dealer-finder.context.ts';
import { withoutWhere } from './dealer-finder.kept.ts';

const DAY_MS = 86_400_000;

const MY_DEALER: RecordSlot = { name: 'dealer-finder.my-dealer', version: 1, ttlMs: 90 * DAY_MS };
const SNAPSHOT: RecordSlot = { name: 'dealer-finder.snapshot', version: 1, ttlMs: 30 * DAY_MS };

/** How many dealers are remembered: those found last, in their order. */
const REMEMBERED = 20;

/** The person's own dealer, as it was when it was chosen; `undefined`: none, or none may be remembered. */
export const loadMyDealer = (env: Environment, remember: boolean): Dealer | undefined =>
  remember ? (loadRecord(env.lasting, MY_DEALER, env.now()) as Dealer | undefined) : undefined;

/** Keeps the person's own dealer; `undefined` forgets it. */
export function saveMyDealer(env: Environment, remember: boolean, dealer: Dealer | undefined): void {
  if (!dealer) removeRecord(env.lasting, MY_DEALER);
  else if (remember) saveRecord(env.lasting, MY_DEALER, withoutWhere(dealer), env.now());
}

/** The dealers of the last visit; `undefined`: none, or none may be remembered. */
export const loadSnapshot = (env: Environment, remember: boolean): Snapshot | undefined =>
  remember ? (loadRecord(env.lasting, SNAPSHOT, env.now()) as Snapshot | undefined) : undefined;

/** Keeps the dealers that were found last in this visit; to be called when some were found. */
export function saveSnapshot(env: Environment, remember: boolean, { kept, input }: DealerFinderContext): void {
  if (!remember || !kept || kept === input.snapshot) return;
  const snapshot: Snapshot = { ...kept, dealers: kept.dealers.slice(0, REMEMBERED).map(withoutWhere) };
  saveRecord(env.lasting, SNAPSHOT, snapshot, env.now());
}

/** Forgets all of it, as at a logout. */
export function forgetRecords(env: Environment): void {
  for (const slot of [MY_DEALER, SNAPSHOT]) removeRecord(env.lasting, slot);
}
