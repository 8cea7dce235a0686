/** What is known of a call for help: who, where, how they are placed, what is wrong, with which car. Nothing unknown is shown. */
import type { DeskRescue, RescuePosition, RescueStation } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { degreesText, geoHref, sketchOf } from '../model/rescue-place.ts';
import {
  distanceWords,
  kindWords,
  onwardWords,
  propulsionWords,
  roadWords,
  sinceWords,
  sourceWords,
  tyreWords,
  updatesWords,
} from '../model/rescue-words.ts';
import { languageWords } from '../model/words.ts';
import { contactLink, fact, own } from './pieces.ts';
import { sketchView } from './rescue-sketch.view.ts';

const text = (value: string | undefined): TemplateResult | undefined =>
  value ? html`<span class="note" dir="auto">${value}</span>` : undefined;

const either = (value: boolean | undefined, yes: string, no: string): string =>
  value === undefined ? '' : value ? yes : no;

const number = (value: number | undefined, unit: string): string => (value === undefined ? '' : `${value} ${unit}`);

/** Something that changes what is sent, and must not be overlooked. */
const warning = (words: string): TemplateResult =>
  html`<b class="warning"><span aria-hidden="true">!</span> ${words}</b>`;

const positionFacts = (position: RescuePosition, now: number): unknown => {
  const { accuracyMeters, fixedAt, isTrusted, headingDegrees, source } = position;
  const degrees = degreesText(position);
  return [
    fact(
      'Position',
      html`
        <a class="numbers" dir="ltr" href=${geoHref(position)}>${degrees}</a>
        <button class="quiet copy" type="button" @click=${() => void navigator.clipboard?.writeText(degrees)}>Copy</button>
      `,
    ),
    fact(
      'Exact to',
      html`
        ${accuracyMeters === undefined ? 'not known' : `± ${distanceWords(accuracyMeters)}`}${
          fixedAt ? `, found ${sinceWords(fixedAt, now)} ago` : ''
        }
        <span class="line">${isTrusted ? '✓ Trusted when it was sent' : warning('Not to be trusted: ask before you send')}</span>
      `,
    ),
    fact('Found by', sourceWords[source]),
    fact('Heading', number(headingDegrees === undefined ? undefined : Math.round(headingDegrees), '° from north')),
  ];
};

/** Where the car stands. */
export const whereView = (rescue: DeskRescue, stations: readonly RescueStation[], now: number): TemplateResult => {
  const { place } = rescue.request;
  return html`
    <h3>Where</h3>
    ${place ? nothing : html`<p>${warning('The person has not said where. Call or write.')}</p>`}
    <dl>
      ${fact('Road', [place?.road, place?.direction].filter(Boolean).join(', ') || undefined)}
      ${fact('Marker', place?.marker)} ${fact('Address', text(place?.address))}
      ${fact('Kind of road', place?.roadType && roadWords[place.roadType])}
      ${place?.position ? positionFacts(place.position, now) : nothing}
      ${fact('Plus code', place?.plusCode && html`<span class="numbers" dir="ltr">${place.plusCode}</span>`)}
      ${fact('Level', place?.level)} ${fact('Clearance', number(place?.clearanceMeters, 'm'))}
    </dl>
    ${sketchView(sketchOf(rescue, stations), place?.position?.accuracyMeters)}
  `;
};

/** How people and the car are placed; it comes before everything else. */
export const safetyView = ({ request: { safety, kind } }: DeskRescue): TemplateResult | typeof nothing => {
  if (!safety && kind !== 'accident') return nothing;
  const { isAnybodyInjured, isInLiveLane, isInSafePlace, areHazardLightsOn, occupants, children, animals } =
    safety ?? {};
  return html`
    <h3>Safety</h3>
    <dl>
      ${fact('Injured', isAnybodyInjured ? warning('Somebody is hurt: make sure the emergency services know') : either(isAnybodyInjured, '', 'Nobody, as stated'))}
      ${fact('Lane', isInLiveLane ? warning('In a lane with traffic') : either(isInLiveLane, '', 'Not in a lane with traffic'))}
      ${fact('People', either(isInSafePlace, 'In a safe place', 'Not in a safe place yet'))}
      ${fact('Hazard lights', either(areHazardLightsOn, 'On', 'Off'))}
      ${fact('In the car', [number(occupants, occupants === 1 ? 'person' : 'people'), children && number(children, children === 1 ? 'child' : 'children'), animals && number(animals, animals === 1 ? 'animal' : 'animals')].filter(Boolean).join(', ') || undefined)}
    </dl>
  `;
};

