/** How a case goes on: the statuses that are left, when help is expected, where it is, and where the car is towed to. */
import { type Dealer, type DeskRescue, type DeskRescueChange, isRescueOver, rescueProgress } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { opensUntil } from '../model/opening-now.ts';
import { degreesText, helperDistance, readDegrees } from '../model/rescue-place.ts';
import { clockWords, distanceWords, sinceWords, statusActionWords, taskProblemWords } from '../model/rescue-words.ts';
import type { Doing, Lookup, RescueTask } from '../model/rescues.ts';
import { errorWords } from '../model/words.ts';
import { wallTimeAt } from '../model/zone.ts';
import { fact, own, tel } from './pieces.ts';

export interface CourseModel {
  rescue: DeskRescue;
  doing: Doing | undefined;
  dropOffs: Lookup<Dealer>;
  /** Where the station is that sends help; `undefined`: it is not among those that were found. */
  station: { lat: number; lng: number } | undefined;
  now: number;
  onChange: (task: RescueTask, change: DeskRescueChange) => void;
  onFindDropOffs: (q: string) => void;
}

const MINUTE = 60_000;

/** Whether the service is still to answer. */
export const isBusy = (doing: Doing | undefined): boolean => doing !== undefined && doing.problem === undefined;

/** Why a task did not work; the region stays in the page, so that it is read out. */
export const problemLine = (task: RescueTask, doing: Doing | undefined): TemplateResult => html`
  <p class="error" role="alert">${doing?.task === task && doing.problem ? taskProblemWords(task, doing.problem) : nothing}</p>
`;

/** The statuses that a dispatcher tells; that it is assigned, a station's button says. */
const WAY = ['received', 'en-route', 'arrived', 'towing', 'completed'] as const;

/** The statuses that lie ahead; those of help on its way when somebody was sent. */
const statusView = ({ rescue, doing, onChange }: CourseModel): TemplateResult => {
  const progress = rescueProgress(rescue.status);
  const ahead = WAY.filter(
    (status) => rescueProgress(status) > progress && (rescue.helper || /^(?:received|completed)$/.test(status)),
  );
  // who is not assigned cannot come: the stations below are the next thing to do
  const [next] = progress >= rescueProgress('received') && progress < rescueProgress('assigned') ? [] : ahead;
  const set = (status: NonNullable<DeskRescueChange['status']>) => () =>
    !isBusy(doing) && onChange('status', { status });
  return html`
    <div class="course" role="group" aria-label="Next">
      ${ahead.map(
        (status) => html`
          <button
            class=${status === next ? 'primary' : 'secondary'}
            type="button"
            data-status=${status}
            aria-disabled=${isBusy(doing)}
            @click=${set(status)}
          >
            ${statusActionWords[status]}
          </button>
        `,
      )}
      <details>
        <summary>End it otherwise</summary>
        <p class="muted">The person is told at once, and it cannot be taken back.</p>
        ${(['failed', 'cancelled'] as const).map(
          (status) => html`
            <button class="danger" type="button" data-status=${status} aria-disabled=${isBusy(doing)} @click=${set(status)}>
              ${statusActionWords[status]}
            </button>
          `,
        )}
      </details>
    </div>
    ${problemLine('status', doing)}
  `;
};

/** What a form holds, as text. */
const valuesOf = (event: SubmitEvent): Record<string, string> => {
  event.preventDefault();
  const entries = [...new FormData(event.target as HTMLFormElement)];
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']));
};

const etaView = ({ rescue, doing, now, onChange }: CourseModel): TemplateResult => {
  const onSubmit = (event: SubmitEvent): void => {
    const { from, to } = valuesOf(event);
    const at = (minutes: string | undefined): string => new Date(Date.now() + Number(minutes) * MINUTE).toISOString();
    if (!isBusy(doing))
      onChange('eta', { eta: { from: at(from), to: at(Math.max(Number(from), Number(to)).toString()) } });
  };
  const eta = rescue.helper?.eta;
  return html`
    <form class="line-form" data-form="eta" @submit=${onSubmit}>
      <span class="form-name" id="eta-name">Arrives in</span>
      <input name="from" type="number" min="0" max="600" required value="20" aria-label="Arrives in, at least, minutes" />
      <span aria-hidden="true">–</span>
      <input name="to" type="number" min="0" max="600" required value="35" aria-label="Arrives in, at most, minutes" />
      <span>min</span>
      <button class="secondary" type="submit" aria-disabled=${isBusy(doing)}>Tell</button>
      <span class="muted told">
        ${eta ? `Told: ${clockWords(eta.from)} – ${clockWords(eta.to)}, ${sinceWords(eta.updatedAt, now)} ago` : 'Not told yet'}
      </span>
    </form>
    ${problemLine('eta', doing)}
  `;
};

