import type { DealerFinderMessages } from '../en.ts';

/** The words of the dealers in the list, with their opening hours; in Simplified Chinese. */
export default {
  'list.label': '经销商',
  'list.more': '显示更多经销商',
  'page.previous': '上一页',
  'page.next': '下一页',
  'page.of': '第 {{page}} 页，共 {{count}} 页',
  'page.parked': '停车后，您可以查看更多经销商。',
  'dealer.mine': '我的经销商',
  'dealer.aside': '距路线 {{distance}}',
  'dealer.call': '致电{{name}}',
  'dealer.route': '路线',
  'dealer.routeTo': '前往{{name}}的路线',
  'hours.always': '24 小时营业',
  'hours.openUntil': '营业中 · {{time}} 结束营业',
  'hours.closesIn_other': '营业中 · {{count}} 分钟后结束营业',
  'hours.closed': '休息中',
  'hours.opensAt': '休息中 · {{time}} 开始营业',
  'hours.opensOn': '休息中 · {{time}} 开始营业',
  'hours.opensDate': '休息中 · {{time}} 开始营业',
  'hours.holiday': '今日休息（假日）',
  'hours.holidayOpensOn': '今日休息（假日） · {{time}} 开始营业',
  'hours.holidayOpensDate': '今日休息（假日） · {{time}} 开始营业',
  'week.closed': '休息',
  'week.holiday': '休息（假日）',
  'week.always': '24 小时营业',
} satisfies DealerFinderMessages;
