import type { HandoffRecord } from '@forecourt/contract';
import {
  consume,
  dealerContext,
  type Handoff,
  handoffContext,
  type VehicleFacts,
  vehicleContext,
} from '@forecourt/core';
import type { ReactiveElement } from 'lit';
import type { KnownVehicle, Prefill } from './booking.context.ts';

/** What a car says of itself, as what the host knows of a car. */
const knownFrom = ({ model, troubleCodes, plate, vin, mileageKm }: VehicleFacts): KnownVehicle => ({
  ...(model ? { modelName: model } : {}),
  ...(troubleCodes ? { troubleCodes: troubleCodes.map((code) => ({ code })) } : {}),
  ...(plate ? { plate } : {}),
  ...(vin ? { vin } : {}),
  ...(mileageKm === undefined ? {} : { mileageKm: Math.round(mileageKm) }),
});

/** What the page around says to a widget: which dealer, which car, and what was begun elsewhere. */
export interface Surroundings {
  readonly dealerId: string | undefined;
  /** What the car around says of itself. */
  readonly vehicle: KnownVehicle | undefined;
  readonly handoff: Handoff | undefined;
  /** What the record chose that was taken last. */
  readonly received: Prefill;
  /** Takes what was begun elsewhere, once; its type, if there is something new. */
  take: (isMine: (type: string) => boolean) => string | undefined;
  /** Forgets what was taken; it is not taken again. */
  forget: () => void;
}

/** What stands around an element. */
export function surroundingsOf(host: ReactiveElement): Surroundings {
  const page = consume(host, dealerContext);
  const car = consume(host, vehicleContext);
  const handoff = consume(host, handoffContext);
  let taken: HandoffRecord | undefined;
  let received: Prefill = {};
  return {
    get dealerId() {
      return page.value?.id;
    },
    get vehicle() {
      return car.value && knownFrom(car.value);
    },
    get handoff() {
      return handoff.value;
    },
    get received() {
      return received;
    },
    take: (isMine) => {
      const record = handoff.value?.received;
      if (record === taken || record?.kind !== 'booking' || !isMine(record.type)) return undefined;
      const { type, dealerId, modelId, itemIds } = record;
      taken = record;
      received = { dealerId, modelId, itemIds };
      return type;
    },
    forget: () => {
      received = {};
    },
  };
}
