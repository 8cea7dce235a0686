/** What a dispatcher needs to know. All of it may be left out but a way to find or to reach the person. */
import { RESCUE_KINDS, type RescueKind, ROAD_TYPES, type RoadType } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { phoneOf } from '../rescue.request.ts';
import { checkField, problemText, textField } from './field.ts';
import { callView } from './first.view.ts';
import { partOf } from './lazy.ts';
import { placeView } from './place.view.ts';
import { leaveView } from './triage.view.ts';
import { canType, isDriving, type View } from './view.ts';

/** How many tiles there are in a car. */
const MOST_TILES = 6;

/** What a driver can choose from, the most frequent first; what the car cannot have is not asked. */
function kindsFor(view: View): readonly RescueKind[] {
  const propulsion = view.known.vehicle?.propulsion;
  const isElectric = propulsion?.includes('electric');
  const isOnlyElectric = isElectric && propulsion?.length === 1;
  const possible = RESCUE_KINDS.filter(
    (kind) => !(kind === 'no-fuel' && isOnlyElectric) && !(kind === 'no-charge' && propulsion && !isElectric),
  );
  if (!isDriving(view)) return possible;
  const few: readonly RescueKind[] = [
    'flat-tyre',
    'will-not-start',
    'accident',
    'warning-light',
    'no-charge',
    'no-fuel',
    'other',
  ];
  return few
    .filter((kind) => possible.includes(kind))
    .slice(0, view.env.restrictions.maxItems ?? MOST_TILES)
    .slice(0, MOST_TILES);
}

/** What is wrong: one press; another press takes it back. */
const kindView = (view: View): TemplateResult => {
  const { t, context, send } = view;
  return html`
    <div class="group" role="group" aria-labelledby="kind" part="kind">
      <h3 id="kind">${t('kind.label')}</h3>
      <div class="tiles">
        ${kindsFor(view).map((kind) => {
          const isChosen = context.answers.kind === kind;
          return html`<button
            type="button"
            class="tile"
            aria-pressed=${isChosen ? 'true' : 'false'}
            @click=${() => send({ type: 'answers.change', answers: { kind: isChosen ? undefined : kind } })}
          >
            ${t(`kind.${kind}`)}
          </button>`;
        })}
      </div>
    </div>
  `;
};

/** On what kind of road, and what to do there. */
const roadView = (view: View): TemplateResult => {
  const { t, context, send } = view;
  const onChange = ({ target }: Event): void =>
    send({
      type: 'answers.change',
      answers: { roadType: ((target as HTMLSelectElement).value as RoadType) || undefined },
    });
  return html`
    <div class="field">
      <label for="roadType">${t('road.label')}</label>
      <select id="roadType" name="roadType" @change=${onChange}>
        <option value="" ?selected=${!context.answers.roadType}>${t('kind.unknown')}</option>
        ${ROAD_TYPES.map(
          (type) =>
            html`<option value=${type} ?selected=${context.answers.roadType === type}>${t(`road.${type}`)}</option>`,
        )}
      </select>
    </div>
  `;
};

/** Each as it is read, whichever way the text around it runs: a plus stays in front of its digits. */
const isolated = (text = ''): string => `\u2068${text}\u2069`;

/** How the person is reached. What host or car know is said, and not asked. */
const reachView = (view: View): TemplateResult => {
  const { t, known, context } = view;
  // one that nobody can call is asked for
  const phone = phoneOf({ ...context, answers: {} });
  const said = [known.name, phone && known.phone, known.vehicle?.plate].filter(Boolean).map(isolated).join(' · ');
  return html`
    <div class="group">
      <h3>${t('details.reach')}</h3>
      ${said ? html`<p class="muted">${t('details.known', { what: said })}</p>` : nothing}
      ${
        phone
          ? nothing
          : textField(view, 'phone', {
              label: t('details.phone'),
              hint: t('details.phoneHint'),
              type: 'tel',
              autocomplete: 'tel',
              maxLength: 30,
            })
      }
      ${checkField(view, 'prefersText', t('details.prefersText'))}
    </div>
  `;
};

