/**
 * The signals of a car that we know: where each stands in VSS 6.0 (below `Vehicle.`), how it is read, in which unit we
 * give it, and where older versions have it or what they mean by it.
 */
import { flag, integerIn, listOf, numberIn, oneOf, type ReadValue, text } from './read-value.ts';
import type { SignalValue } from './reading.ts';

/** Our units: degrees count clockwise from geographic north, or are WGS 84. */
export type Unit = 'km/h' | 'm' | '%' | 'kPa' | 's' | '°' | 'V';

/** How versions of VSS before the present one have a signal. */
export interface OlderForm<Value extends SignalValue> {
  /** The last major that has it so. */
  until: number;
  /** The path below `Vehicle.`, where it was another. */
  path?: string;
  /** How it is read, where its type or unit was another. */
  read?: ReadValue<Value>;
}

/** One row of the table. */
export interface Signal<Value extends SignalValue = SignalValue> {
  /** The path in VSS 6.0, below `Vehicle.`. */
  path: string;
  read: ReadValue<Value>;
  unit?: Unit;
  /** The first major that has it; left out: all that we know. */
  since?: number;
  older?: OlderForm<Value>;
}

const row = <Value extends SignalValue>(
  path: string,
  read: ReadValue<Value>,
  more: Omit<Signal<Value>, 'path' | 'read'> = {},
): Signal<Value> => ({ path, read, ...more });

const ANY = /^[^\p{Cc}]+$/u;
const LATITUDE = numberIn(-90, 90);
const LONGITUDE = numberIn(-180, 180);
const PERCENT = numberIn(0, 100);
/** Farther than any car has gone. */
const METERS = numberIn(0, 1e10);
const KILOMETERS = numberIn(0, 1e10, 1000);
const SECONDS = integerIn(-(2 ** 31), 2 ** 31 - 1);
const PRESSURE = numberIn(0, 2000);
const OIL_LEVEL = oneOf('CRITICALLY_LOW', 'LOW', 'NORMAL', 'HIGH', 'CRITICALLY_HIGH');
const FUEL = oneOf('GASOLINE', 'DIESEL', 'E85', 'LPG', 'CNG', 'LNG', 'H2', 'OTHER');

const readSeat = integerIn(1, 3);
/** VSS 3 counts the seats of the front row from the left; nearly all cars have two. */
const SEAT_NUMBER: ReadValue<'LEFT' | 'MIDDLE' | 'RIGHT'> = (raw) => {
  const seat = readSeat(raw);
  return seat === undefined ? undefined : seat === 1 ? 'LEFT' : 'RIGHT';
};

const ENGINE = 'Powertrain.CombustionEngine';
const FRONT_LEFT = 'Chassis.Axle.Row1.Wheel.Left';
const FRONT_RIGHT = 'Chassis.Axle.Row1.Wheel.Right';
const REAR_LEFT = 'Chassis.Axle.Row2.Wheel.Left';
const REAR_RIGHT = 'Chassis.Axle.Row2.Wheel.Right';
const HMI = 'Cabin.Infotainment.HMI';
const SINCE_4 = { since: 4 };

