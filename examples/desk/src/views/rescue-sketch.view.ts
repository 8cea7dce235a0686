/** A sketch of what is around a car: rings of distance, stations by their numbers, the helper. It needs no map and no network. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { type Mark, type Sketch } from '../model/rescue-place.ts';
import { distanceWords } from '../model/rescue-words.ts';

/** Half the side of the drawing, in its own units, without the margin for names. */
const HALF = 100;

const NAMES = { station: 'Station', helper: 'Help', before: 'The car before' } as const;

const mark = ({ kind, number, east, north }: Mark, scale: number): SVGTemplateResult => {
  const [x, y] = [east * scale, -north * scale];
  if (kind === 'before')
    return svg`<circle class="sketch-before" cx=${x} cy=${y} r="2.5"><title>${NAMES.before}</title></circle>`;
  if (kind === 'helper') {
    return svg`<g class="sketch-helper" transform="translate(${x} ${y})">
      <title>${NAMES.helper}</title>
      <path d="M0-8 7 6H-7z" /><text y="18">Help</text>
    </g>`;
  }
  return svg`<g class="sketch-station" transform="translate(${x} ${y})">
    <title>${NAMES.station} ${number}</title>
    <circle r="8" /><text y="3.500">${number}</text>
  </g>`;
};

/** Draws a sketch, north up. What it shows stands in the lists beside it as well. */
export const sketchView = (
  sketch: Sketch | undefined,
  accuracyMeters: number | undefined,
): TemplateResult | typeof nothing => {
  if (!sketch) return nothing;
  const { radiusMeters, marks } = sketch;
  const scale = HALF / radiusMeters;
  const ring = (part: number): SVGTemplateResult => svg`
    <circle class="sketch-ring" r=${HALF * part} /><text class="sketch-far" y=${-HALF * part + 9}>${distanceWords(radiusMeters * part)}</text>
  `;
  return html`
    <figure class="sketch">
      <svg viewBox="-116 -116 232 232" role="img" aria-label="The car in the middle, stations by their numbers in the list, north up">
        ${ring(1)} ${ring(0.5)}
        ${accuracyMeters ? svg`<circle class="sketch-accuracy" r=${Math.min(HALF, accuracyMeters * scale)} />` : nothing}
        ${marks.map((each) => mark(each, scale))}
        <g class="sketch-car"><title>The car</title><path d="M-6-6H6V6H-6z" /></g>
      </svg>
      <figcaption class="muted">Square: the car. Numbers: the stations below. North is up.</figcaption>
    </figure>
  `;
};
