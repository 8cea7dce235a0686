/** What was asked of the workshop, as lines of the summary. */
import { html, nothing } from 'lit';
import { typeOf } from '../booking.context.ts';
import { addressLine } from './dealer.view.ts';
import { disclaimerOf, estimateOf, priceText, visitOf } from './estimate.ts';
import { transportationName } from './options.view.ts';
import type { Line } from './review.view.ts';
import type { View } from './view.ts';

type Content = ReturnType<typeof html> | typeof nothing;

const list = (lines: readonly Content[]): Content => {
  const filled = lines.filter((line) => line !== nothing);
  return filled.length ? html`<ul>${filled.map((line) => html`<li>${line}</li>`)}</ul>` : nothing;
};

const named = (view: View, name: string, priced: Parameters<typeof priceText>[1]): Content =>
  html`<bdi>${name}</bdi> <span class="muted numbers">${priceText(view, priced)}</span>`;

const muted = (text: string): Content => (text ? html`<bdi class="muted verbatim">${text}</bdi>` : nothing);

/** What is done, and how the person gets around meanwhile. */
export function workLines(view: View): readonly Line[] {
  const { context, t } = view;
  const { items, symptom = '', troubleCodes = [], transportation, advisor } = visitOf(context);
  const codes = troubleCodes.map(({ code }) => code).join(', ');
  return [
    {
      step: 'service',
      label: t('review.services'),
      content: list([
        ...items.map((item) => named(view, item.name, item)),
        muted(symptom),
        codes ? muted(t('review.codes', { codes })) : nothing,
      ]),
      change: t('step.changeService', { name: items.map(({ name }) => name).join(', ') }),
    },
    {
      step: 'options',
      label: t('review.options'),
      content: list([
        transportation ? named(view, transportationName(view, transportation), transportation) : nothing,
        advisor ? html`${t('review.advisor', { name: advisor.name })}` : nothing,
      ]),
      change: t('step.changeOptions'),
    },
  ];
}

/** From where to where the car goes, and who is there. */
export function doorLines(view: View): readonly Line[] {
  const { context, t } = view;
  if (typeOf(context) !== 'pickup') return [];
  const { form, rules } = context;
  const [pickup = '', dropOff] = (rules?.addressesOf(context) ?? []).map((address) => addressLine({ address }));
  const handOver = [form.handOverName, form.handOverPhone].filter(Boolean).join(', ');
  return [
    {
      step: 'address',
      label: t('review.addresses'),
      content: !form.street
        ? nothing
        : list([
            dropOff ? html`${t('review.from', { address: pickup })}` : html`<bdi>${pickup}</bdi>`,
            dropOff ? html`${t('review.to', { address: dropOff })}` : nothing,
            form.otherContact && handOver ? html`${t('review.handOver', { name: handOver })}` : nothing,
            muted(form.keyNote.trim()),
          ]),
      change: t('step.changeAddress'),
    },
  ];
}

/** What it costs, with what the law wants said beside it. */
export function estimateLines(view: View): readonly Line[] {
  const { total, notes } = estimateOf(view);
  const content = list([
    total ? html`<strong class="numbers">${total}</strong>` : nothing,
    ...notes.map(muted),
    muted(total ? (disclaimerOf(view) ?? '') : ''),
  ]);
  return [{ label: view.t('service.estimate'), content }];
}
