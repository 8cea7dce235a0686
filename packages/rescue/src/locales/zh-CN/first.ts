import type { RescueMessages } from '../en.ts';

/** The words of the first view in Simplified Chinese. */
export default {
  'widget.label': '道路救援',
  'test.watermark': '测试：不会派出救援人员',
  'emergency.call': '拨打紧急电话 {{number}}',
  'emergency.police': '报警 {{number}}',
  'emergency.ambulance': '急救 {{number}}',
  'emergency.fire': '火警 {{number}}',
  'help.text': '这不是紧急呼叫。如有生命危险，请拨打 {{number}}。',
  'help.button': '请求救援',
  'help.hint': '点按后确认，或长按 {{seconds}} 秒。',
  'help.tap': '尚未发送任何内容。',
  'confirm.title': '是否请求道路救援？',
  'confirm.text': '将查找您的位置。在您确认之前，不会发送任何内容。',
  'confirm.yes': '是，继续',
  'confirm.no': '暂不',
  'call.help': '致电道路救援',
  'send.unsent': '尚未发送',
  'part.loading': '请稍候',
  'part.failed': '其余内容无法加载，但仍可拨打电话。',
  'failed.retry': '重试',
} satisfies RescueMessages;
