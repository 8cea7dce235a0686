import { createMemoryRescueApi } from '@forecourt/contract/testing.js';
import { deepActiveElement, testEnvironment, until } from '@forecourt/core/testing.js';
import { expect, fixtureSync, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './register.ts';
import type { RescueElement } from './index.ts';
import { RescueHarness, STATES_NOW } from './testing/index.ts';

/** A widget whose clock stands still. */
async function setUp(properties: Partial<RescueElement> = {}) {
  const env = testEnvironment(STATES_NOW);
  const element = fixtureSync<RescueElement>(
    html`<forecourt-rescue lang="en" market="DE"><a href="tel:112">Call 112</a></forecourt-rescue>`,
  );
  Object.assign(element, { api: createMemoryRescueApi({ now: STATES_NOW }), environment: env }, properties);
  await element.updateComplete;
  const person = new RescueHarness(element);
  const find = <Found extends HTMLElement>(selector: string) => element.shadowRoot?.querySelector<Found>(selector);
  return { element, env, person, find };
}

describe('forecourt-rescue', () => {
  it('R1 shows the emergency number in the place of what the page had in the tag', async () => {
    const { element, person, find } = await setUp();
    expect(person.emergencyLinks).to.deep.equal(['tel:112']);
    expect(find('slot')).to.equal(null);
    expect(element.querySelector('a')?.getClientRects().length).to.equal(0);
  });

  it('R1 shows the numbers of a market with several, the one first that is needed', async () => {
    const { person } = await setUp({ market: 'CN' });
    expect(person.emergencyLinks).to.deep.equal(['tel:110', 'tel:120', 'tel:119']);
    await person.callHelp();
    await person.confirm();
    await person.answer('danger');
    await person.sees('Call 119 now');
    expect(person.emergencyLinks[0]).to.equal('tel:119');
  });

  it('R2 a hold that is let go too early asks, and Enter is no hold by itself', async () => {
    const { person, env } = await setUp();
    const hold = await person.hold();
    env.clock.increment(1_900);
    await hold.release();
    await person.sees('Ask for roadside help?');
    await person.press('Not now');
    (await person.hold()).release();
    env.clock.increment(5_000);
    await person.sees('Ask for roadside help?');
  });

  it('R2 works by Enter and by the space bar, tapped', async () => {
    for (const press of ['Enter', ' '] as const) {
      const { person, find } = await setUp();
      find('[part="help"]')?.focus();
      await sendKeys({ press });
      await person.sees('Ask for roadside help?');
    }
  });

  it('R2 R20 a click without a pointer, as of a screen reader, counts after a hold as well', async () => {
    const { person, env } = await setUp();
    await person.hold();
    env.clock.increment(2_000);
    await person.sees('Is anybody hurt or in danger?');
    await person.press('Back');
    await person.callHelp();
    await person.sees('Ask for roadside help?');
  });

  it('R2 the second click of a double click does not confirm', async () => {
    const { person, find } = await setUp();
    await person.callHelp();
    await person.sees('Ask for roadside help?');
    find('[part="confirm"]')?.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    await person.element.updateComplete;
    expect(person.text).to.include('Ask for roadside help?');
  });

  it('R20 takes the focus along to the title of each screen', async () => {
    const { person, find } = await setUp();
    find('[part="help"]')?.focus();
    await person.callHelp();
    await until(() => deepActiveElement()?.textContent === 'Ask for roadside help?', 'the focus');
    await person.confirm();
    await until(() => deepActiveElement()?.textContent === 'Is anybody hurt or in danger?', 'the focus');
  });

  it('R5 the kind of road that the host knows is chosen, also after it was added again', async () => {
    const { element, person } = await setUp({ roadType: 'tunnel' });
    await person.toDetails();
    expect(person.textIn('roadType')).to.equal('tunnel');
    const { parentElement: page } = element;
    element.remove();
    await Promise.resolve();
    page?.append(element);
    await person.toDetails();
    expect(person.textIn('roadType')).to.equal('tunnel');
  });

  it('goes on with a port that came later', async () => {
    const { element, person } = await setUp({
      api: undefined,
      countdownSeconds: 0,
      known: { phone: '+4915112345678' },
    });
    await person.toDetails();
    await person.send();
    await person.sees('Not sent yet');
    element.api = createMemoryRescueApi({ now: STATES_NOW });
    window.dispatchEvent(new Event('online'));
    await person.requested();
    expect(person.standing).to.equal('Sent');
  });

  it('never throws on a wrong property, and shows no link to what is no address', async () => {
    const { element, find } = await setUp();
    Object.assign(element, {
      market: 'nowhere',
      phone: '112; drop',
      smsPhone: 7,
      countdownSeconds: Number.NaN,
      escalateSeconds: -1,
      known: null,
      emergencyNumbers: {},
      roadType: 'moon',
      persist: 'for ever',
      retentionUrl: 'data:text/html,no',
    });
    await element.updateComplete;
    const person = new RescueHarness(element);
    expect(person.emergencyLinks).to.deep.equal(['tel:112']);
    await person.toDetails();
    expect(find('[part="privacy"] a')).to.equal(null);
  });
});