/** Who calls, and how to reach them. */
export const whoView = ({ request: { requester, updatesBy } }: DeskRescue): TemplateResult => html`
  <h3>Person</h3>
  <dl>
    ${fact('Phone', contactLink('phone', requester))}
    ${fact('Prefers', requester.prefersText ? warning('Text: cannot or does not want to speak') : '')}
    ${fact('Language', `${languageWords(requester.language)}, ${requester.language}`)}
    ${fact('Membership', requester.membership && own(requester.membership))}
    ${fact('Told', updatesBy && updatesWords[updatesBy])}
  </dl>
`;

const energy = ({ vehicle }: DeskRescue['request']): string =>
  [
    number(vehicle?.stateOfChargePercent, '% charge'),
    number(vehicle?.fuelPercent, '% fuel'),
    number(vehicle?.batteryVolts, 'V battery'),
  ]
    .filter(Boolean)
    .join(', ');

/** What is wrong, and whether the car can be moved. */
export const whatView = (rescue: DeskRescue): TemplateResult => {
  const { symptom, vehicle } = rescue.request;
  const moving = [
    either(vehicle?.isDrivable, 'drives', 'does not drive'),
    either(vehicle?.doWheelsRoll, 'rolls', 'does not roll'),
    either(vehicle?.doWheelsSteer, 'steers', 'does not steer'),
  ];
  return html`
    <h3>What is wrong</h3>
    <dl>
      ${fact('Kind', kindWords(rescue))} ${fact('In words', text(symptom))}
      ${fact('The car', moving.filter(Boolean).join(', ') || undefined)}
      ${fact('Keys', either(vehicle?.areKeysThere, 'There', 'Not there'))}
      ${fact('Trailer', either(vehicle?.hasTrailer, 'With a trailer', 'None'))}
      ${fact('High voltage', vehicle?.hasHighVoltageWarning ? warning('The car warns of its high-voltage system') : '')}
      ${fact('Energy', energy(rescue.request))} ${fact('Low tyres', tyreWords(vehicle?.lowTyres))}
      ${fact('Codes', vehicle?.troubleCodes?.length ? html`<span class="numbers">${vehicle.troubleCodes.join(', ')}</span>` : '')}
    </dl>
  `;
};

/** Which car. */
export const vehicleView = ({ request: { vehicle, onwardTravel } }: DeskRescue): TemplateResult | typeof nothing => {
  if (!vehicle && !onwardTravel) return nothing;
  const { plate, vin, make, model, colour, category, propulsion, driveType, tyreSize, weightKilograms } = vehicle ?? {};
  return html`
    <h3>Car</h3>
    <dl>
      ${fact('Plate', plate && html`<b>${own(plate)}</b>`)}
      ${fact('Model', [make, model, colour].filter(Boolean).join(', ') || undefined)}
      ${fact('VIN', vin && html`<span class="numbers">${own(vin)}</span>`)}
      ${fact('Drive', [propulsionWords(propulsion), driveType && `${driveType} wheels`].filter(Boolean).join(', ') || undefined)}
      ${fact('Category', category)} ${fact('Tyres', tyreSize)} ${fact('Weight', number(weightKilograms, 'kg'))}
      ${fact('Onward', onwardTravel && onwardWords[onwardTravel])}
    </dl>
  `;
};

/** The photos of a case. */
export const photosView = (
  { photoIds }: DeskRescue,
  photos: ReadonlyMap<string, string>,
  onRetry: (id: string) => void,
): TemplateResult | typeof nothing => {
  if (photoIds.length === 0) return nothing;
  return html`
    <h3>Photos</h3>
    <ul class="photos">
      ${photoIds.map((id, index) => {
        const url = photos.get(id);
        const name = `Photo ${index + 1}`;
        if (url) return html`<li><a href=${url} target="_blank"><img src=${url} alt=${name} /></a></li>`;
        return html`<li>
          ${
            url === undefined
              ? html`<span class="muted">${name}: loading …</span>`
              : html`<button class="secondary" type="button" @click=${() => onRetry(id)}>${name}: try again</button>`
          }
        </li>`;
      })}
    </ul>
  `;
};
