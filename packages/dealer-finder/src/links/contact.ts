/** Links to a dealer's phone, mailbox and website, and the number as a person reads it. */
import { encodePart, safeUrl } from './safe-url.ts';

/** E.164, as the contract has it. */
const PHONE = /^\+[1-9]\d{6,14}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The country codes of one and two digits (ITU-T E.164, list of assigned country codes); all others have three. */
const COUNTRY_CODE = /^\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** The link that calls a number; `undefined` for one that is not in E.164. */
export const callLink = (phone: string): string | undefined => (PHONE.test(phone) ? `tel:${phone}` : undefined);

/**
 * A number to read, with spaces that do not break: `+49 891 234 567`. After the country code the digits come in threes, since
 * no short rule tells where the area codes of each country end. A number that is not in E.164 stays as it is.
 */
export function phoneText(phone: string): string {
  if (!PHONE.test(phone)) return phone;
  const code = COUNTRY_CODE.exec(phone)?.[0] ?? '';
  // two to four digits are left for the last group
  const groups = phone.slice(code.length).replace(/\d{3}(?=\d\d)/g, '$&\u00a0');
  return `${code}\u00a0${groups}`;
}

/** The link that writes to an e-mail address; `undefined` for a text that is none. */
export const mailLink = (email: string): string | undefined =>
  EMAIL.test(email) ? `mailto:${encodePart(email).replace('%40', '@')}` : undefined;

/** The link to a website; `undefined` for an address that is none of the web, or not safe. */
export function websiteLink(url: string): string | undefined {
  const link = safeUrl(url);
  return link?.startsWith('http') ? link : undefined;
}
