/** The words of the hand-off elements, in English: the source of the keys. */
export const en = {
  'widget.label': 'Continue on another device',
  'inbox.label': 'Places from your phone',

  'code.making': 'A code is being made.',
  'code.ready': 'The code is ready.',
  'code.picture': 'QR code for your phone',
  'code.scan': 'Scan this code with your phone, or enter it at {{place}}.',
  'code.enter': 'Enter this code at {{place}}.',
  'code.enterAnywhere': 'Enter this code on our website.',
  'code.until': 'Valid until {{time}}, once.',

  'offer.title': 'Continue on your phone',
  'offer.expired': 'This code has expired.',
  'offer.renew': 'New code',
  'offer.close': 'Close',

  'receive.title': 'Continue from your car',
  'receive.label': 'Enter the code',
  'receive.hint': 'Eight letters and digits, such as K7P2-01QX',
  'receive.submit': 'Continue',
  'receive.redeeming': 'Your choices are on their way.',
  'receive.done': 'Your choices are here. You can go on with them.',
  'receive.parked': 'Once the car is parked, the code can be entered here.',

  'send.title': 'Your car is connected',
  'send.pairingTitle': 'Connecting to your car',
  'send.pairing': 'Your car is being looked for.',
  'send.paired': 'A place that you send goes to the navigation of your car.',
  'send.sending': '{{name}} is being sent to your car.',
  'send.sent': 'Sent to your car: {{name}}',
  'send.failed': '{{name}} did not reach your car.',
  'send.lostTitle': 'Your car is not connected any more',
  'send.disconnect': 'Disconnect',

  'inbox.title': 'Send a place to this car',
  'inbox.lead': 'Connect your phone: a place that you choose there comes to the navigation here.',
  'inbox.open': 'Connect a phone',
  'inbox.parked': 'Once the car is parked, a phone can be connected here.',
  'inbox.waiting': 'A place that you send from your phone comes here.',
  'inbox.until': 'Connected until {{time}} at most.',
  'inbox.offline': 'There is no connection at the moment. It comes back by itself.',
  'inbox.close': 'End connection',
  'inbox.closing': 'The connection is being ended.',
  'inbox.ended': 'The connection to the phone has ended.',
  'inbox.arrived': 'From your phone: {{name}}',
  'inbox.navigate': 'Navigate',
  'inbox.navigateTo': 'Navigate to {{name}}',

  'failed.offline': 'There is no connection. Please check it and try again.',
  'failed.timeout': 'This took too long. Please try again.',
  'failed.unavailable': 'This does not work at the moment. Please try again later.',
  'failed.unknownCode': 'There is no such code. Please check each character.',
  'failed.noCode': 'A code has eight letters and digits. Please check it.',
  'failed.used': 'This code was used already. Please make a new one in the car.',
  'failed.expired': 'This code has expired. Please make a new one in the car.',
  'failed.carGone': 'The car has ended the connection. Please scan its code again.',
  'failed.tooMany': 'Too many codes were wrong. Please wait ten minutes and try again.',
  'failed.retry': 'Try again',
} as const;

/** A key of the hand-off elements' words. */
export type HandoffMessageKey = keyof typeof en;
/** The words in another language; a key left out is shown in English. */
export type HandoffMessages = Partial<Record<HandoffMessageKey, string>> & Readonly<Record<string, string>>;

export default en;
