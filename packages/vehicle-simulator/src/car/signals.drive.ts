import type { Signal } from './signal.ts';

/** Where the car is, how it moves and who it is. */
export const drive: readonly Signal[] = [
  { path: 'Vehicle.Speed', kind: 'sensor', datatype: 'float', unit: 'km/h', start: 0 },
  { path: 'Vehicle.IsMoving', kind: 'sensor', datatype: 'boolean', start: false },
  { path: 'Vehicle.IsBrokenDown', kind: 'sensor', datatype: 'boolean', start: false },
  {
    path: 'Vehicle.LowVoltageSystemState',
    kind: 'sensor',
    datatype: 'string',
    allowed: ['UNDEFINED', 'LOCK', 'OFF', 'ACC', 'ON', 'START'],
    start: 'ON',
  },
  {
    path: 'Vehicle.TraveledDistance',
    kind: 'sensor',
    datatype: 'uint32',
    unit: 'm',
    start: 24_318_500,
    earlier: [
      {
        until: 5,
        datatype: 'float',
        unit: 'km',
        write: (meters) => (typeof meters === 'number' ? meters / 1000 : meters),
        read: (kilometers) => (typeof kilometers === 'number' ? Math.round(kilometers * 1000) : kilometers),
      },
    ],
  },

  { path: 'Vehicle.CurrentLocation.Latitude', ...degrees(90), start: 48.137154 },
  { path: 'Vehicle.CurrentLocation.Longitude', ...degrees(180), start: 11.576124 },
  { path: 'Vehicle.CurrentLocation.Altitude', kind: 'sensor', datatype: 'double', unit: 'm', start: 519 },
  {
    path: 'Vehicle.CurrentLocation.Heading',
    kind: 'sensor',
    datatype: 'double',
    unit: 'degrees',
    min: 0,
    max: 360,
    start: 90,
  },
  { path: 'Vehicle.CurrentLocation.HorizontalAccuracy', kind: 'sensor', datatype: 'double', unit: 'm', start: 4 },
  {
    path: 'Vehicle.CurrentLocation.Timestamp',
    kind: 'sensor',
    datatype: 'string',
    unit: 'iso8601',
    start: null,
    earlier: [{ until: 3, unit: '' }],
  },
  {
    path: 'Vehicle.CurrentLocation.GNSSReceiver.FixType',
    kind: 'sensor',
    datatype: 'string',
    allowed: ['NONE', ...fixTypes('TWO_D'), ...fixTypes('THREE_D')],
    start: 'THREE_D',
  },

  // not one of a car: the letters T E S T stand where a maker's code would
  { path: 'Vehicle.VehicleIdentification.VIN', kind: 'attribute', datatype: 'string', start: 'TESTVN00000000001' },
  { path: 'Vehicle.VehicleIdentification.Brand', kind: 'attribute', datatype: 'string', start: 'Orvane' },
  { path: 'Vehicle.VehicleIdentification.Model', kind: 'attribute', datatype: 'string', start: 'Sorrel' },
  { path: 'Vehicle.VehicleIdentification.Year', kind: 'attribute', datatype: 'uint16', start: 2026 },
  {
    path: 'Vehicle.VehicleIdentification.LicensePlate',
    kind: 'attribute',
    datatype: 'string',
    since: 4,
    start: 'FC-TS 1',
  },

  { path: 'Vehicle.Chassis.ParkingBrake.IsEngaged', kind: 'actuator', datatype: 'boolean', start: true },
  { path: 'Vehicle.Powertrain.Transmission.CurrentGear', kind: 'sensor', datatype: 'int8', start: 0 },
  { path: 'Vehicle.Powertrain.Transmission.SelectedGear', kind: 'actuator', datatype: 'int8', start: 126 },
  { path: 'Vehicle.Powertrain.Transmission.IsParkLockEngaged', kind: 'actuator', datatype: 'boolean', start: true },
  {
    path: 'Vehicle.Powertrain.Transmission.Type',
    kind: 'attribute',
    datatype: 'string',
    allowed: ['UNKNOWN', 'SEQUENTIAL', 'H', 'AUTOMATIC', 'DSG', 'CVT'],
    start: 'AUTOMATIC',
  },
  { path: 'Vehicle.Body.Lights.Hazard.IsSignaling', kind: 'actuator', datatype: 'boolean', start: false },
  { path: 'Vehicle.Connectivity.IsConnectivityAvailable', kind: 'sensor', datatype: 'boolean', start: true },
  {
    path: 'Vehicle.Exterior.AirTemperature',
    kind: 'sensor',
    datatype: 'float',
    unit: 'Celsius',
    start: 17.5,
    earlier: [{ until: 5, unit: 'celsius' }],
  },
  {
    path: 'Vehicle.Exterior.LightIntensity',
    kind: 'sensor',
    datatype: 'float',
    unit: 'percent',
    min: 0,
    max: 100,
    start: 80,
  },
];

function degrees(limit: number) {
  return { kind: 'sensor', datatype: 'double', unit: 'degrees', min: -limit, max: limit } as const;
}

function fixTypes(dimension: string): string[] {
  const ways = ['SATELLITE_BASED', 'GROUND_BASED', 'SATELLITE_AND_GROUND_BASED'];
  return [dimension, ...ways.map((way) => `${dimension}_${way}_AUGMENTATION`)];
}
