/** The stations that could help, the most suitable first. */
import {
  type DeskRescue,
  isRescueOver,
  type RescueAssignment,
  rescueProgress,
  type RescueStation,
} from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { distanceWords, lacksWords } from '../model/rescue-words.ts';
import type { Doing, Lookup } from '../model/rescues.ts';
import { errorWords } from '../model/words.ts';
import { own, tel } from './pieces.ts';
import { isBusy, problemLine } from './rescue-course.view.ts';

export interface StationsModel {
  rescue: DeskRescue;
  doing: Doing | undefined;
  stations: Lookup<RescueStation>;
  onAssign: (assignment: RescueAssignment) => void;
  onRetry: () => void;
}

/** From here a station comes by road within hours, in metres. */
const REACH_METERS = 300_000;

const openWords = ({ isOpen }: RescueStation): string =>
  isOpen === undefined ? 'hours not known' : isOpen ? 'open now' : 'closed now';

const row = (model: StationsModel, station: RescueStation, index: number, isPrimary: boolean): TemplateResult => {
  const { rescue, doing, onAssign } = model;
  const { dealerId, name, phone, distanceMeters, isOpen, lacks } = station;
  const isChosen = rescue.helper?.dealerId === dealerId;
  const href = phone && tel(phone);
  const onClick = (event: Event): void => {
    if (isBusy(doing)) return;
    const section = (event.target as Element).closest('section');
    const vehicle = section?.querySelector<HTMLInputElement>('[name="vehicle"]')?.value.trim();
    onAssign({ dealerId, ...(vehicle && { vehicle }) });
  };
  return html`
    <li data-station=${dealerId}>
      <span class="station-number" aria-hidden="true">${index + 1}</span>
      <div class="station">
        <b>${own(name)}</b>
        <span class="muted">
          ${distanceMeters === undefined ? nothing : html`${distanceWords(distanceMeters)}, `}<span
            class="open-state"
            ?data-open=${isOpen === true}
            >${openWords(station)}</span
          >${href ? html`, <a dir="ltr" href=${href}>${phone}</a>` : nothing}
        </span>
        ${lacks.length > 0 ? html`<span class="lacks">Does not offer: ${lacksWords(lacks)}</span>` : nothing}
      </div>
      ${
        isChosen
          ? html`<b class="chosen">✓ Assigned</b>`
          : html`<button
              class=${isPrimary ? 'primary' : 'secondary'}
              type="button"
              aria-disabled=${isBusy(doing)}
              aria-label="Assign ${name}"
              @click=${onClick}
            >
              Assign
            </button>`
      }
    </li>
  `;
};

/** The list with what each lacks, and a field for what will come. */
export const stationsView = (model: StationsModel): TemplateResult | typeof nothing => {
  const { rescue, doing, stations, onRetry } = model;
  const progress = rescueProgress(rescue.status);
  if (isRescueOver(rescue.status) || progress >= rescueProgress('arrived')) return nothing;
  const { found, loading, error } = stations;
  // one that lacks something, or is on another continent, is for the dispatcher to choose
  const [best] = found ?? [];
  const isNext = rescue.status === 'received' && best?.lacks.length === 0 && (best.distanceMeters ?? 0) <= REACH_METERS;
  return html`
    <section aria-label="Stations" class="stations">
      <h3>Stations</h3>
      <div class="line-form">
        <label class="form-name" for="truck">Sends</label>
        <input id="truck" name="vehicle" autocomplete="off" maxlength="200" placeholder="yellow tow truck, M-RH 112" />
      </div>
      ${loading && !found ? html`<p class="muted">Looking for stations …</p>` : nothing}
      ${
        error
          ? html`<p class="error" role="alert">
              The stations could not be found. ${error === 'rescue-over' ? nothing : errorWords(error)}
              <button class="secondary" type="button" @click=${onRetry}>Try again</button>
            </p>`
          : nothing
      }
      ${found?.length === 0 ? html`<p class="muted">No dealer offers roadside help. Call one that could.</p>` : nothing}
      <ol>
        ${found?.map((station, index) => row(model, station, index, isNext && index === 0))}
      </ol>
      ${problemLine('assign', doing)}
    </section>
  `;
};
