/** What all lists have: why one could not be loaded, and the button for more. */
import type { CommonErrorCode } from '@forecourt/contract';
import { html, type TemplateResult } from 'lit';
import { errorWords } from '../model/words.ts';

/** Says that a list could not be loaded; without a code, nothing of why. */
export const failureView = (
  loaded: boolean,
  code: CommonErrorCode | undefined,
  onRetry: () => void,
): TemplateResult => html`
  <div class="notice bad" role="alert">
    <p>
      <b>${loaded ? 'The list could not be brought up to date.' : 'The list could not be loaded.'}</b>
      ${code && errorWords(code)}
    </p>
    <button class="secondary" type="button" @click=${onRetry}>Try again</button>
  </div>
`;

/** Loads the next page. */
export const moreButton = (loading: boolean, onMore: () => void): TemplateResult => html`
  <button class="secondary" type="button" aria-disabled=${loading} @click=${onMore}>
    ${loading ? 'Loading …' : 'Load more'}
  </button>
`;
