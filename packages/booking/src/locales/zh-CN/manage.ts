import type { BookingMessages } from '../en.ts';

/** The words of changing and cancelling a booking; in Simplified Chinese. */
export default {
  'change.begin': '更改时间',
  'change.present': '目前：{{time}}',
  'change.keep': '保留此时间',
  'change.move': '改至 {{time}}',
  'manage.cancelled': '该预约已取消。',
  'manage.past': '该预约已结束。',
  'manage.closed': '此处已无法更改该预约。请致电经销商。',
  'cancel.begin': '取消预约',
  'cancel.title.explaining': '您要取消该预约吗？',
  'cancel.title.waiting': '预约将在几秒后取消',
  'cancel.title.sending': '正在取消…',
  'cancel.title.done': '您的预约已取消',
  'cancel.unsent': '取消尚未发送，请在发送前停留在此页面。',
  'cancel.reason': '取消原因（选填）',
  'cancel.reason.time': '时间不合适',
  'cancel.reason.not-needed': '不再需要',
  'cancel.reason.price': '价格原因',
  'cancel.reason.elsewhere': '已选择其他商家',
  'cancel.reason.other': '其他原因',
  'cancel.text': '补充说明（选填）',
  'cancel.keep': '保留预约',
  'cancel.now': '立即取消',
  'cancel.undo': '撤销',
  'cancel.again': '请重试，重复取消不会有影响。',
} satisfies BookingMessages;
