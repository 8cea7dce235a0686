import type { BookingMessages } from '../en.ts';

/** The words for somebody who drives, in Simplified Chinese. */
export default {
  'driving.next': '您的下一个预约',
  'driving.times': '查看可预约时段',
  'driving.call': '致电{{name}}',
  'driving.callDealer': '致电经销商',
  'driving.remind': '停车后提醒我',
  'driving.reminded': '停车后我们会提醒您。',
  'driving.phone': '在手机上继续',
  'driving.finding': '正在查找可预约时段…',
  'driving.choose': '哪个时段适合您？',
  'driving.none': '暂无可预约时段',
  'driving.ask': '预约 {{time}}？',
  'driving.return': '送车：{{time}}',
  'driving.yes': '是，预约',
  'driving.no': '否，其他时段',
  'driving.booking': '正在预约…',
  'driving.notTwice': '不会重复预约。',
  'driving.test-drive': '试驾',
  'driving.service': '维修保养',
  'driving.pickup': '上门取车',
  'driving.wanted': '您曾想预约。',
  'driving.goOn': '继续',
} satisfies BookingMessages;
