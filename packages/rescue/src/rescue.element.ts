import { baseStyles, liveRegion, LocaleController, MachineController, tokens, WidgetElement } from '@forecourt/core';
import { type CSSResultGroup, html, type PropertyValues, type TemplateResult } from 'lit';
import type { RescueMessageKey } from './locales/en.ts';
import { rescueActors, type RescueApi } from './rescue.actors.ts';
import { rescueCatalog } from './rescue.catalog.ts';
import { rescueMachine, type RescueEmitted, type RescueSnapshot } from './rescue.machine.ts';
import { rescueStyles } from './rescue.styles.ts';

/**
 * Shows a text.
 *
 * ```html
 * <forecourt-rescue></forecourt-rescue>
 * ```
 *
 * @fires {CustomEvent} forecourt-rescue-loaded - What it shows has come.
 * @fires {CustomEvent<{ code: string }>} forecourt-rescue-failed - It could not be had; the person sees it and can try again.
 * @csspart base - The whole widget.
 */
export class RescueElement extends WidgetElement<RescueApi> {
  static override styles: CSSResultGroup = [baseStyles, tokens, rescueStyles];

  protected readonly domain = 'rescue';

  private readonly locale = new LocaleController<RescueMessageKey>(this, rescueCatalog);
  private readonly machine = new MachineController(this, {
    machine: () => (this.port ? rescueMachine.provide({ actors: rescueActors(this.port) }) : rescueMachine),
    input: () => undefined,
    onEmit: (event) => this.onEmit(event),
    clock: () => this.env.clock,
  });

  /** The port of an endpoint. Give it to `@forecourt/client` with the widget's resource. */
  protected createApi(endpoint: string): RescueApi {
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

  private renderState(snapshot: RescueSnapshot | undefined): TemplateResult {
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

  private onEmit({ type, ...detail }: RescueEmitted): void {
    this.dispatch(`forecourt-${type.replace(/\./g, '-')}`, detail);
  }
}

/** The events of `<forecourt-rescue>` beyond those of every element. */
export interface RescueEventMap extends HTMLElementEventMap {
  'forecourt-rescue-loaded': CustomEvent<object>;
  'forecourt-rescue-failed': CustomEvent<{ code: string }>;
}

export interface RescueElement {
  addEventListener<Type extends keyof RescueEventMap>(
    type: Type,
    listener: (this: RescueElement, event: RescueEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
