import { ApiError } from '@forecourt/contract';
import { deferred, eventsOf, until } from '@forecourt/core/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import './register.ts';
import type { DealerFinderContent } from './index.ts';
import { dealerFinderHarness } from './testing/index.ts';

/** A widget whose answer the test gives. */
async function setUp(language = 'en') {
  const answer = deferred<DealerFinderContent>();
  const api = { load: () => answer.promise };
  const element = await fixture(html`<forecourt-dealer-finder lang=${language} .api=${api}></forecourt-dealer-finder>`);
  return {
    answer,
    harness: dealerFinderHarness(element),
    events: eventsOf(element, 'forecourt-dealer-finder-loaded', 'forecourt-dealer-finder-failed'),
  };
}

describe('forecourt-dealer-finder', () => {
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
    expect(events).to.deep.equal([['forecourt-dealer-finder-loaded', {}]]);
  });

  it('says what went wrong and lets the person try again', async () => {
    const { answer, harness, events } = await setUp();
    answer.reject(new ApiError('offline', 'no network'));
    await until(() => harness.retryButton, 'the button');
    harness.retryButton?.click();
    await until(() => events.length === 2, 'the second failure');
    expect(events[0]).to.deep.equal(['forecourt-dealer-finder-failed', { code: 'offline' }]);
  });

  it('speaks Arabic from right to left', async () => {
    const { harness } = await setUp('ar');
    await until(() => harness.base?.dir === 'rtl', 'Arabic');
    await expect(harness.element).to.be.accessible();
  });
});
