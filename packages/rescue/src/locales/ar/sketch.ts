import type { RescueMessages } from '../en.ts';

/** The words of the map that the widget draws itself, in Arabic. */
export default {
  'sketch.label': 'المساعدة: {{away}}، {{direction}} سيارتك. الشمال في الأعلى.',
  'sketch.seen': 'الشمال في الأعلى. موقع المساعدة: {{age}}',
  'sketch.car': 'السيارة',
  'sketch.help': 'المساعدة',
  'sketch.north': 'شمال',
  'sketch.north-east': 'شمال شرق',
  'sketch.east': 'شرق',
  'sketch.south-east': 'جنوب شرق',
  'sketch.south': 'جنوب',
  'sketch.south-west': 'جنوب غرب',
  'sketch.west': 'غرب',
  'sketch.north-west': 'شمال غرب',
} satisfies RescueMessages;
