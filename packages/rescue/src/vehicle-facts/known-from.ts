/** What need not be asked, because the car or the host says it. */
import type { RescueVehicle } from '@forecourt/contract';
import type { VehicleFacts, VehiclePosition } from '@forecourt/core';
import type { Fix, Known } from '../rescue.context.ts';

/** Without the members that are `undefined`, so that they do not hide what somebody else knows. */
const known = <Parts extends object>(parts: Parts): { [Name in keyof Parts]: Exclude<Parts[Name], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;

/** A number that the contract takes. A signal that is off is left out: it must not keep the request from being sent. */
const between = (value: number | undefined, least: number, most: number): number | undefined =>
  value !== undefined && value >= least && value <= most ? value : undefined;

const line = (text: string | undefined): string | undefined => text?.trim().slice(0, 200) || undefined;

const list = <Item>(items: readonly Item[] | undefined): Item[] | undefined =>
  items?.length ? [...new Set(items)].slice(0, 50) : undefined;

const vinOf = (vin: string | undefined): string | undefined =>
  /^[A-HJ-NPR-Z0-9]{17}$/.exec(vin?.trim().toUpperCase() ?? '')?.[0];

const vehicleOf = (facts: VehicleFacts): RescueVehicle =>
  known({
    model: line(facts.model),
    plate: line(facts.plate),
    vin: vinOf(facts.vin),
    propulsion: list(facts.propulsion),
    stateOfChargePercent: between(facts.stateOfChargePercent, 0, 100),
    fuelPercent: between(facts.fuelPercent, 0, 100),
    batteryVolts: between(facts.batteryVolts, 0, 100),
    lowTyres: list(facts.lowTyres),
    troubleCodes: list(facts.troubleCodes?.filter((code) => code && code.length <= 10)),
  });

function fixOf({ lat, lng, accuracyMeters, headingDegrees, at }: VehiclePosition): Fix | undefined {
  if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) return undefined;
  const extent = known({
    accuracyMeters: between(accuracyMeters, 0, Number.MAX_VALUE),
    headingDegrees: between(headingDegrees, 0, 360),
  });
  // no time is no age that could be trusted
  return { lat, lng, source: 'vehicle', at: at ?? Number.NaN, ...extent };
}

/** What the host says of the car, so that the contract takes it: a slip in a host's data must not refuse a call for help. */
const fitting = (vehicle: RescueVehicle): RescueVehicle =>
  known({
    ...Object.fromEntries(
      Object.entries(vehicle).map(([name, value]) => [name, typeof value === 'string' ? line(value) : value]),
    ),
    vin: vinOf(vehicle.vin),
  });

/** What car and host know together; where both know something, the car's word goes first. Either may be silent. */
export function knownFrom(car: VehicleFacts | undefined, host: Known | undefined): Known {
  const { name, membership, ...rest } = host ?? {};
  const vehicle = { ...(rest.vehicle && fitting(rest.vehicle)), ...(car && vehicleOf(car)) };
  return {
    ...rest,
    ...known({ name: line(name), membership: line(membership) }),
    ...(Object.keys(vehicle).length > 0 && { vehicle }),
    ...known({
      fix: car?.position && fixOf(car.position),
      occupants: between(car?.occupants, 0, 254),
      areHazardLightsOn: car?.areHazardLightsOn,
    }),
  };
}
