import type { RescueMessages } from '../en.ts';

/** The words of the map that the widget draws itself, in Simplified Chinese. */
export default {
  'sketch.label': '救援人员：{{away}}，在您的车的{{direction}}。上方为北。',
  'sketch.seen': '上方为北。救援人员位置：{{age}}',
  'sketch.car': '车',
  'sketch.help': '救援人员',
  'sketch.north': '北面',
  'sketch.north-east': '东北面',
  'sketch.east': '东面',
  'sketch.south-east': '东南面',
  'sketch.south': '南面',
  'sketch.south-west': '西南面',
  'sketch.west': '西面',
  'sketch.north-west': '西北面',
} satisfies RescueMessages;