const positionView = ({ rescue, doing, station, now, onChange }: CourseModel): TemplateResult => {
  const position = rescue.helper?.position;
  const distance = helperDistance(rescue);
  const car = rescue.request.place?.position;
  const onSubmit = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    const field = form.elements.namedItem('degrees') as HTMLInputElement;
    const read = readDegrees(valuesOf(event).degrees ?? '');
    field.setCustomValidity(read ? '' : 'Write degrees: 48.137, 11.576');
    if (!form.reportValidity() || !read || isBusy(doing)) return;
    onChange('position', { position: read });
  };
  const fill = (place: { lat: number; lng: number }) => (event: Event) => {
    const { form } = event.target as HTMLButtonElement;
    const field = form?.elements.namedItem('degrees') as HTMLInputElement;
    field.value = degreesText(place);
    field.setCustomValidity('');
    field.focus();
  };
  const pick = (name: string, place: { lat: number; lng: number } | undefined): TemplateResult | typeof nothing =>
    place ? html`<button class="quiet" type="button" @click=${fill(place)}>${name}</button>` : nothing;
  return html`
    <form class="line-form" data-form="position" novalidate @submit=${onSubmit}>
      <label class="form-name" for="degrees">Help is at</label>
      <input
        id="degrees"
        name="degrees"
        class="degrees"
        autocomplete="off"
        spellcheck="false"
        placeholder="48.137, 11.576"
        @input=${(event: Event) => (event.target as HTMLInputElement).setCustomValidity('')}
      />
      ${pick('Station', station)} ${pick('Car', car)}
      <button class="secondary" type="submit" aria-disabled=${isBusy(doing)}>Tell</button>
      <span class="muted told">
        ${
          position
            ? `Told: ${degreesText(position)}${distance === undefined ? '' : `, ${distanceWords(distance)} away`}, ${sinceWords(position.at, now)} ago`
            : 'Not told yet'
        }
      </span>
    </form>
    ${problemLine('position', doing)}
  `;
};

/** A dealer in a line: its name, how far, and whether it is open now. */
const dropOffWords = (dealer: Dealer, now: number): string => {
  const wall = wallTimeAt(now, dealer.timeZone);
  const until = wall && opensUntil(dealer, wall);
  const far = dealer.distanceMeters === undefined ? '' : distanceWords(dealer.distanceMeters);
  return [dealer.name, far, until ? `open until ${until}` : 'closed now'].filter(Boolean).join(', ');
};

const dropOffView = (model: CourseModel): TemplateResult => {
  const { rescue, doing, dropOffs, now, onChange, onFindDropOffs } = model;
  const onSubmit = (event: SubmitEvent): void => {
    const { dealerId } = valuesOf(event);
    if (dealerId && !isBusy(doing)) onChange('drop-off', { dropOffDealerId: dealerId });
  };
  return html`
    <h3>Where to</h3>
    <dl>${fact('Tow to', rescue.dropOff ? html`<b>${own(rescue.dropOff.name)}</b>` : 'Not chosen yet')}</dl>
    <form class="line-form" role="search" aria-label="Workshops" @submit=${(event: SubmitEvent) => onFindDropOffs(valuesOf(event).q ?? '')}>
      <label class="form-name" for="drop-off-q">Workshop</label>
      <input id="drop-off-q" name="q" type="search" autocomplete="off" placeholder="Name or town; empty: the nearest" />
      <button class="secondary" type="submit">${dropOffs.loading ? 'Looking …' : 'Find'}</button>
    </form>
    <p class="error" role="alert">${dropOffs.error && dropOffs.error !== 'rescue-over' ? errorWords(dropOffs.error) : nothing}</p>
    ${
      dropOffs.found
        ? html`
            <form class="line-form" data-form="drop-off" @submit=${onSubmit}>
              <label class="form-name" for="drop-off">Tow to</label>
              <select id="drop-off" name="dealerId">
                ${dropOffs.found.map((dealer) => html`<option value=${dealer.id}>${dropOffWords(dealer, now)}</option>`)}
              </select>
              <button class="secondary" type="submit" aria-disabled=${isBusy(doing)}>Choose</button>
            </form>
          `
        : nothing
    }
    ${problemLine('drop-off', doing)}
  `;
};

/** Who comes. */
const helperView = ({ helper }: DeskRescue): TemplateResult | typeof nothing => {
  if (!helper) return nothing;
  const href = helper.phone && tel(helper.phone);
  return html`
    <dl>
      ${fact('Sent by', html`<b>${own(helper.name)}</b>`)} ${fact('Vehicle', helper.vehicle && own(helper.vehicle))}
      ${fact('Phone', helper.phone && (href ? html`<a dir="ltr" href=${href}>${helper.phone}</a>` : own(helper.phone)))}
    </dl>
  `;
};

/** The next step, first; nothing can be done with a case that is over. */
export const courseView = (model: CourseModel): TemplateResult => {
  const { rescue } = model;
  if (isRescueOver(rescue.status)) return html`${helperView(rescue)}`;
  const isOnTheWay = rescue.helper && rescueProgress(rescue.status) < rescueProgress('arrived');
  return html`
    ${statusView(model)} ${helperView(rescue)} ${isOnTheWay ? html`${etaView(model)} ${positionView(model)}` : nothing}
  `;
};

/** The dealer that the car is towed to. */
export const whereToView = (model: CourseModel): TemplateResult | typeof nothing => {
  const { dropOff, status } = model.rescue;
  if (!isRescueOver(status)) return dropOffView(model);
  return dropOff ? html`<h3>Where to</h3><dl>${fact('Towed to', own(dropOff.name))}</dl>` : nothing;
};
