/** What the shell itself shows of the car: gear, speed, vitals, advice, the destination, day and night. */
import type { SignalName, SignalValues, VehicleHost } from '@forecourt/vehicle';
import { language, say } from './language.ts';
import type { WordKey } from './words.ts';

type Known = { -readonly [Name in SignalName]?: SignalValues[Name] | undefined };

const SHOWN = [
  ...['speed', 'selectedGear', 'dayNightMode', 'driverPosition', 'currentLanguage', 'range', 'stateOfCharge'],
  ...['traveledDistance', 'isServiceDue', 'isBrokenDown', 'lowVoltageBatteryVoltage'],
  ...['tirePressureFrontLeft', 'tirePressureFrontRight', 'tirePressureRearLeft', 'tirePressureRearRight'],
  ...['isTirePressureLowFrontLeft', 'isTirePressureLowFrontRight', 'isTirePressureLowRearLeft'],
  ...['isTirePressureLowRearRight', 'destinationLatitude', 'destinationLongitude', 'latitude', 'longitude'],
] as const satisfies readonly SignalName[];

/** What the car said last. */
export const known: Known = {};

const unit = document.querySelector('.unit') as HTMLElement;
const widgets = document.querySelectorAll(
  'forecourt-booking, forecourt-car-inbox, forecourt-dealer-finder, forecourt-handoff, forecourt-rescue',
);
const find = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;
const numberOf = (value: number | undefined, options: Intl.NumberFormatOptions): string =>
  value === undefined ? '–' : new Intl.NumberFormat(language(), options).format(value);
const lengthOf = (meters: number | undefined): string =>
  numberOf(meters === undefined ? undefined : meters / 1000, {
    ...{ style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 },
  });

/** The most pressing thing that the car has to say. */
function adviceOf(car: Known): WordKey | undefined {
  const { isTirePressureLowFrontLeft, isTirePressureLowFrontRight } = car;
  const { isTirePressureLowRearLeft, isTirePressureLowRearRight } = car;
  const isTyreLow =
    isTirePressureLowFrontLeft ||
    isTirePressureLowFrontRight ||
    isTirePressureLowRearLeft ||
    isTirePressureLowRearRight;
  if (car.isBrokenDown) return 'advice.broken';
  if (isTyreLow) return 'advice.tyre';
  if ((car.stateOfCharge ?? 100) < 12 || (car.lowVoltageBatteryVoltage ?? 12) < 11.5) return 'advice.battery';
  return car.isServiceDue ? 'advice.due' : undefined;
}

const gearOf = (gear: number | undefined): string =>
  gear === undefined ? '' : gear === 126 ? 'P' : gear === 0 ? 'N' : gear < 0 ? 'R' : 'D';

/** Draws what is known. */
export function draw(): void {
  find('#speed').textContent = known.speed === undefined ? '–' : String(Math.round(Math.abs(known.speed)));
  for (const gear of document.querySelectorAll('.gears b')) {
    gear.toggleAttribute('data-on', gear.textContent === gearOf(known.selectedGear));
  }
  const pressures = [
    ...[known.tirePressureFrontLeft, known.tirePressureFrontRight],
    ...[known.tirePressureRearLeft, known.tirePressureRearRight],
  ].filter((pressure): pressure is number => pressure !== undefined);
  const lowest = pressures.length ? Math.min(...pressures) : undefined;
  find('[data-vital="range"]').textContent = lengthOf(known.range);
  find('[data-vital="odometer"]').textContent = lengthOf(known.traveledDistance);
  find('[data-vital="energy"]').textContent = numberOf(
    known.stateOfCharge === undefined ? undefined : known.stateOfCharge / 100,
    { style: 'percent' },
  );
  // Intl has no unit of pressure
  find('[data-vital="tyre"]').textContent =
    lowest === undefined
      ? '–'
      : `${numberOf(lowest / 100, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} bar`;
  const advice = adviceOf(known);
  find('.advice').hidden = !advice;
  if (advice) find('.advice p').textContent = say(advice);
  find('.advice').toggleAttribute('data-stranded', advice === 'advice.broken');
  const theme = known.dayNightMode === 'DAY' ? 'light' : 'dark';
  unit.dataset.theme = theme;
  // as the shell, also while nothing is heard of the car: who needs help has to be able to read it
  for (const widget of widgets) widget.setAttribute('theme', theme);
  unit.dataset.driver = known.driverPosition === 'RIGHT' ? 'right' : 'left';
}

/** Keeps the shell in step with the car. */
export function follow(host: VehicleHost, changed: (name: SignalName) => void): void {
  let isDrawing = false;
  host.subscribe(SHOWN, (name, { value }) => {
    (known as Record<string, unknown>)[name] = value;
    changed(name);
    if (isDrawing) return;
    isDrawing = true;
    requestAnimationFrame(() => {
      isDrawing = false;
      draw();
    });
  });
}
