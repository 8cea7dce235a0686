import type { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { consume, localeContext } from './contexts.ts';
import { directionOf, matchLanguage, normalizeLocale } from './locale.ts';
import {
  addCatalog,
  type CatalogPart,
  hasLanguage,
  loadLanguage,
  type MessageKey,
  type MessageOverrides,
  translate,
} from './messages.ts';

/** How often a widget asks for languages that cannot be fetched, for each of its catalogs. */
const TRIES = 3;

/** An element whose words can be set from outside. */
export interface LocalizedHost extends ReactiveElement {
  /** Words that take the place of ours. */
  messages?: MessageOverrides | undefined;
}

/**
 * The words of a widget in the language of its place.
 *
 * The language is the first of: the element's `lang`, the provider's, the nearest `lang` around it (through shadow
 * roots), the browser's, English. A language that is not there yet is fetched and the host rendered again when it comes;
 * until then, and for every key that it lacks, there is English. The first render never waits.
 *
 * The words that only later views need may come with these views, as further catalogs.
 */
export class LocaleController<Key extends string> implements ReactiveController {
  private readonly host: LocalizedHost;
  private readonly catalogs: CatalogPart<string>[] = [];
  private readonly context: ContextConsumer<typeof localeContext, LocalizedHost>;
  /** What was asked for, by language and catalog. */
  private readonly wanted = new Set<string>();
  private failures = 0;
  private observer: MutationObserver | undefined;
  /** The language to come, which the words are in as soon as it is there. */
  private next = 'en';
  /** What `Intl` is asked in: the wanted locale, with its region and its calendar. */
  locale = 'en';
  /** What the words are in: the best of the first catalog's languages. */
  language = 'en';

  constructor(host: LocalizedHost, catalog: CatalogPart<Key>) {
    this.host = host;
    this.context = consume(host, localeContext);
    host.addController(this);
    void this.add(catalog);
  }

  /**
   * Takes in further words, to be called once for a catalog. Resolves when they are there in the wanted language, or could
   * not be had in it: then they are in English, and asked for again as those of the first catalog are.
   */
  add(catalog: CatalogPart<Key>): Promise<void> {
    addCatalog(catalog);
    this.catalogs.push(catalog);
    return this.fetch(catalog);
  }

  /** The writing direction of the words. */
  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.language);
  }

  /** The text of a key. `count` picks the plural. */
  readonly t = (key: MessageKey<Key>, values: Readonly<Record<string, unknown>> = {}): string =>
    translate(
      this.catalogs.map(({ name }) => name),
      this,
      key,
      values,
      this.host.messages,
    );

  hostConnected(): void {
    // a new place may speak another language
    this.host.requestUpdate();
    // the page may change its language without touching us
    this.observer = new MutationObserver(() => this.host.requestUpdate());
    for (let node: Element | null = this.host; node; node = parentOf(node)) {
      this.observer.observe(node, { attributes: true, attributeFilter: ['lang'] });
    }
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
  }

  hostUpdate(): void {
    const around = this.host.lang || this.context.value || inheritedLanguage(this.host) || navigator.language;
    this.locale = normalizeLocale(around) ?? 'en';
    const [first] = this.catalogs as [CatalogPart<string>];
    this.next = matchLanguage(this.locale, ['en', ...Object.keys(first.load)]) ?? 'en';
    for (const catalog of this.catalogs) void this.fetch(catalog);
    if (hasLanguage(first.name, this.next)) this.language = this.next;
  }

  /** Sees to it that a catalog speaks the language to come; settles in any case. */
  private async fetch(catalog: CatalogPart<string>): Promise<void> {
    const { wanted, next } = this;
    const { name } = catalog;
    const key = next + name;
    if (hasLanguage(name, next) || wanted.has(key)) return;
    wanted.add(key);
    try {
      await loadLanguage(catalog, next);
      this.host.requestUpdate();
    } catch {
      // stays English; a later update asks again, a few times
      if (++this.failures < TRIES * this.catalogs.length) wanted.delete(key);
      console.warn(`The language ${next} of ${name} could not be loaded.`);
    }
  }
}

const parentOf = (node: Element): Element | null =>
  node.parentElement ?? ((node.getRootNode() as Partial<ShadowRoot>).host as Element | undefined) ?? null;

/** The nearest `lang` around an element, through shadow roots; `undefined`: there is none. */
export function inheritedLanguage(element: Element): string | undefined {
  for (let node = parentOf(element); node; node = parentOf(node)) {
    const language = node.getAttribute('lang');
    if (language) return language;
  }
  return undefined;
}
