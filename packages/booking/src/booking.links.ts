/** Addresses: links to an appointment, and lists in attributes. */

const ID = 'forecourt-booking';
const TOKEN = 'forecourt-token';

/** A link that opens an appointment. The token stands in the fragment, which browsers send to nobody. */
export function linkTo(page: URL, id: string, token: string): string {
  page.hash = new URLSearchParams({ [ID]: id, [TOKEN]: token }).toString();
  return page.href;
}

/** The appointment that a fragment names; `undefined` when it is no such link. */
export function linkFrom(hash: string): { id: string; token: string } | undefined {
  const params = new URLSearchParams(hash.slice(1));
  const [id, token] = [params.get(ID), params.get(TOKEN)];
  return id && token ? { id, token } : undefined;
}

/** An address as text, if it is an http(s) one; `undefined` otherwise. */
export function safeUrl(address: string, base: string): string | undefined {
  try {
    const { protocol, href } = new URL(address, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    // not an address at all
    return undefined;
  }
}

/** An attribute that lists words, separated by commas or spaces. */
export const listOf = {
  fromAttribute: (text: string | null): string[] | undefined => text?.split(/[\s,]+/).filter(Boolean),
};
