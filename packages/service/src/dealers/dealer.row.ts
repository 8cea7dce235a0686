/** The row of a dealer: what it is found by stands in columns that are made of its `data`, and only here. */
import { type Dealer, foldText } from '@forecourt/contract';
import { pinyinFor, type ToPinyin } from './pinyin.ts';

/** Raise it when a column is made in another way: rows of an older version are then made anew at the start. */
export const ROW_VERSION = 2;

/** The rows of some dealers. */
export async function toRows(dealers: readonly Dealer[]) {
  const toPinyin = await pinyinFor(
    dealers.flatMap(({ name, address, keywords = [] }) => [name, address.locality, ...keywords]),
  );
  return dealers.map((dealer) => toRow(dealer, toPinyin));
}

/** A postcode as postcodes are compared: folded and without spaces. */
export function foldPostalCode(text: string): string {
  return foldText(text).replaceAll(' ', '');
}

/** Folded text with each word on a line of its own, so that a search can ask how words begin. */
export function wordPerLine(folded: string): string {
  return folded.replace(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/gu, '\n');
}

function toRow({ distanceMeters: _, onRoute: __, ...data }: Dealer, toPinyin: ToPinyin) {
  const { address, location, pickUpArea, keywords = [] } = data;
  const names = foldText([data.name, ...keywords].join(' '));
  const place = foldText(address.locality);
  const [nameWords, placeWords] = [names, place].map((text) => `${text} ${toPinyin(text)}`.trim()) as [string, string];
  const postalCode = address.postalCode === undefined ? null : foldPostalCode(address.postalCode);
  return {
    id: data.id,
    name: data.name,
    country: address.country,
    lat: location.lat,
    lng: location.lng,
    services: data.services,
    models: data.models ?? null,
    postal_code: postalCode,
    pick_up_area: pickUpArea
      ? JSON.stringify({ ...pickUpArea, postalCodes: pickUpArea.postalCodes?.map(foldPostalCode) })
      : null,
    name_words: nameWords,
    place_words: wordPerLine(placeWords),
    // SW1A 1AA is typed with and without its space.
    search: foldText([nameWords, placeWords, address.region, address.postalCode, postalCode].join(' ')),
    row_version: ROW_VERSION,
    data: JSON.stringify(data),
  };
}
