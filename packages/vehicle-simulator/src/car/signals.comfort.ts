import type { Signal, Value } from './signal.ts';

const HMI = 'Vehicle.Cabin.Infotainment.HMI';
const DESTINATION = 'Vehicle.Cabin.Infotainment.Navigation.DestinationSet';
const SIDES = ['LEFT', 'MIDDLE', 'RIGHT'];

/** What is set inside: the display, its units, the seats, navigation. */
export const comfort: readonly Signal[] = [
  choice(`${HMI}.DayNightMode`, ['DAY', 'NIGHT']),
  { path: `${HMI}.CurrentLanguage`, kind: 'sensor', datatype: 'string', start: 'en' },
  { ...choice(`${HMI}.FontSize`, ['STANDARD', 'LARGE', 'EXTRA_LARGE']), since: 4 },
  {
    path: `${HMI}.Brightness`,
    kind: 'actuator',
    datatype: 'float',
    unit: 'percent',
    min: 0,
    max: 100,
    start: 70,
  },
  choice(`${HMI}.DistanceUnit`, ['KILOMETERS', 'MILES']),
  choice(`${HMI}.TemperatureUnit`, ['C', 'F']),
  choice(`${HMI}.TirePressureUnit`, ['BAR', 'KPA', 'PSI']),
  choice(`${HMI}.TimeFormat`, ['HR_24', 'HR_12']),
  choice(`${HMI}.DateFormat`, ['DD_MM_YYYY', 'MM_DD_YYYY', 'YYYY_MM_DD', 'DD_MM_YY', 'MM_DD_YY', 'YY_MM_DD']),
  {
    path: 'Vehicle.Cabin.DriverPosition',
    kind: 'attribute',
    datatype: 'string',
    allowed: SIDES,
    since: 4,
    start: 'LEFT',
    // counted from the left
    earlier: [{ until: 3, datatype: 'uint8', allowed: [], write: sideNumber, read: sideName }],
  },
  destination('Latitude', 90),
  destination('Longitude', 180),

  ...seat('DriverSide', 'Pos1', true),
  ...seat('PassengerSide', 'Pos2', false),

  { path: 'Vehicle.VersionVSS.Major', kind: 'attribute', datatype: 'uint32', start: 6 },
  { path: 'Vehicle.VersionVSS.Minor', kind: 'attribute', datatype: 'uint32', start: 0 },
];

/** An actuator with a few values, the first one at the start. */
function choice(path: string, allowed: readonly [string, ...string[]]): Signal {
  return { path, kind: 'actuator', datatype: 'string', allowed, start: allowed[0] };
}

function destination(axis: string, limit: number): Signal {
  const range = { unit: 'degrees', min: -limit, max: limit };
  return { path: `${DESTINATION}.${axis}`, kind: 'actuator', datatype: 'double', ...range, start: null };
}

function seat(side: string, position: string, taken: boolean): Signal[] {
  const row = 'Vehicle.Cabin.Seat.Row1';
  return [
    {
      path: `${row}.${side}.IsBelted`,
      kind: 'sensor',
      datatype: 'boolean',
      since: 4,
      start: taken,
      earlier: [{ until: 3, path: `${row}.${position}.IsBelted` }],
    },
    {
      path: `${row}.${side}.OccupancyStatus`,
      kind: 'sensor',
      datatype: 'string',
      allowed: ['UNKNOWN', 'OCCUPIED', 'EMPTY'],
      since: 6,
      start: taken ? 'OCCUPIED' : 'EMPTY',
      earlier: [
        {
          since: 4,
          until: 5,
          path: `${row}.${side}.IsOccupied`,
          datatype: 'boolean',
          allowed: [],
          write: (status) => (status === 'OCCUPIED' ? true : status === 'EMPTY' ? false : null),
          read: (taken) => (taken === true ? 'OCCUPIED' : taken === false ? 'EMPTY' : 'UNKNOWN'),
        },
      ],
    },
  ];
}

function sideNumber(name: Value): Value {
  return SIDES.indexOf(String(name)) + 1 || null;
}

function sideName(number: Value): Value {
  return SIDES[Number(number) - 1] ?? null;
}
