/** A widget that does nothing but tell what reaches it. */
import { html, type TemplateResult } from 'lit';
import type { Environment } from '../src/environment.ts';
import { ProviderElement } from '../src/provider.element.ts';
import { WidgetElement } from '../src/widget-element.ts';

interface Api {
  from: string;
}

export class WidgetProbe extends WidgetElement<Api> {
  endpoints: string[] = [];
  renders = 0;
  protected readonly domain = 'probe';
  protected createApi(endpoint: string): Api {
    this.endpoints.push(endpoint);
    return { from: endpoint };
  }
  get from(): string | undefined {
    return this.port?.from;
  }
  get environmentInForce(): Environment {
    return this.env;
  }
  warn(text: string): void {
    this.warnOnce(text);
  }
  missPort(text: string): void {
    this.warnOfNoPort(text);
  }
  send(type: string, detail: unknown, options?: EventInit): boolean {
    return this.dispatch(type, detail, options);
  }
  protected override render(): TemplateResult {
    this.renders += 1;
    return html`${this.port?.from}`;
  }
}
customElements.define('widget-probe', WidgetProbe);
customElements.define('widget-test-provider', ProviderElement);

/** A probe inside a provider, both in the document. */
export async function inProvider(set: Partial<ProviderElement> = {}): Promise<[WidgetProbe, ProviderElement]> {
  const provider = document.createElement('widget-test-provider') as ProviderElement;
  Object.assign(provider, set);
  const widget = provider.appendChild(document.createElement('widget-probe') as WidgetProbe);
  document.body.append(provider);
  await widget.updateComplete;
  return [widget, provider];
}
