import type { LocaleController } from '@forecourt/core';
import { adoptStyles, type ReactiveElement, supportsAdoptingStyleSheets } from 'lit';
import type { BookingMessageKey } from '../locales/en.ts';

/** The parts that are fetched only when they are needed: views, with their words and styles. */
interface Parts {
  /** The steps after the dealer. */
  later: typeof import('./later.ts');
  /** What service visits and door-to-door add to them. */
  visit: typeof import('./visit.ts');
  /** A booking that is there already. */
  manage: typeof import('./manage.ts');
}

/** The name of a part. */
export type PartName = keyof Parts;

type Words = LocaleController<BookingMessageKey>;

const imports: { readonly [Name in PartName]: () => Promise<Parts[Name]> } = {
  later: () => import('./later.ts'),
  visit: () => import('./visit.ts'),
  manage: () => import('./manage.ts'),
};

/** What an element has of the parts. */
interface Adopted {
  coming: Partial<Record<PartName, Promise<void>>>;
  there: Partial<Parts>;
}

/** The elements, known by their words, which are their own. */
const elements = new WeakMap<Words, Adopted>();

/** Fetches a part; rejects when it cannot be had, and may then be called again. */
export const loadPart = <Name extends PartName>(name: Name): Promise<Parts[Name]> => imports[name]();

/** A part of an element, once its styles and words are there. */
export const partOf = <Name extends PartName>({ locale }: { locale: Words }, name: Name): Parts[Name] | undefined =>
  elements.get(locale)?.there[name];

/**
 * Fetches a part for an element and gives it the part's styles and words, once. Rejects when the part cannot be had;
 * words that cannot be had in the element's language are in English.
 */
export async function adoptPart<Name extends PartName>(
  host: ReactiveElement,
  locale: Words,
  name: Name,
): Promise<Parts[Name]> {
  const part = await loadPart(name);
  const { coming, there } = elements.get(locale) ?? { coming: {}, there: {} };
  elements.set(locale, { coming, there });
  const adopt = async (): Promise<void> => {
    const root = host.renderRoot as ShadowRoot;
    // where sheets cannot be shared, Lit appends what it is given
    adoptStyles(root, [...(supportsAdoptingStyleSheets ? root.adoptedStyleSheets : []), part.styles]);
    await locale.add(part.catalog);
    Object.assign(there, { [name]: part });
  };
  coming[name] = coming[name] ?? adopt();
  await coming[name];
  return part;
}
