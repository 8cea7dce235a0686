import type { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { consume, localeContext } from './contexts.ts';
import { directionOf, matchLanguage, normalizeLocale } from './locale.ts';
import {
  addCatalog,
  type Catalog,
  hasLanguage,
  loadLanguage,
  type MessageKey,
  type MessageOverrides,
  translate,
} from './messages.ts';

/** How often a widget asks for languages that cannot be fetched. */
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
 */
export class LocaleController<Key extends string> implements ReactiveController {
  private readonly host: LocalizedHost;
  private readonly catalog: Catalog<Key>;
  private readonly context: ContextConsumer<typeof localeContext, LocalizedHost>;
  private readonly wanted = new Set<string>();
  private failures = 0;
  private observer: MutationObserver | undefined;
  /** What `Intl` is asked in: the wanted locale, with its region and its calendar. */
  locale = 'en';
  /** What the words are in: the best of the catalog's languages. */
  language = 'en';

  constructor(host: LocalizedHost, catalog: Catalog<Key>) {
    this.host = host;
    this.catalog = catalog;
    this.context = consume(host, localeContext);
    host.addController(this);
    addCatalog(catalog);
  }

  /** The writing direction of the words. */
  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.language);
  }

  /** The text of a key. `count` picks the plural. */
  readonly t = (key: MessageKey<Key>, values: Readonly<Record<string, unknown>> = {}): string =>
    translate(this.catalog.name, this, key, values, this.host.messages);

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
    const available = ['en', ...Object.keys(this.catalog.load)];
    const language = matchLanguage(this.locale, available) ?? 'en';
    const { name } = this.catalog;
    if (hasLanguage(name, language)) {
      this.language = language;
    } else if (!this.wanted.has(language)) {
      this.wanted.add(language);
      loadLanguage(this.catalog, language).then(
        () => this.host.requestUpdate(),
        () => {
          // stays English; a later update asks again, a few times
          if (++this.failures < TRIES) this.wanted.delete(language);
          console.warn(`The language ${language} of ${name} could not be loaded.`);
        },
      );
    }
  }
}

const parentOf = (node: Element): Element | null =>
  node.parentElement ?? ((node.getRootNode() as Partial<ShadowRoot>).host as Element | undefined) ?? null;

function inheritedLanguage(element: Element): string | undefined {
  for (let node = parentOf(element); node; node = parentOf(node)) {
    const language = node.getAttribute('lang');
    if (language) return language;
  }
  return undefined;
}