/** The table. */
export const SIGNALS = {
  // Driving state
  speed: row('Speed', numberIn(-500, 500), { unit: 'km/h' }),
  isMoving: row('IsMoving', flag),
  /** 126 is Park, 127 Drive, 0 neutral, less than 0 reverse. */
  selectedGear: row('Powertrain.Transmission.SelectedGear', integerIn(-128, 127)),
  isParkLockEngaged: row('Powertrain.Transmission.IsParkLockEngaged', flag),
  transmissionType: row('Powertrain.Transmission.Type', oneOf('UNKNOWN', 'SEQUENTIAL', 'H', 'AUTOMATIC', 'DSG', 'CVT')),
  isParkingBrakeEngaged: row('Chassis.ParkingBrake.IsEngaged', flag),
  lowVoltageSystemState: row('LowVoltageSystemState', oneOf('UNDEFINED', 'LOCK', 'OFF', 'ACC', 'ON', 'START')),

  // Place
  latitude: row('CurrentLocation.Latitude', LATITUDE, { unit: '°' }),
  longitude: row('CurrentLocation.Longitude', LONGITUDE, { unit: '°' }),
  heading: row('CurrentLocation.Heading', numberIn(0, 360), { unit: '°' }),
  horizontalAccuracy: row('CurrentLocation.HorizontalAccuracy', numberIn(0, 1e6), { unit: 'm' }),
  /** ISO 8601. */
  locationTimestamp: row('CurrentLocation.Timestamp', text(/^\d{4}-\d\d-\d\dT\d\d:\d\d/)),
  fixType: row(
    'CurrentLocation.GNSSReceiver.FixType',
    oneOf(
      'NONE',
      'TWO_D',
      'TWO_D_SATELLITE_BASED_AUGMENTATION',
      'TWO_D_GROUND_BASED_AUGMENTATION',
      'TWO_D_SATELLITE_AND_GROUND_BASED_AUGMENTATION',
      'THREE_D',
      'THREE_D_SATELLITE_BASED_AUGMENTATION',
      'THREE_D_GROUND_BASED_AUGMENTATION',
      'THREE_D_SATELLITE_AND_GROUND_BASED_AUGMENTATION',
    ),
  ),

  // What car it is
  vin: row('VehicleIdentification.VIN', text(/^[A-HJ-NPR-Z0-9]{17}$/)),
  brand: row('VehicleIdentification.Brand', text(ANY)),
  model: row('VehicleIdentification.Model', text(ANY)),
  modelYear: row('VehicleIdentification.Year', integerIn(1900, 2100)),
  licensePlate: row('VehicleIdentification.LicensePlate', text(ANY), SINCE_4),
  powertrainType: row('Powertrain.Type', oneOf('COMBUSTION', 'HYBRID', 'ELECTRIC')),

  // Service
  traveledDistance: row('TraveledDistance', METERS, { unit: 'm', older: { until: 5, read: KILOMETERS } }),
  /** Less than 0: overdue by that much. */
  distanceToService: row('Service.DistanceToService', numberIn(-1e9, 1e9, 1000), { unit: 'm' }),
  /** Less than 0: overdue by that much. */
  timeToService: row('Service.TimeToService', SECONDS, { unit: 's' }),
  isServiceDue: row('Service.IsServiceDue', flag),
  troubleCodes: row('Diagnostics.DTCList', listOf(text(/^[\w:.-]{1,32}$/)), {
    older: { until: 4, path: 'OBD.DTCList' },
  }),
  troubleCodeCount: row('Diagnostics.DTCCount', integerIn(0, 255), SINCE_4),
  engineOilLevel: row(`${ENGINE}.EngineOil.Level`, OIL_LEVEL, {
    older: { until: 4, path: `${ENGINE}.EngineOilLevel` },
  }),
  engineOilLife: row(`${ENGINE}.EngineOil.LifeRemaining`, SECONDS, {
    unit: 's',
    older: { until: 4, path: `${ENGINE}.OilLifeRemaining` },
  }),

  // Wheels
  tirePressureFrontLeft: row(`${FRONT_LEFT}.Tire.Pressure`, PRESSURE, { unit: 'kPa' }),
  tirePressureFrontRight: row(`${FRONT_RIGHT}.Tire.Pressure`, PRESSURE, { unit: 'kPa' }),
  tirePressureRearLeft: row(`${REAR_LEFT}.Tire.Pressure`, PRESSURE, { unit: 'kPa' }),
  tirePressureRearRight: row(`${REAR_RIGHT}.Tire.Pressure`, PRESSURE, { unit: 'kPa' }),
  isTirePressureLowFrontLeft: row(`${FRONT_LEFT}.Tire.IsPressureLow`, flag),
  isTirePressureLowFrontRight: row(`${FRONT_RIGHT}.Tire.IsPressureLow`, flag),
  isTirePressureLowRearLeft: row(`${REAR_LEFT}.Tire.IsPressureLow`, flag),
  isTirePressureLowRearRight: row(`${REAR_RIGHT}.Tire.IsPressureLow`, flag),
  brakeWearFrontLeft: row(`${FRONT_LEFT}.Brake.PadWear`, PERCENT, { unit: '%' }),
  brakeWearFrontRight: row(`${FRONT_RIGHT}.Brake.PadWear`, PERCENT, { unit: '%' }),
  brakeWearRearLeft: row(`${REAR_LEFT}.Brake.PadWear`, PERCENT, { unit: '%' }),
  brakeWearRearRight: row(`${REAR_RIGHT}.Brake.PadWear`, PERCENT, { unit: '%' }),
  areBrakesWornFrontLeft: row(`${FRONT_LEFT}.Brake.IsBrakesWorn`, flag),
  areBrakesWornFrontRight: row(`${FRONT_RIGHT}.Brake.IsBrakesWorn`, flag),
  areBrakesWornRearLeft: row(`${REAR_LEFT}.Brake.IsBrakesWorn`, flag),
  areBrakesWornRearRight: row(`${REAR_RIGHT}.Brake.IsBrakesWorn`, flag),

  // Help on the road
  isBrokenDown: row('IsBrokenDown', flag),
  isHazardSignaling: row('Body.Lights.Hazard.IsSignaling', flag),
  lowVoltageBatteryVoltage: row('LowVoltageBattery.CurrentVoltage', numberIn(0, 100), { unit: 'V' }),
  stateOfCharge: row('Powertrain.TractionBattery.StateOfCharge.Current', PERCENT, { unit: '%' }),
  /** What the instruments show, which may differ from what the battery has. */
  displayedStateOfCharge: row('Powertrain.TractionBattery.StateOfCharge.Displayed', PERCENT, { unit: '%' }),
  stateOfHealth: row('Powertrain.TractionBattery.StateOfHealth', PERCENT, { unit: '%' }),
  batteryRange: row('Powertrain.TractionBattery.Range', METERS, { unit: 'm' }),
  range: row('Powertrain.Range', METERS, { unit: 'm' }),
  fuelLevel: row('Powertrain.FuelSystem.RelativeLevel', PERCENT, {
    unit: '%',
    older: { until: 3, path: 'Powertrain.FuelSystem.Level' },
  }),
  isFuelLevelLow: row('Powertrain.FuelSystem.IsFuelLevelLow', flag),
  supportedFuelTypes: row('Powertrain.FuelSystem.SupportedFuelTypes', listOf(FUEL)),
  isDriverBelted: row('Cabin.Seat.Row1.DriverSide.IsBelted', flag, SINCE_4),
  isPassengerBelted: row('Cabin.Seat.Row1.PassengerSide.IsBelted', flag, SINCE_4),
  isRearDriverSideBelted: row('Cabin.Seat.Row2.DriverSide.IsBelted', flag, SINCE_4),
  isRearMiddleBelted: row('Cabin.Seat.Row2.Middle.IsBelted', flag, SINCE_4),
  isRearPassengerSideBelted: row('Cabin.Seat.Row2.PassengerSide.IsBelted', flag, SINCE_4),

  // The screen and who sits before it
  dayNightMode: row(`${HMI}.DayNightMode`, oneOf('DAY', 'NIGHT')),
  /** ISO 639-1, the language alone. */
  currentLanguage: row(`${HMI}.CurrentLanguage`, text(/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i)),
  distanceUnit: row(`${HMI}.DistanceUnit`, oneOf('MILES', 'KILOMETERS')),
  temperatureUnit: row(`${HMI}.TemperatureUnit`, oneOf('C', 'F')),
  tirePressureUnit: row(`${HMI}.TirePressureUnit`, oneOf('PSI', 'KPA', 'BAR')),
  timeFormat: row(`${HMI}.TimeFormat`, oneOf('HR_12', 'HR_24')),
  dateFormat: row(
    `${HMI}.DateFormat`,
    oneOf('YYYY_MM_DD', 'DD_MM_YYYY', 'MM_DD_YYYY', 'YY_MM_DD', 'DD_MM_YY', 'MM_DD_YY'),
  ),
  fontSize: row(`${HMI}.FontSize`, oneOf('STANDARD', 'LARGE', 'EXTRA_LARGE'), SINCE_4),
  brightness: row(`${HMI}.Brightness`, PERCENT, { unit: '%' }),
  driverPosition: row('Cabin.DriverPosition', oneOf('LEFT', 'MIDDLE', 'RIGHT'), {
    older: { until: 3, read: SEAT_NUMBER },
  }),

  // The rest
  destinationLatitude: row('Cabin.Infotainment.Navigation.DestinationSet.Latitude', LATITUDE, { unit: '°' }),
  destinationLongitude: row('Cabin.Infotainment.Navigation.DestinationSet.Longitude', LONGITUDE, { unit: '°' }),
  isConnectivityAvailable: row('Connectivity.IsConnectivityAvailable', flag),
  vssMajor: row('VersionVSS.Major', integerIn(1, 99)),
  vssMinor: row('VersionVSS.Minor', integerIn(0, 99)),
} as const;

/** The name of a signal. */
export type SignalName = keyof typeof SIGNALS;

/** What each signal's value is, in our units; the table says which. */
export type SignalValues = {
  [Name in SignalName]: (typeof SIGNALS)[Name] extends Signal<infer Value> ? Value : never;
};
