/** The car that a phone is paired with, kept from page to page of a visit. */
import { type Environment, loadRecord, removeRecord, saveRecord } from '@forecourt/core';

type Keeper = Pick<Environment, 'storage' | 'now'>;

/** A code, for as long as the inbox of a car is open at most. */
const CAR = { name: 'handoff.car', version: 1, ttlMs: 12 * 60 * 60 * 1000 };

/** The code of the car; `undefined`: none is kept. */
export function loadCar({ storage, now }: Keeper): string | undefined {
  const kept = loadRecord(storage, CAR, now());
  return typeof kept === 'string' ? kept : undefined;
}

/** Keeps the code of a car. */
export const saveCar = ({ storage, now }: Keeper, code: string | undefined): boolean =>
  saveRecord(storage, CAR, code, now());

/** Forgets it. */
export const removeCar = ({ storage }: Keeper): void => removeRecord(storage, CAR);
