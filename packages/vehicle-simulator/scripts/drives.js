// Makes the drives in ../drives: `node packages/vehicle-simulator/scripts/drives.js`, then `npm run format`.

import { writeFileSync } from 'node:fs';
import { Road } from './road.js';

const TRANSMISSION = 'Vehicle.Powertrain.Transmission';
const BATTERY = 'Vehicle.Powertrain.TractionBattery';
const LOCATION = 'Vehicle.CurrentLocation';

/** The short names of the signals that drives have. */
const SIGNALS = {
  speed: 'Vehicle.Speed',
  moving: 'Vehicle.IsMoving',
  gear: `${TRANSMISSION}.SelectedGear`,
  parkLock: `${TRANSMISSION}.IsParkLockEngaged`,
  brake: 'Vehicle.Chassis.ParkingBrake.IsEngaged',
  ignition: 'Vehicle.LowVoltageSystemState',
  lat: `${LOCATION}.Latitude`,
  lng: `${LOCATION}.Longitude`,
  heading: `${LOCATION}.Heading`,
  accuracy: `${LOCATION}.HorizontalAccuracy`,
  odo: 'Vehicle.TraveledDistance',
  hazard: 'Vehicle.Body.Lights.Hazard.IsSignaling',
  brokenDown: 'Vehicle.IsBrokenDown',
  trouble: 'Vehicle.Diagnostics.DTCList',
  troubles: 'Vehicle.Diagnostics.DTCCount',
  energy: 'Vehicle.Powertrain.Type',
  range: 'Vehicle.Powertrain.Range',
  charge: `${BATTERY}.StateOfCharge.Current`,
  chargeShown: `${BATTERY}.StateOfCharge.Displayed`,
  batteryRange: `${BATTERY}.Range`,
  volts: 'Vehicle.LowVoltageBattery.CurrentVoltage',
  fuel: 'Vehicle.Powertrain.FuelSystem.RelativeLevel',
  fuelLow: 'Vehicle.Powertrain.FuelSystem.IsFuelLevelLow',
  fuels: 'Vehicle.Powertrain.FuelSystem.SupportedFuelTypes',
  oil: 'Vehicle.Powertrain.CombustionEngine.EngineOil.Level',
  burst: 'Vehicle.Chassis.Axle.Row1.Wheel.Right.Tire.Pressure',
  burstLow: 'Vehicle.Chassis.Axle.Row1.Wheel.Right.Tire.IsPressureLow',
  tyre: 'Vehicle.Chassis.Axle.Row2.Wheel.Left.Tire.Pressure',
  tyreLow: 'Vehicle.Chassis.Axle.Row2.Wheel.Left.Tire.IsPressureLow',
  theme: 'Vehicle.Cabin.Infotainment.HMI.DayNightMode',
  light: 'Vehicle.Exterior.LightIntensity',
  belted: 'Vehicle.Cabin.Seat.Row1.DriverSide.IsBelted',
  passenger: 'Vehicle.Cabin.Seat.Row1.PassengerSide.IsBelted',
  seat: 'Vehicle.Cabin.Seat.Row1.DriverSide.OccupancyStatus',
  online: 'Vehicle.Connectivity.IsConnectivityAvailable',
};

const PARK = 126;
const DRIVE = 127;
const NEUTRAL = 0;
const REVERSE = -1;

const parked = { gear: PARK, parkLock: true, brake: true, ignition: 'ON' };
const driving = { gear: DRIVE, parkLock: false, brake: false, ignition: 'ON' };

/** A road with these short names in its start and notes; only those that a drive uses are kept. */
const road = (options) => new Road({ odometer: 24_318_500, signals: SIGNALS, ...options });

/** Sets off from a parking place. */
const setOff = (way) => way.hold(4).note({ brake: false }).hold(2).note({ gear: DRIVE, parkLock: false }).hold(2);