/** What helps and is not needed. */
const moreView = (view: View): TemplateResult => {
  const { t, known, context, send } = view;
  const { occupants } = context.answers;
  return html`
    <details class="group" part="more">
      <summary>${t('details.more')}</summary>
      ${known.name ? nothing : textField(view, 'name', { label: t('details.name'), autocomplete: 'name' })}
      ${known.vehicle?.plate ? nothing : textField(view, 'plate', { label: t('details.plate'), maxLength: 20 })}
      ${textField(view, 'symptom', { label: t('details.symptom'), rows: 3, maxLength: 2000 })}
      <div>
        ${checkField(view, 'isInSafePlace', t('details.safe'))} ${checkField(view, 'isInLiveLane', t('details.lane'))}
        ${known.vehicle?.propulsion ? nothing : checkField(view, 'isElectric', t('details.electric'))}
      </div>
      ${
        known.occupants === undefined
          ? html`<div class="field">
              <label for="occupants">${t('details.occupants')}</label>
              <select
                id="occupants"
                name="occupants"
                @change=${({ target }: Event) =>
                  send({
                    type: 'answers.change',
                    answers: { occupants: Number((target as HTMLSelectElement).value) || undefined },
                  })}
              >
                ${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(
                  (count) =>
                    html`<option value=${count} ?selected=${(occupants ?? 0) === count}>
                      ${count || t('kind.unknown')}
                    </option>`,
                )}
              </select>
            </div>`
          : nothing
      }
    </details>
  `;
};

/** What has to be put right before anything can be sent. */
const problemsView = (view: View): TemplateResult | typeof nothing => {
  const { context, t } = view;
  return context.problems.length
    ? html`<div class="notice bad" part="errors" tabindex="-1" data-focus>
        <h3>${t('problem.title')}</h3>
        <ul>
          ${context.problems.map((problem) => html`<li>${problemText(view, problem)}</li>`)}
        </ul>
      </div>`
    : nothing;
};

const sendButton = ({ t, send }: View): TemplateResult =>
  html`<button type="button" class="primary" part="send" @click=${() => send({ type: 'request.send' })}>
    ${t('details.send')}
  </button>`;

/** What is sent, and where it goes. */
const privacyView = ({ t, retentionUrl }: View): TemplateResult => html`
  <p class="muted" part="privacy">
    ${t('details.privacy')}
    ${retentionUrl ? html`<a href=${retentionUrl} target="_blank" rel="noopener">${t('details.privacyLink')}</a>` : nothing}
  </p>
`;

/** Nothing can be typed, and nothing was found: then a call is what helps. */
const lostView = (view: View): TemplateResult | typeof nothing =>
  view.context.problems.length
    ? html`<div class="notice bad" part="errors" tabindex="-1" data-focus>
        <p>${view.t('place.failed.driving')}</p>
        ${callView(view)}
      </div>`
    : nothing;

/** What has happened, for somebody who drives or may be driving: the last press first, then what may be left out. */
const drivingDetails = (view: View): TemplateResult => html`
  <h2 tabindex="-1" data-focus>${view.t('details.title')}</h2>
  <div class="actions now">${sendButton(view)} ${leaveView(view)}</div>
  ${lostView(view)} ${kindView(view)}
`;

/** What has happened, where and to whom. */
export const detailsView = (view: View): TemplateResult =>
  isDriving(view)
    ? drivingDetails(view)
    : html`
        <h2 tabindex="-1" data-focus>${view.t('details.title')}</h2>
        <p class="muted">${view.t('details.optional')}</p>
        ${problemsView(view)} ${kindView(view)} ${placeView(view)}
        <div class="group">${roadView(view)} ${partOf(view, 'safety')?.safetyView(view)}</div>
        ${canType(view) ? html`${reachView(view)} ${moreView(view)}` : nothing} ${privacyView(view)}
        <div class="actions last">${leaveView(view)} ${sendButton(view)}</div>
      `;
