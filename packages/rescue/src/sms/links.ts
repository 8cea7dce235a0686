/** Links that start a call or a text message. */

/**
 * What may be dialled: the first number in a text, with its plus. Anything else, such as `*#06#`, could set up a phone instead
 * of calling. `''`: there is none.
 */
function dialled(text: string | undefined): string {
  const [number = ''] = /\+?\d[\d\s()./-]*/.exec(text ?? '') ?? [];
  // the nought of `+49 (0)89` is for calls inside the country
  return (number[0] === '+' ? number.replace('(0)', '') : number).replace(/[^+\d]/g, '');
}

/** A link that calls a number (RFC 3966); `undefined` when there is none. */
export function telLink(number: string | undefined): string | undefined {
  const digits = dialled(number);
  return digits ? `tel:${digits}` : undefined;
}

/**
 * A link that opens a text message to a number; `undefined` when there is none. RFC 5724 says `?body=`, but iOS reads only
 * `&body=` (https://stackoverflow.com/a/19126326). With both signs each finds its own.
 */
export function smsLink(number: string | undefined, body: string): string | undefined {
  const digits = dialled(number);
  return digits ? `sms:${digits}?&body=${encodeURIComponent(body)}` : undefined;
}
