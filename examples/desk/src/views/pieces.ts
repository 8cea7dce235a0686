/** Small pieces that several views share. Text from outside is always text. */
import type { Address, LeadStatus } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Count } from '../model/select.ts';
import { leadWords } from '../model/words.ts';

/** A text in its own direction: an Arabic name among English words. */
export const own = (text: string): TemplateResult => html`<bdi dir="auto">${text}</bdi>`;

/** A line of a list of facts; none when there is nothing to say. */
export const fact = (term: string, value: unknown): TemplateResult | typeof nothing =>
  value === undefined || value === '' || value === nothing
    ? nothing
    : html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

/** A postal address, a line for each of its parts. */
export const addressLines = ({ lines, postalCode, locality, region, country }: Address): TemplateResult[] =>
  [...lines, [postalCode, locality].filter(Boolean).join(' '), region, country].flatMap((part) =>
    part ? html`<span class="line">${own(part)}</span>` : [],
  );

/** The address that writes to somebody; only the `@` stays as it is, so that nothing can add a header. */
export const mailto = (email: string): string => `mailto:${encodeURIComponent(email).replace('%40', '@')}`;

/** The address that calls somebody; `undefined` for what is no number. */
export const tel = (phone: string): string | undefined => {
  const number = phone.replace(/[\s()./-]/g, '');
  return /^\+?\d{3,20}$/.test(number) ? `tel:${number}` : undefined;
};

/** A link to write to or call somebody, or the plain text when it can be neither. */
export const contactLink = (
  kind: 'email' | 'phone',
  contact: { email?: string | undefined; phone?: string | undefined } | undefined,
  tabIndex: 0 | -1 = 0,
): TemplateResult | typeof nothing => {
  const text = contact?.[kind];
  if (!text) return nothing;
  const href = kind === 'email' ? mailto(text) : tel(text);
  return href ? html`<a class=${kind} dir="ltr" href=${href} tabindex=${tabIndex}>${text}</a>` : own(text);
};

/** The state of a lead: a mark that differs in shape, and the word. */
export const leadMark = (leadStatus: LeadStatus): TemplateResult =>
  html`<span class="lead-mark" data-lead=${leadStatus}>${leadWords[leadStatus]}</span>`;

/** A number; with a plus when there may be more, a dash when nothing is known yet. */
export const countText = ({ count, orMore }: Count): string =>
  orMore && count === 0 ? '–' : `${count}${orMore ? '+' : ''}`;
