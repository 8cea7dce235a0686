import { type Dealer, DEALER_SERVICES, type Department } from '@forecourt/contract';
import { isCar, isRestricted } from '@forecourt/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { DealerAction } from '../dealer-finder.events.ts';
import { wallClockOf } from '../hours/wall-clock.ts';
import { dayText, openingTexts, weekOf } from '../hours/week.ts';
import { mailLink, websiteLink } from '../links/contact.ts';
import { callView, routeView } from './actions.ts';
import { badgeView } from './badge.view.ts';
import { serviceText } from './filters.view.ts';
import { dealerIcon } from './dealer-icons.ts';
import { isUnsure, type View } from './view.ts';

/** What can be done while the car moves: nothing that has to be read or filled in. */
const WHILE_DRIVING: readonly DealerAction[] = ['call', 'route', 'send-to-navigation'];
/** And where it is not known whether it does. */
const WHILE_UNSURE: readonly DealerAction[] = ['call'];

/** Something that the host does. */
const hostAction = ({ t, send }: View, dealer: Dealer, action: 'book' | 'send-to-navigation'): TemplateResult => html`
  <button
    type="button"
    class=${action === 'book' ? 'primary' : 'secondary'}
    part="action"
    @click=${() => send({ type: 'action.choose', action, dealer })}
  >
    ${t(`detail.${action}`)}
  </button>
`;

const websiteView = ({ t, send }: View, dealer: Dealer): TemplateResult | typeof nothing => {
  const link = dealer.url && websiteLink(dealer.url);
  return link
    ? html`<a
        class="button secondary"
        part="action"
        href=${link}
        target="_blank"
        rel="noopener"
        @click=${() => send({ type: 'action.choose', action: 'website', dealer })}
        >${t('detail.website')}</a
      >`
    : nothing;
};

const ACTIONS: Readonly<Record<DealerAction, (view: View, dealer: Dealer) => TemplateResult | typeof nothing>> = {
  call: (view, dealer) => callView(view, dealer, dealer.phone, 'secondary'),
  route: (view, dealer) => routeView(view, dealer, 'secondary'),
  book: (view, dealer) => hostAction(view, dealer, 'book'),
  website: websiteView,
  'send-to-navigation': (view, dealer) => hostAction(view, dealer, 'send-to-navigation'),
};

/** The host's order, with the primary action at its place. */
const inOrder = (actions: readonly DealerAction[]): DealerAction[] => [
  ...actions.filter((action) => action === 'book'),
  ...actions.filter((action) => action !== 'book'),
];

/** Where the driver sits at the end of a line, what comes first stands there; and what is seen last is last. */
const byDriver = ({ env, locale }: View, [first, ...others]: readonly unknown[]): readonly unknown[] =>
  isCar(env) && env.driverSide === (locale.direction === 'rtl' ? 'left' : 'right')
    ? [...others, first]
    : [first, ...others];

/** Whether a dealer is the person's own; a press makes it so, the next one not. */
const mineView = ({ myDealer, chooseMine, t }: View, { id }: Dealer): TemplateResult | typeof nothing =>
  chooseMine
    ? html`<button
        type="button"
        class="quiet mine-toggle"
        part="my-dealer"
        aria-pressed=${myDealer === id}
        @click=${() => chooseMine(myDealer === id ? undefined : id)}
      >
        ${dealerIcon('star')} ${t('dealer.mine')}
      </button>`
    : nothing;

/** What a driver is kept from here goes on at the phone. */
const elsewhereView = (view: View, { id }: Dealer): TemplateResult | typeof nothing =>
  view.handoff && isRestricted(view.env.restrictions) && !isUnsure(view)
    ? html`<button
        type="button"
        class="secondary"
        part="continue"
        @click=${() => view.handoff?.offer({ kind: 'dealer', dealerId: id })}
      >
        ${view.t('detail.continue')}
      </button>`
    : nothing;

