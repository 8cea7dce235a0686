import { LocaleController } from '@forecourt/core';
import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { bookingCatalog } from '../booking.catalog.ts';
import { bookingStyles } from '../booking.styles.ts';
import { laterStyles } from '../later.styles.ts';
import type { BookingMessageKey } from '../locales/en.ts';
import { adoptPart, loadPart, partOf } from './lazy.ts';

class PartProbe extends LitElement {
  static override styles = bookingStyles;
  readonly locale = new LocaleController<BookingMessageKey>(this, bookingCatalog);
  get sheets(): readonly CSSStyleSheet[] {
    return this.shadowRoot?.adoptedStyleSheets ?? [];
  }
  protected override render(): TemplateResult {
    return html`<p class="reference">${this.locale.t('step.back')}</p>`;
  }
}
customElements.define('booking-part-probe', PartProbe);

async function probe(lang = 'en'): Promise<PartProbe> {
  const element = document.createElement('booking-part-probe') as PartProbe;
  element.lang = lang;
  document.body.append(element);
  await element.updateComplete;
  await until(() => element.locale.language === lang, `the words of ${lang}`);
  return element;
}

const weightOf = (element: PartProbe): string => {
  const text = element.shadowRoot?.querySelector('.reference');
  return text ? getComputedStyle(text).fontWeight : '';
};

describe('parts of the booking widget', () => {
  afterEach(() => document.body.replaceChildren());

  it('two elements on a page each get the styles of a part, behind their own', async () => {
    const [first, second] = [await probe(), await probe()];
    await adoptPart(first, first.locale, 'later');
    expect(weightOf(first)).to.equal('600');
    expect(weightOf(second), 'the other one has not asked').not.to.equal('600');
    await adoptPart(second, second.locale, 'later');
    expect(weightOf(second)).to.equal('600');
    for (const { sheets } of [first, second]) {
      expect(sheets).to.deep.equal([bookingStyles.styleSheet, laterStyles.styleSheet]);
    }
  });

  it('a part is there for an element once its words are', async () => {
    const [first, second] = [await probe('de'), await probe('de')];
    expect(partOf(first, 'later')).to.equal(undefined);
    const adopted = adoptPart(first, first.locale, 'later');
    await loadPart('later');
    expect(partOf(first, 'later')).to.equal(undefined);
    await adopted;
    expect(partOf(first, 'later')).to.equal(await loadPart('later'));
    expect(first.locale.t('review.title')).to.equal('Ist alles richtig?');
    expect(partOf(second, 'later')).to.equal(undefined);
  });

  it('a part that is asked for twice is adopted once', async () => {
    const element = await probe();
    await Promise.all([adoptPart(element, element.locale, 'later'), adoptPart(element, element.locale, 'later')]);
    await adoptPart(element, element.locale, 'later');
    expect(element.sheets).to.have.length(2);
  });

  it('sheets that the host page has adopted stay', async () => {
    const element = await probe();
    const own = new CSSStyleSheet();
    if (element.shadowRoot) element.shadowRoot.adoptedStyleSheets = [...element.sheets, own];
    await adoptPart(element, element.locale, 'later');
    expect(element.sheets).to.deep.equal([bookingStyles.styleSheet, own, laterStyles.styleSheet]);
  });

  it('parts come one by one', async () => {
    const element = await probe();
    for (const name of ['later', 'visit', 'manage'] as const) {
      await adoptPart(element, element.locale, name);
      expect(partOf(element, name)).to.equal(await loadPart(name));
    }
    expect(element.sheets).to.have.length(4);
  });
});
