import { adoptStyles, type CSSResultOrNative, type ReactiveElement, supportsAdoptingStyleSheets } from 'lit';
import type { LocaleController } from './locale-controller.ts';
import type { CatalogPart } from './messages.ts';

/** A module of views that is fetched only when they are needed, with their words and styles. */
export interface LazyPart {
  catalog: CatalogPart<string>;
  styles: CSSResultOrNative;
}

/** How the parts of a widget are fetched, by their names. */
type Imports<Parts> = { readonly [Name in keyof Parts]: () => Promise<Parts[Name]> };

/** The parts of a widget's elements. */
export interface LazyParts<Parts, Key extends string> {
  /** Fetches a part; rejects when it cannot be had, and may then be called again. */
  load: <Name extends keyof Parts>(name: Name) => Promise<Parts[Name]>;
  /** A part of an element, once its styles and words are there. */
  of: <Name extends keyof Parts>(view: { locale: LocaleController<Key> }, name: Name) => Parts[Name] | undefined;
  /**
   * Fetches a part for an element and gives it the part's styles and words, once. Rejects when the part cannot be had;
   * words that cannot be had in the element's language are in English.
   */
  adopt: <Name extends keyof Parts>(
    host: ReactiveElement,
    locale: LocaleController<Key>,
    name: Name,
  ) => Promise<Parts[Name]>;
}

/** What an element has of the parts, or is about to have. */
interface Adopted<Parts> {
  coming: { [Name in keyof Parts]?: Promise<void> };
  there: Partial<Parts>;
}

/** Keeps the parts of a widget, element by element. */
export function lazyParts<Parts extends { readonly [Name in keyof Parts]: LazyPart }, Key extends string>(
  imports: Imports<Parts>,
): LazyParts<Parts, Key> {
  /** Elements are known by their words, which are their own. */
  const elements = new WeakMap<LocaleController<Key>, Adopted<Parts>>();

  return {
    load: (name) => imports[name](),
    of: ({ locale }, name) => elements.get(locale)?.there[name],
    adopt: async (host, locale, name) => {
      const part = await imports[name]();
      const { coming, there }: Adopted<Parts> = elements.get(locale) ?? { coming: {}, there: {} };
      elements.set(locale, { coming, there });
      const take = async (): Promise<void> => {
        const root = host.renderRoot as ShadowRoot;
        // where sheets cannot be shared, Lit appends what it is given
        adoptStyles(root, [...(supportsAdoptingStyleSheets ? root.adoptedStyleSheets : []), part.styles]);
        await locale.add(part.catalog);
        Object.assign(there, { [name]: part });
      };
      coming[name] = coming[name] ?? take();
      await coming[name];
      return part;
    },
  };
}
