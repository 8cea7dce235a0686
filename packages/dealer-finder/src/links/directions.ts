/** The link that leads to a dealer: in the map app of the device, or as the host wants it. */
import type { Coordinates, Dealer } from '@forecourt/contract';
import { encodePart, safeUrl } from './safe-url.ts';

/** What a device runs on, as far as its map app is known. */
export type Platform = 'android' | 'apple' | 'other';

/** The platform that an engine names in `navigator.userAgent`. */
export const platformOf = (userAgent: string): Platform =>
  /Android/.test(userAgent) ? 'android' : /iPhone|iPad|Macintosh/.test(userAgent) ? 'apple' : 'other';

/** RFC 5870 with a label as Android's map apps read it; Apple's map links; OpenStreetmap, which needs no account. */
const TEMPLATES: Readonly<Record<Platform, string>> = {
  android: 'geo:{lat},{lng}?q={lat},{lng}({name})',
  apple: 'https://maps.apple.com/?daddr={lat},{lng}&dirflg=d',
  other: 'https://www.openstreetmap.org/directions?engine=fossgis_osrm_car&to={lat},{lng}',
};

/** How the link is to be made. */
export interface DirectionsOptions {
  platform: Platform;
  /** The host's own: an address with `{lat}`, `{lng}`, `{name}`, `{address}`, `{gcjLat}` and `{gcjLng}` in it. */
  template?: string | undefined;
  /** WGS 84 to the coordinates of Chinese map apps. It is loaded for the templates that ask for it. */
  toGcj02?: ((location: Coordinates) => Coordinates) | undefined;
}

/** Whether a template can only be filled with `toGcj02`. */
export const asksForGcj02 = (template: string | undefined): boolean => /\{gcjL(at|ng)\}/.test(template ?? '');

/**
 * The link to a dealer. `undefined` where the template asks for coordinates that are not known or not there yet, or is
 * no address that `safeUrl` lets through.
 */
export function directionsLink(
  { name, address, location }: Pick<Dealer, 'name' | 'address' | 'location'>,
  { platform, template = TEMPLATES[platform], toGcj02 }: DirectionsOptions,
): string | undefined {
  const shifted = asksForGcj02(template) ? toGcj02?.(location) : undefined;
  const { lines, postalCode, locality, region, country } = address;
  const town = [postalCode, locality].filter(Boolean).join(' ');
  const values: Readonly<Record<string, string | number | undefined>> = {
    lat: location.lat,
    lng: location.lng,
    name,
    address: [...lines, town, region, country].filter(Boolean).join(', '),
    gcjLat: shifted?.lat,
    gcjLng: shifted?.lng,
  };
  let isWhole = true;
  const link = template.replace(/\{(lat|lng|name|address|gcjLat|gcjLng)\}/g, (_, place: string) => {
    const value = values[place];
    isWhole &&= value !== undefined && !Number.isNaN(value);
    return encodePart(String(value));
  });
  return isWhole ? safeUrl(link) : undefined;
}
