/** The words of the map that the widget draws itself, in English. */
export default {
  'sketch.label': 'Help: {{away}}, {{direction}} of your car. North is up.',
  'sketch.seen': 'North is up. Position of help: {{age}}',
  'sketch.car': 'Car',
  'sketch.help': 'Help',
  'sketch.north': 'to the north',
  'sketch.north-east': 'to the north-east',
  'sketch.east': 'to the east',
  'sketch.south-east': 'to the south-east',
  'sketch.south': 'to the south',
  'sketch.south-west': 'to the south-west',
  'sketch.west': 'to the west',
  'sketch.north-west': 'to the north-west',
} as const;
