import type { Signal } from './signal.ts';

/** What a workshop or a rescuer asks: energy, tyres, brakes, oil, service, trouble codes. */
export const upkeep: readonly Signal[] = [
  {
    path: 'Vehicle.Powertrain.Type',
    kind: 'attribute',
    datatype: 'string',
    allowed: ['COMBUSTION', 'HYBRID', 'ELECTRIC'],
    start: 'HYBRID',
  },
  { path: 'Vehicle.Powertrain.Range', kind: 'sensor', datatype: 'uint32', unit: 'm', start: 512_000 },
  { path: 'Vehicle.Powertrain.TractionBattery.StateOfCharge.Current', ...percent('float'), start: 71 },
  { path: 'Vehicle.Powertrain.TractionBattery.StateOfCharge.Displayed', ...percent('float'), start: 73 },
  { path: 'Vehicle.Powertrain.TractionBattery.StateOfHealth', ...percent('float'), start: 96 },
  { path: 'Vehicle.Powertrain.TractionBattery.Range', kind: 'sensor', datatype: 'uint32', unit: 'm', start: 46_000 },
  { path: 'Vehicle.Powertrain.TractionBattery.Charging.IsCharging', kind: 'sensor', datatype: 'boolean', start: false },
  {
    path: 'Vehicle.Powertrain.FuelSystem.RelativeLevel',
    ...percent('uint8'),
    start: 62,
    since: 4,
    earlier: [{ until: 3, path: 'Vehicle.Powertrain.FuelSystem.Level' }],
  },
  { path: 'Vehicle.Powertrain.FuelSystem.IsFuelLevelLow', kind: 'sensor', datatype: 'boolean', start: false },
  {
    path: 'Vehicle.Powertrain.FuelSystem.SupportedFuelTypes',
    kind: 'attribute',
    datatype: 'string[]',
    allowed: ['GASOLINE', 'DIESEL', 'E85', 'LPG', 'CNG', 'LNG', 'H2', 'OTHER'],
    start: ['GASOLINE'],
  },
  {
    path: 'Vehicle.Powertrain.CombustionEngine.EngineOil.Level',
    kind: 'sensor',
    datatype: 'string',
    allowed: ['CRITICALLY_LOW', 'LOW', 'NORMAL', 'HIGH', 'CRITICALLY_HIGH'],
    since: 4,
    start: 'NORMAL',
    earlier: [{ until: 5, path: 'Vehicle.Powertrain.CombustionEngine.EngineOilLevel' }],
  },
  {
    path: 'Vehicle.Powertrain.CombustionEngine.EngineOil.LifeRemaining',
    kind: 'sensor',
    datatype: 'int32',
    unit: 's',
    since: 4,
    start: 14_500_000,
    earlier: [{ until: 5, path: 'Vehicle.Powertrain.CombustionEngine.OilLifeRemaining' }],
  },
  { path: 'Vehicle.LowVoltageBattery.CurrentVoltage', kind: 'sensor', datatype: 'float', unit: 'V', start: 12.6 },

  { path: 'Vehicle.Service.DistanceToService', kind: 'sensor', datatype: 'float', unit: 'km', start: 5682 },
  { path: 'Vehicle.Service.TimeToService', kind: 'sensor', datatype: 'int32', unit: 's', start: 9_072_000 },
  { path: 'Vehicle.Service.IsServiceDue', kind: 'sensor', datatype: 'boolean', start: false },
  {
    path: 'Vehicle.Diagnostics.DTCList',
    kind: 'sensor',
    datatype: 'string[]',
    since: 4,
    start: [],
    earlier: [{ until: 5, path: 'Vehicle.OBD.DTCList' }],
  },
  { path: 'Vehicle.Diagnostics.DTCCount', kind: 'sensor', datatype: 'uint8', since: 4, start: 0 },

  ...wheel('Row1', 'Left', 250, 34),
  ...wheel('Row1', 'Right', 250, 36),
  ...wheel('Row2', 'Left', 260, 22),
  ...wheel('Row2', 'Right', 260, 21),
];

function percent<Type extends 'float' | 'uint8'>(datatype: Type) {
  return { kind: 'sensor', datatype, unit: 'percent', min: 0, max: 100 } as const;
}

function wheel(row: string, side: string, pressure: number, wear: number): Signal[] {
  const path = `Vehicle.Chassis.Axle.${row}.Wheel.${side}`;
  return [
    { path: `${path}.Tire.Pressure`, kind: 'sensor', datatype: 'uint16', unit: 'kPa', start: pressure },
    { path: `${path}.Tire.IsPressureLow`, kind: 'sensor', datatype: 'boolean', start: false },
    { path: `${path}.Brake.PadWear`, ...percent('uint8'), start: wear },
    { path: `${path}.Brake.IsBrakesWorn`, kind: 'sensor', datatype: 'boolean', start: false },
  ];
}
