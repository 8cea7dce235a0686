/** A dealer and its hours: what visitors are told, and the fields in which that is changed. */
import type { Dealer, HoursBearer } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { HOW_TO_TYPE, placeWords, saveProblemWords } from '../model/dealer-words.ts';
import type { Saving } from '../model/dealers.ts';
import { checkHours, type FieldKey, type HoursDraft, withPart } from '../model/hours.ts';
import { comingDays, isKnown, isUnreadable, opensUntil } from '../model/opening-now.ts';
import { timeText } from '../model/openings.ts';
import { hrefTo } from '../model/route.ts';
import { shortDate } from '../model/times.ts';
import { type WallTime, wallTimeAt } from '../model/zone.ts';
import { contactLink, own } from './pieces.ts';
import { partView } from './part.view.ts';

export interface HoursModel {
  dealer: Dealer;
  draft: HoursDraft;
  /** Whether something is not saved yet. */
  isChanged: boolean;
  /** Whether somebody else has saved other hours meanwhile. */
  isOvertaken: boolean;
  saving: Saving | undefined;
  /** Whether the hours were saved and not touched since. */
  isSaved: boolean;
  typing: FieldKey | undefined;
  now: number;
  today: string;
  onHours: (draft: HoursDraft, key?: FieldKey) => void;
  onSave: () => void;
  onDiscard: () => void;
}

const stateWords = (hours: HoursBearer, wall: WallTime): string => {
  if (!isKnown(hours, wall)) return 'No hours are known';
  const until = opensUntil(hours, wall);
  return until ? `Open until ${until}` : 'Closed now';
};

/** What the hours come to, as they are typed: now, and in the week to come. */
const outcome = ({ dealer, now, today }: HoursModel, hours: HoursBearer | undefined): TemplateResult => {
  const wall = wallTimeAt(now, dealer.timeZone);
  const clock = wall ? html`<b class="numbers">${timeText(wall.minutes)}</b> at the dealer, ` : '';
  return html`
    <section class="outcome" aria-label="What visitors are told">
      <p>
        ${clock}${dealer.timeZone.replace(/_/g, ' ')}
        ${hours && wall ? html`<b class="open-state" ?data-open=${opensUntil(hours, wall) !== undefined}>${stateWords(hours, wall)}</b>` : nothing}
      </p>
      ${
        hours && wall && isKnown(hours, wall)
          ? html`<dl class="coming">
              ${comingDays(hours, wall.date).map(
                ({ date, text, isSpecial }) => html`
                  <div ?data-special=${isSpecial}>
                    <dt>${shortDate(date, today)}</dt>
                    <dd>${text || 'closed'}${isSpecial ? html` <span class="muted">special</span>` : nothing}</dd>
                  </div>
                `,
              )}
            </dl>`
          : nothing
      }
      ${hours ? nothing : html`<p class="muted">What is marked below is to be mended first.</p>`}
    </section>
  `;
};

const footWords = ({ isChanged, isSaved, saving }: HoursModel, wrong: number): string => {
  if (saving && !saving.problem) return 'Saving …';
  if (wrong > 0) return wrong === 1 ? 'One field is to be mended' : `${wrong} fields are to be mended`;
  if (isSaved) return 'Saved';
  return isChanged ? 'Not saved yet' : '';
};

const head = ({ dealer }: HoursModel): TemplateResult => html`
  <a class="back quiet button" href=${hrefTo('dealers')}>Dealers</a>
  <div>
    ${keyed(dealer.id, html`<h2 tabindex="-1">${own(dealer.name)}</h2>`)}
    <p class="muted">
      ${own([...dealer.address.lines, placeWords(dealer.address)].join(', '))} ${contactLink('phone', dealer)}
    </p>
  </div>
`;

/** The open dealer. */
export const hoursView = (model: HoursModel): TemplateResult => {
  const { draft, saving, isChanged, typing, today, onHours, onSave, onDiscard } = model;
  const checked = checkHours(draft);
  const problems = 'problems' in checked ? checked.problems : new Map();
  const isBusy = saving !== undefined && saving.problem === undefined;
  const shown = [...problems.keys()].filter((key) => key !== typing).length;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    onSave();
  };
  return html`
    <form class="hours" novalidate aria-busy=${isBusy} @submit=${onSubmit}>
      ${head(model)} ${outcome(model, 'hours' in checked ? checked.hours : undefined)}
      ${
        model.isOvertaken
          ? html`<p class="notice" role="alert">
              Somebody else has changed these hours since you began. Saving puts yours in their place; discarding shows theirs.
            </p>`
          : nothing
      }
      ${
        isUnreadable(model.dealer)
          ? html`<p class="notice">
              Some of its hours could not be read, so nobody is told whether it is open. Put them in where there is a “?”.
            </p>`
          : nothing
      }
      <p class="muted how">${HOW_TO_TYPE}</p>
      ${draft.map((part) =>
        partView({
          ...{ part, problems, typing, today },
          onPart: (change, key) => onHours(withPart(draft, change), key),
        }),
      )}
      <div class="save">
        <p class="error" role="alert">${saving?.problem ? saveProblemWords(saving) : nothing}</p>
        <button class="primary" type="submit" aria-disabled=${!isChanged || isBusy}>
          ${saving?.problem ? 'Save again' : 'Save'}
        </button>
        <button class="quiet" type="button" ?hidden=${!isChanged || isBusy} @click=${onDiscard}>Discard</button>
        <p class="muted" role="status">${footWords(model, shown)}</p>
      </div>
    </form>
  `;
};
