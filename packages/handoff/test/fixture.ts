/** A hand-off element on a page with something inside that offers and takes. */
import type { HandoffRecord } from '@forecourt/contract';
import { createMemoryHandoffApi, type MemoryHandoffApi } from '@forecourt/contract/testing.js';
import { consume, type Handoff, handoffContext } from '@forecourt/core';
import { eventsOf, type TestEnvironment, testEnvironment } from '@forecourt/core/testing.js';
import { html, LitElement } from 'lit';
import type { HandoffElement } from '../src/index.ts';
import { CONTINUE_URL, PLACE, STATES_NOW } from '../src/testing/index.ts';
import '../src/register.ts';

/** A widget inside, as far as a hand-off is concerned. */
export class TestWidget extends LitElement {
  private readonly context = consume(this, handoffContext);

  get handoff(): Handoff | undefined {
    return this.context.value;
  }

  get button(): HTMLButtonElement {
    return this.renderRoot.querySelector('button') as HTMLButtonElement;
  }

  offer(record: HandoffRecord): void {
    this.handoff?.offer(record);
  }

  protected override render(): unknown {
    return html`<button type="button">Go on</button>`;
  }
}
customElements.define('test-widget', TestWidget);

export interface MountedHandoff {
  element: HandoffElement;
  widget: TestWidget;
  api: MemoryHandoffApi;
  environment: TestEnvironment;
  events: [string, unknown][];
}

/** The events of the element. */
const EVENTS = ['offered', 'received', 'paired', 'unpaired', 'sent', 'failed'].map(
  (name) => `forecourt-handoff-${name}`,
);

/** Mounts an element with a widget inside. */
export async function mountHandoff(
  properties: Partial<HandoffElement> = {},
  api: MemoryHandoffApi = createMemoryHandoffApi({ now: STATES_NOW }),
  environment: TestEnvironment = testEnvironment(STATES_NOW),
): Promise<MountedHandoff> {
  const page = document.body.appendChild(document.createElement('div'));
  page.lang = 'en';
  const events = eventsOf(page, ...EVENTS);
  const element = document.createElement('forecourt-handoff');
  Object.assign(element, { api, environment, continueUrl: CONTINUE_URL, ...properties });
  const widget = document.createElement('test-widget') as TestWidget;
  element.append(widget);
  page.append(element);
  await element.updateComplete;
  return { element, widget, api, environment, events };
}

/** The address of this page gets a fragment, as when a link with it is opened. */
export const setFragment = (fragment: string): void => history.replaceState({ own: 1 }, '', fragment);

/** A person sends a dealer to the navigation, in a finder inside. */
export const sendPlace = (element: HandoffElement): void => {
  const { name, location, dealerId: id } = PLACE;
  const address = { lines: ['Beispielstraße 12'], locality: 'München', postalCode: '80807', country: 'DE' };
  const detail = { action: 'send-to-navigation', dealer: { id, name, location, address } };
  const inside = element.querySelector('test-widget') ?? element;
  inside.dispatchEvent(new CustomEvent('forecourt-dealer-action-chosen', { detail, bubbles: true, composed: true }));
};