/** The hours of seven days; `undefined`: they are not wholly known. */
function weekView({ context, locale, t }: View, dealer: Dealer, kind?: Department['kind']): TemplateResult | undefined {
  const week = weekOf(dealer, kind, context.time);
  return (
    week &&
    html`<table part="hours">
      ${week.map(
        (day) => html`<tr ?data-today=${day.isToday}>
          <th scope="row">${dayText(day, locale.locale)}</th>
          <td class="numbers">${openingTexts(day, locale.locale, t).map((text) => html`<span>${text}</span>`)}</td>
        </tr>`,
      )}
    </table>`
  );
}

/** The departments that have a name; a host's list may have others. */
const NAMED = ['sales', 'service', 'parts', 'body-shop'] as const;
const isNamed = (kind: Department['kind']): kind is (typeof NAMED)[number] => NAMED.some((named) => named === kind);

/** A department with what it has of its own; its week opens on demand. */
const departmentView = (view: View, dealer: Dealer, { kind, phone, openingHours, specialOpeningHours }: Department) => {
  const { t } = view;
  const week = openingHours || specialOpeningHours ? weekView(view, dealer, kind) : undefined;
  if (!isNamed(kind) || (!phone && !week)) return nothing;
  return html`
    <section part="department">
      <h4>${t(`department.${kind}`)}</h4>
      ${week ? badgeView(view, dealer, kind) : nothing} ${callView(view, dealer, phone, 'quiet')}
      ${
        week
          ? html`<details>
              <summary>${t('detail.hours')}</summary>
              ${week}
            </details>`
          : nothing
      }
    </section>
  `;
};

/** Whether the dealer's clock shows another time than the visitor's. */
const isElsewhere = ({ context: { time }, env }: View, { timeZone }: Dealer): boolean =>
  (wallClockOf(timeZone)?.wallAt(time) ?? time) - time !== env.offsetMinutes(new Date(time)) * 60_000;

const hoursView = (view: View, dealer: Dealer): TemplateResult => {
  const { t } = view;
  const house = weekView(view, dealer);
  const departments = (dealer.departments ?? []).map((department) => departmentView(view, dealer, department));
  const isKnown = house || dealer.departments?.some(({ kind }) => weekOf(dealer, kind, view.context.time));
  return html`
    <section>
      <h4>${t('detail.hours')}</h4>
      ${isKnown ? house : html`<p class="muted">${t('detail.noHours')}</p>`}
      ${
        isKnown && isElsewhere(view, dealer)
          ? html`<p class="muted">${t('detail.zone', { zone: dealer.address.locality })}</p>`
          : nothing
      }
    </section>
    ${departments.some((department) => department !== nothing) ? html`<div class="stack">${departments}</div>` : nothing}
  `;
};

const listOf = (title: string, texts: readonly string[]): TemplateResult | typeof nothing =>
  texts.length
    ? html`<section>
        <h4>${title}</h4>
        <ul>
          ${texts.map((text) => html`<li><bdi>${text}</bdi></li>`)}
        </ul>
      </section>`
    : nothing;

/** A dealer in detail: what can be done there, when, and what it offers. */
export function detailView(view: View, dealer: Dealer): TemplateResult {
  const { actions, context, env, t } = view;
  const isShort = !!env.restrictions.noSetup;
  const mail = dealer.email && mailLink(dealer.email);
  const models = context.models.filter(({ id }) => dealer.models?.includes(id)).map(({ name }) => name);
  return html`
    <div class="detail" part="detail">
      <div class="actions">
        ${byDriver(view, [
          ...inOrder(actions)
            .filter((action) => !isShort || (isUnsure(view) ? WHILE_UNSURE : WHILE_DRIVING).includes(action))
            .map((action) => ACTIONS[action](view, dealer)),
          isShort ? nothing : mineView(view, dealer),
          elsewhereView(view, dealer),
        ])}
      </div>
      ${
        isShort
          ? nothing
          : html`<div class="facts">
              ${hoursView(view, dealer)}
              ${listOf(
                t('detail.services'),
                DEALER_SERVICES.filter((service) => dealer.services.includes(service)).map((service) =>
                  serviceText(view, service),
                ),
              )}
              ${listOf(t('filter.models'), models)}
              ${
                mail
                  ? html`<section>
                      <h4>${t('detail.email')}</h4>
                      <a href=${mail}><bdi dir="ltr">${dealer.email}</bdi></a>
                    </section>`
                  : nothing
              }
            </div>`
      }
    </div>
  `;
}
