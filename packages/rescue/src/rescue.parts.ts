import type { Clock, LocaleController } from '@forecourt/core';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Extras, ExtrasHost } from './extras.run.ts';
import { fetchPort } from './lazy-rescue-api.ts';
import type { RescueMessageKey } from './locales/en.ts';
import { adoptPart } from './views/lazy.ts';

/** What the parts need of their element. */
interface PartsHost extends ExtrasHost {
  clock: () => Clock | undefined;
  /** Whether the port is one of ours, whose code is to be fetched as well. */
  hasOwnPort: () => boolean;
  /** It is there: the whole machine takes over. */
  onThere: () => void;
  onFail: () => void;
}

/** How long to wait with fetching ahead where the browser does not say when it is idle, in milliseconds. */
const AHEAD_MS = 1_000;

/**
 * What follows the first view. It is fetched ahead, once the first view is painted and the browser has nothing else to do:
 * whoever needs help in a tunnel opened the page before it, and must not find then that a chunk is missing. What could
 * not be fetched is asked for again when it is needed, and when the network is back; until it is there, the numbers are.
 * Engines before autumn 2026 remember a module that failed (https://github.com/whatwg/html/issues/6768): there only loading the
 * page anew helps.
 */
export class RescueParts implements ReactiveController {
  private readonly host: ReactiveElement;
  private readonly locale: LocaleController<RescueMessageKey>;
  private readonly options: PartsHost;
  private running: Extras | undefined;
  private state: 'missing' | 'coming' | 'failed' | 'there' = 'missing';

  constructor(host: ReactiveElement, locale: LocaleController<RescueMessageKey>, options: PartsHost) {
    this.host = host;
    this.locale = locale;
    this.options = options;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.onOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.onOnline);
  }

  /** Photos and dealers; `undefined`: they are on their way. */
  get extras(): Extras | undefined {
    return this.running;
  }

  /** Fetches all of it when nothing else is to be done. */
  fetchAhead(): void {
    const work = (): void => {
      if (!this.host.isConnected) return;
      this.fetch(true);
      if (this.options.hasOwnPort()) fetchPort().catch(() => undefined);
    };
    // WebKit has no such call
    const { requestIdleCallback } = window as { requestIdleCallback?: Window['requestIdleCallback'] };
    if (requestIdleCallback) requestIdleCallback(work, { timeout: AHEAD_MS });
    else (this.options.clock() ?? window).setTimeout(work, AHEAD_MS);
  }

  /** Fetches what is missing. What could not be had ahead of its need is no failure yet. */
  fetch(isAhead = false): void {
    if (this.state === 'coming' || this.state === 'there') return;
    this.state = 'coming';
    const { host, locale } = this;
    adoptPart(host, locale, 'later').then(
      ({ runExtras }) => {
        this.state = 'there';
        this.running = this.running ?? runExtras(host, this.options);
        this.options.onThere();
        host.requestUpdate();
      },
      () => {
        this.state = isAhead ? 'missing' : 'failed';
        if (isAhead) host.requestUpdate();
        else this.options.onFail();
      },
    );
    adoptPart(host, locale, 'safety').then(
      () => host.requestUpdate(),
      () => undefined,
    );
  }

  /** What could not be had while there was no network is asked for again without a press. */
  private readonly onOnline = (): void => this.fetch(this.state !== 'failed');

  /** Fetches what the screen needs and is not there, unless that has just failed. */
  need(): void {
    if (this.state !== 'failed') this.fetch();
  }
}
