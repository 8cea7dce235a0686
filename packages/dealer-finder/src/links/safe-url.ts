/** Addresses that come from data, and which of them a person may be sent to. */

/** This machine, where a developer's pages have no TLS. */
const LOCALHOST = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * An address as a browser reads it, if it is an https, tel, mailto or geo one, or http on this machine; `undefined` for
 * any other, such as `javascript:`, and for a text that is no whole address.
 */
export function safeUrl(address: string): string | undefined {
  try {
    // the browser's own reader, which like a click takes line breaks and tabs out of a scheme
    const { protocol, hostname, href } = new URL(address);
    const isSafe = /^(https|tel|mailto|geo):$/.test(protocol) || (protocol === 'http:' && LOCALHOST.test(hostname));
    return isSafe ? href : undefined;
  } catch {
    return undefined;
  }
}

/** A text as a part of an address, with nothing in it that could end the part; half a character is left out. */
export const encodePart = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