/** Comes to rest at the side and stays in Park. */
const park = (way) => way.reach(0).hold(2).note({ gear: PARK, parkLock: true }).hold(1).note({ brake: true }).hold(4);

const rounded = (value, digits = 0) => Number(value.toFixed(digits));

/** The makers of all drives, by the name of the file. */
export const drives = {
  parked: () =>
    road({ start: parked, from: [48.13715, 11.57612], legs: [[90, 1]] })
      .hold(30)
      .note({ ignition: 'ACC' })
      .hold(15)
      .note({ ignition: 'OFF', belted: false })
      .hold(5)
      .note({ seat: 'EMPTY', ignition: 'LOCK' })
      .hold(30)
      .note({ seat: 'OCCUPIED', ignition: 'ACC' })
      .hold(5)
      .note({ ignition: 'START', belted: true })
      .hold(1)
      .note({ ignition: 'ON' })
      .hold(34)
      .drive('Parked', 'Stands in Park. The driver leaves, comes back and starts the car without driving off.'),

  city() {
    const way = road({
      start: { ...parked, theme: 'DAY', light: 30 },
      from: [48.13715, 11.57612],
      legs: [
        [90, 420],
        [0, 610],
        [270, 380],
        [340, 500],
        [70, 900],
        [160, 300],
      ],
    }).watch((seconds) => {
      const light = Math.max(4, 30 - 0.1 * seconds);
      return { light: rounded(light), ...(light <= 12 && { theme: 'NIGHT' }) };
    });
    setOff(way).cruise(48, 18).reach(0).hold(28).cruise(50, 20).reach(0).hold(16);
    // a jam: a few meters now and then
    for (const speed of [9, 6, 12]) way.reach(speed, 3).hold(3).reach(0, 3).hold(9);
    way.cruise(30, 14).cruise(48, 22).reach(0).hold(24).cruise(42, 20).reach(8).hold(4).reach(0);
    // into a gap at the side
    way.hold(2).note({ gear: REVERSE }).hold(2).reach(4, 2).hold(4);
    return park(way)
      .hold(12)
      .drive('City at dusk', 'Stop and go: lights in D, a jam, reverse into a gap. Night comes.');
  },

  motorway() {
    const way = road({
      start: { ...driving, charge: 71, chargeShown: 73, batteryRange: 46_000, range: 512_000, fuel: 62 },
      from: [48.19812, 11.61741],
      legs: [
        [20, 1800],
        [8, 4200],
        [352, 3600],
        [10, 5000],
      ],
    }).watch((_, meters) => {
      const charge = rounded(71 - meters / 900, 1);
      return {
        charge,
        chargeShown: rounded(charge + 2),
        batteryRange: rounded(charge * 6.5) * 100,
        range: rounded((512_000 - meters * 1.1) / 1000) * 1000,
        fuel: rounded(62 - meters / 6000),
      };
    });
    way.hold(2).reach(60).cruise(84, 10).cruise(121, 60).cruise(131, 50).reach(82, 5).cruise(82, 30);
    way.cruise(118, 50).cruise(128, 40).reach(100, 4).reach(60, 5).reach(0).hold(20);
    return way.drive('Motorway', 'Up the ramp, 120 to 130 km/h, slower behind lorries, off again and standing in D.');
  },

  'tyre-losing-pressure'() {
    const way = road({
      start: { ...parked, tyre: 260, tyreLow: false },
      from: [48.08951, 11.48077],
      legs: [
        [215, 900],
        [200, 2600],
        [230, 3000],
      ],
    }).watch((seconds) => {
      const tyre = seconds < 40 ? 260 : rounded(Math.max(104, 260 - 0.95 * (seconds - 40)));
      return { tyre, tyreLow: tyre < 200 };
    });
    setOff(way).cruise(52, 14).cruise(92, 70).reach(60, 3).cruise(60, 20).note({ hazard: true });
    way.cruise(34, 22);
    return park(way).hold(45).drive('Tyre losing pressure', 'The rear left tyre goes from 260 to 104 kPa on the way.');
  },

  'battery-low'() {
    const way = road({
      start: {
        ...parked,
        energy: 'ELECTRIC',
        fuel: null,
        fuelLow: null,
        fuels: [],
        oil: null,
        charge: 8.6,
        chargeShown: 7,
        batteryRange: 29_000,
        range: 29_000,
        volts: 12.4,
      },
      from: [48.35372, 11.78611],
      legs: [
        [180, 1500],
        [195, 3000],
        [170, 3000],
      ],
    }).watch((seconds, meters) => {
      const charge = rounded(8.6 - meters / 900, 1);
      const range = rounded(Math.max(0, charge * 3.4)) * 1000;
      return {
        charge,
        chargeShown: rounded(Math.max(0, charge - 1.6)),
        batteryRange: range,
        range,
        volts: rounded(12.4 - seconds * 0.004, 1),
      };
    });
    setOff(way).cruise(72, 60).cruise(88, 70).reach(60, 2).cruise(60, 30).reach(38, 2).cruise(38, 20);
    return park(way)
      .note({ trouble: ['P0A7D'], troubles: 1 })
      .hold(40)
      .drive('Battery low', 'An electric car runs down to the last percents, and its 12 V battery with it.');
  },

  breakdown() {
    const way = road({
      start: { ...driving, trouble: [], troubles: 0, oil: 'NORMAL' },
      from: [48.23906, 11.33265],
      legs: [
        [300, 2500],
        [310, 4000],
      ],
    });
    way
      .hold(2)
      .reach(90)
      .cruise(112, 40)
      .note({ trouble: ['P0301'], troubles: 1 })
      .cruise(104, 14);
    way
      .note({ trouble: ['P0301', 'P0217'], troubles: 2, oil: 'CRITICALLY_LOW' })
      .reach(70, 3)
      .note({ hazard: true });
    way.reach(30, 3).note({ gear: NEUTRAL }).reach(0, 2).hold(3).note({ brake: true, brokenDown: true }).hold(3);
    way.note({ gear: PARK, parkLock: true }).hold(14);
    // between two hills
    way.note({ online: false, accuracy: 220 }).hold(30).note({ online: true, accuracy: 6 }).hold(30);
    way.note({ ignition: 'ACC' }).hold(20);
    return way.drive('Breakdown', 'The engine gives up at speed: trouble codes, hazard lights, the hard shoulder.');
  },

  'burst-tyre'() {
    const way = road({
      start: { ...driving, burst: 250, burstLow: false, passenger: true, accuracy: 4 },
      from: [48.21937, 11.30482],
      legs: [
        [305, 1800],
        [315, 3000],
      ],
    });
    way
      .hold(2)
      .reach(80)
      .cruise(118, 30)
      // between noise barriers
      .note({ accuracy: 35 })
      .note({ burst: 60, burstLow: true })
      .reach(70, 8)
      .note({ hazard: true, burst: 20 })
      .cruise(38, 8);
    way.reach(0, 5).hold(2).note({ gear: PARK, parkLock: true, burst: 0 }).hold(1);
    way.note({ brake: true, brokenDown: true, accuracy: 12 }).hold(20).note({ accuracy: 5 }).hold(40);
    return way.drive(
      'Burst tyre',
      'A front tyre bursts at speed. Two people stand on a hard shoulder, hazard lights on.',
    );
  },
};

/** A drive with only the short names that it uses. */
export function makeDrive(name) {
  const drive = drives[name]();
  const used = new Set([drive.start, ...drive.samples].flatMap((values) => Object.keys(values)));
  return { ...drive, signals: Object.fromEntries(Object.entries(drive.signals).filter(([key]) => used.has(key))) };
}

if (import.meta.main) {
  for (const name of Object.keys(drives)) {
    writeFileSync(new URL(`../drives/${name}.json`, import.meta.url), `${JSON.stringify(makeDrive(name))}\n`);
  }
}
