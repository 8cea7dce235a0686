import { expect } from '@open-wc/testing';
import { states, widgets } from './widgets.ts';

/** Every event of ours that is dispatched while a piece of work is done, and those that reach the document. */
async function eventsOf(names: readonly string[], work: () => Promise<unknown>): Promise<[Event[], Event[]]> {
  const { dispatchEvent } = EventTarget.prototype;
  const [sent, heard]: [Event[], Event[]] = [[], []];
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('forecourt-')) sent.push(event);
    return dispatchEvent.call(this, event);
  };
  const hear = (event: Event): void => void heard.push(event);
  for (const name of names) document.addEventListener(name, hear);
  try {
    await work();
  } finally {
    EventTarget.prototype.dispatchEvent = dispatchEvent;
    for (const name of names) document.removeEventListener(name, hear);
  }
  return [sent, heard];
}

describe('all widgets: events', () => {
  afterEach(() => document.body.replaceChildren());
  const seen = new Set<string>();

  for (const [name, mount, { events }] of states) {
    it(`X6 ${name}: its events are documented, leave shadow roots and carry no personal data`, async () => {
      const host = document.body.appendChild(document.createElement('div'));
      const parent = host.attachShadow({ mode: 'open' });
      let personal: readonly string[] = [];
      const [sent, heard] = await eventsOf(events, async () => ({ personal } = await mount({ parent })));
      expect(heard).to.deep.equal(sent);
      for (const event of sent) {
        seen.add(event.type);
        expect(events).to.include(event.type);
        expect(event).to.include({ bubbles: true, composed: true, cancelable: event.type.endsWith('ing') });
        const detail = JSON.stringify((event as CustomEvent).detail);
        for (const text of personal) expect(detail).to.not.include(text);
      }
    });
  }

  it('X6 each documented event was seen', () => {
    expect([...seen].sort()).to.deep.equal(widgets.flatMap(({ events }) => events).sort());
  });
});
