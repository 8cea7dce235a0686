/** The line above every view that a call for help waits which nobody has confirmed. */
import type { DeskRescue } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { kindWords, requesterWords, sinceWords } from '../model/rescue-words.ts';
import { hrefTo } from '../model/route.ts';
import { own } from './pieces.ts';

/** Names the call that waits longest, and leads to it. The case that is open already needs no line. */
export const rescueNewsView = (
  waiting: readonly DeskRescue[],
  openId: string | undefined,
  now: number,
): TemplateResult | typeof nothing => {
  const others = waiting.filter(({ id }) => id !== openId);
  const [first] = others;
  if (!first) return nothing;
  return html`
    <section class="call-news" aria-label="New calls for help">
      <span class="news-sign" aria-hidden="true">!</span>
      <span>
        <b>${others.length === 1 ? 'New call for help' : `${others.length} new calls for help`}${first.testCall ? ' (test)' : ''}:</b>
        ${kindWords(first)}, ${own(requesterWords(first))}, waits ${sinceWords(first.requestedAt, now)}
      </span>
      <a class="button" href=${hrefTo('rescues', first.id)}>Open</a>
    </section>
  `;
};
