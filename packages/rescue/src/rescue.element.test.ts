import { ApiError } from '@forecourt/contract';
import { deferred, eventsOf, until } from '@forecourt/core/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import './register.ts';
import type { RescueContent } from './index.ts';
import { rescueHarness } from './testing/index.ts';

/** A widget whose answer the test gives. */
async function setUp(language = 'en') {
  const answer = deferred<RescueContent>();
  const api = { load: () => answer.promise };
  const element = await fixture(html`<forecourt-rescue lang=${language} .api=${api}></forecourt-rescue>`);
  return { answer, harness: rescueHarness(element), events: eventsOf(element, 'forecourt-rescue-loaded', 'forecourt-rescue-failed') };
}

describe('forecourt-rescue', () => {
  it('is accessible while loading, when ready and when failed', async () => {
    const { answer, harness } = await setUp();
    await expect(harness.element).to.be.accessible();
    answer.resolve({ text: 'Hello' });
    await until(() => harness.text.includes('Hello'), 'the text');
    await expect(harness.element).to.be.accessible();

    const other = await setUp();
    other.answer.reject(new ApiError('offline', 'no network'));
    await until(() => other.harness.retryButton, 'the button');
    await expect(other.harness.element).to.be.accessible();
  });

  it('shows what came, and tells the host once', async () => {
    const { answer, harness, events } = await setUp();
    answer.resolve({ text: '<b>Hello</b>' });
    await until(() => harness.text.includes('<b>Hello</b>'), 'the text');
    expect(events).to.deep.equal([['forecourt-rescue-loaded', {}]]);
  });

  it('says what went wrong and lets the person try again', async () => {
    const { answer, harness, events } = await setUp();
    answer.reject(new ApiError('offline', 'no network'));
    await until(() => harness.retryButton, 'the button');
    harness.retryButton?.click();
    await until(() => events.length === 2, 'the second failure');
    expect(events[0]).to.deep.equal(['forecourt-rescue-failed', { code: 'offline' }]);
  });

  it('speaks Arabic from right to left', async () => {
    const { harness } = await setUp('ar');
    await until(() => harness.base?.dir === 'rtl', 'Arabic');
    await expect(harness.element).to.be.accessible();
  });
});
