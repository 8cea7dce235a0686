import { baseStyles, liveRegion, LocaleController, MachineController, tokens, WidgetElement } from '@forecourt/core';
import { type CSSResultGroup, html, type PropertyValues, type TemplateResult } from 'lit';
import type { {{Name}}MessageKey } from './locales/en.ts';
import { {{camel}}Actors, type {{Name}}Api } from './{{name}}.actors.ts';
import { {{camel}}Catalog } from './{{name}}.catalog.ts';
import { {{camel}}Machine, type {{Name}}Emitted, type {{Name}}Snapshot } from './{{name}}.machine.ts';
import { {{camel}}Styles } from './{{name}}.styles.ts';

/**
 * Shows a text.
 *
 * ```html
 * <forecourt-{{name}}></forecourt-{{name}}>
 * ```
 *
 * @fires {CustomEvent} forecourt-{{name}}-loaded - What it shows has come.
 * @fires {CustomEvent<{ code: string }>} forecourt-{{name}}-failed - It could not be had; the person sees it and can try again.
 * @csspart base - The whole widget.
 */
export class {{Name}}Element extends WidgetElement<{{Name}}Api> {
  static override styles: CSSResultGroup = [baseStyles, tokens, {{camel}}Styles];

  protected readonly domain = '{{camel}}';

  private readonly locale = new LocaleController<{{Name}}MessageKey>(this, {{camel}}Catalog);
  private readonly machine = new MachineController(this, {
    machine: () => (this.port ? {{camel}}Machine.provide({ actors: {{camel}}Actors(this.port) }) : {{camel}}Machine),
    input: () => undefined,
    onEmit: (event) => this.onEmit(event),
    clock: () => this.env.clock,
  });

  /** The port of an endpoint. Give it to `@forecourt/client` with the widget's resource. */
  protected createApi(endpoint: string): {{Name}}Api {
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

  private renderState(snapshot: {{Name}}Snapshot | undefined): TemplateResult {
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

  private onEmit({ type, ...detail }: {{Name}}Emitted): void {
    this.dispatch(`forecourt-${type.replace(/\./g, '-')}`, detail);
  }
}

/** The events of `<forecourt-{{name}}>` beyond those of every element. */
export interface {{Name}}EventMap extends HTMLElementEventMap {
  'forecourt-{{name}}-loaded': CustomEvent<object>;
  'forecourt-{{name}}-failed': CustomEvent<{ code: string }>;
}

export interface {{Name}}Element {
  addEventListener<Type extends keyof {{Name}}EventMap>(
    type: Type,
    listener: (this: {{Name}}Element, event: {{Name}}EventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
