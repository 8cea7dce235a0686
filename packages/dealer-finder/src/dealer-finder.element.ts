import { baseStyles, liveRegion, LocaleController, MachineController, tokens, WidgetElement } from '@forecourt/core';
import { type CSSResultGroup, html, type PropertyValues, type TemplateResult } from 'lit';
import type { DealerFinderMessageKey } from './locales/en.ts';
import { dealerFinderActors, type DealerFinderApi } from './dealer-finder.actors.ts';
import { dealerFinderCatalog } from './dealer-finder.catalog.ts';
import { dealerFinderMachine, type DealerFinderEmitted, type DealerFinderSnapshot } from './dealer-finder.machine.ts';
import { dealerFinderStyles } from './dealer-finder.styles.ts';

/**
 * Shows a text.
 *
 * ```html
 * <forecourt-dealer-finder></forecourt-dealer-finder>
 * ```
 *
 * @fires {CustomEvent} forecourt-dealer-finder-loaded - What it shows has come.
 * @fires {CustomEvent<{ code: string }>} forecourt-dealer-finder-failed - It could not be had; the person sees it and can try again.
 * @csspart base - The whole widget.
 */
export class DealerFinderElement extends WidgetElement<DealerFinderApi> {
  static override styles: CSSResultGroup = [baseStyles, tokens, dealerFinderStyles];

  protected readonly domain = 'dealerFinder';

  private readonly locale = new LocaleController<DealerFinderMessageKey>(this, dealerFinderCatalog);
  private readonly machine = new MachineController(this, {
    machine: () =>
      this.port ? dealerFinderMachine.provide({ actors: dealerFinderActors(this.port) }) : dealerFinderMachine,
    input: () => undefined,
    onEmit: (event) => this.onEmit(event),
    clock: () => this.env.clock,
  });

  /** The port of an endpoint. Give it to `@forecourt/client` with the widget's resource. */
  protected createApi(endpoint: string): DealerFinderApi {
    return { load: () => Promise.reject(new Error(`nothing is served at ${endpoint} yet`)) };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.machine.snapshot && (changed.has('api') || changed.has('endpoint'))) this.machine.restart();
    if (!this.port) this.warnOnce('needs an endpoint or an api.');
  }

  protected override render(): TemplateResult {
    const { language, direction, t } = this.locale;
    const status = this.machine.snapshot?.hasTag('busy') ? t('status.loading') : '';
    return html`
      <section class="widget" part="base" lang=${language} dir=${direction} aria-label=${t('widget.label')}>
        ${this.renderState(this.machine.snapshot)} ${liveRegion(status)}
      </section>
    `;
  }

  private renderState(snapshot: DealerFinderSnapshot | undefined): TemplateResult {
    switch (snapshot?.value) {
      case 'ready':
        return html`<p>${snapshot.context.content?.text}</p>`;
      case 'failed':
        return this.renderFailed();
      default:
        return html`<p class="skeleton" aria-hidden="true">&nbsp;</p>`;
    }
  }

  private renderFailed(): TemplateResult {
    const { t } = this.locale;
    return html`
      <div class="notice bad" role="alert">
        <p>${t('failed.text')}</p>
        <button class="secondary" type="button" @click=${() => this.machine.send({ type: 'retry' })}>${t('failed.retry')}</button>
      </div>
    `;
  }

  private onEmit({ type, ...detail }: DealerFinderEmitted): void {
    this.dispatch(`forecourt-${type.replace(/\./g, '-')}`, detail);
  }
}

/** The events of `<forecourt-dealer-finder>` beyond those of every element. */
export interface DealerFinderEventMap extends HTMLElementEventMap {
  'forecourt-dealer-finder-loaded': CustomEvent<object>;
  'forecourt-dealer-finder-failed': CustomEvent<{ code: string }>;
}

export interface DealerFinderElement {
  addEventListener<Type extends keyof DealerFinderEventMap>(
    type: Type,
    listener: (this: DealerFinderElement, event: DealerFinderEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
