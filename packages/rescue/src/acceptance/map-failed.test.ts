import { expect } from '@open-wc/testing';
import { mountAt, soon } from '../../test/element.fixture.ts';

/** Keeps the page from fetching any further script. This cannot be taken back, so this file has one test. */
function fetchNoMore(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "script-src 'none'";
  document.head.append(policy);
}

describe('R12 a map that cannot be fetched', () => {
  it('R12 is said so, and how far away help is stays in words', async () => {
    const rescue = await mountAt('en-route');
    await soon(rescue, () => rescue.person.has('show-map'), 'the button');
    fetchNoMore();
    rescue.find('[part~="show-map"]')?.click();
    await rescue.person.sees('The map could not be loaded.');
    expect(rescue.person.has('map')).to.equal(false);
    expect(rescue.find('[part~="show-map"]')?.getAttribute('aria-expanded'), 'to be tried again').to.equal('false');
    expect(rescue.person.text).to.match(/km away, about/);
  });
});
