import type { RescueMessages } from '../en.ts';

/** The words of the map that the widget draws itself, in German. */
export default {
  'sketch.label': 'Hilfe: {{away}}, {{direction}} Ihres Fahrzeugs. Norden ist oben.',
  'sketch.seen': 'Norden ist oben. Standort der Hilfe: {{age}}',
  'sketch.car': 'Fahrzeug',
  'sketch.help': 'Hilfe',
  'sketch.north': 'nördlich',
  'sketch.north-east': 'nordöstlich',
  'sketch.east': 'östlich',
  'sketch.south-east': 'südöstlich',
  'sketch.south': 'südlich',
  'sketch.south-west': 'südwestlich',
  'sketch.west': 'westlich',
  'sketch.north-west': 'nordwestlich',
} satisfies RescueMessages;
