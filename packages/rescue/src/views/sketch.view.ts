/** A map of where help is: the car in the middle, rings of distance, north up. It needs no tiles and no network. */
import type { Coordinates } from '@forecourt/contract';
import { numberFormat } from '@forecourt/core';
import { offsetFrom, ringAround } from '@forecourt/core/sketch.js';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { RescueTextKey } from '../locales/en.ts';
import type { View } from './view.ts';

/** What is drawn. */
interface Scene {
  car: Coordinates;
  truck: Coordinates;
  /** How far away help is, in words. */
  away: string;
  /** How long ago the truck was there, in words. */
  age: string;
  /** Of kilometres or miles. */
  metersPerUnit: number;
}

/** The radius of the outer ring, in the units of the drawing. */
const RADIUS = 100;

/** Eighths of the way around, from the north on. */
const DIRECTIONS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];

/** The least radius, in kilometres or miles: a truck next to the car is not a ring away. */
const LEAST = 0.1;

/** Draws where help is from the car, and says so. */
export function sketchView({ locale: { locale }, t }: View, scene: Scene): TemplateResult {
  const { car, truck, away, age, metersPerUnit } = scene;
  const { east, north } = offsetFrom(car, truck);
  const radius = ringAround(Math.max(LEAST, Math.hypot(east, north) / metersPerUnit));
  const scale = RADIUS / (radius * metersPerUnit);
  // words stand on the side where help is not
  const side = north < 0 ? -1 : 1;
  const ring = (part: number): SVGTemplateResult => {
    const far = radius * part;
    const isMetric = metersPerUnit === 1000;
    const unit = !isMetric ? 'mile' : far < 1 ? 'meter' : 'kilometer';
    const text = numberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 2 });
    return svg`
      <circle r=${RADIUS * part}></circle>
      <text class="far" y=${RADIUS * part * side + 4}>${text.format(unit === 'meter' ? far * 1000 : far)}</text>
    `;
  };
  const eighth = (Math.round((Math.atan2(east, north) * 4) / Math.PI) + 8) % 8;
  const direction = t(`sketch.${DIRECTIONS[eighth]}` as RescueTextKey);
  return html`
    <figure class="sketch" part="map">
      <svg viewBox="-124 -124 248 248" role="img" aria-label=${t('sketch.label', { away, direction })}>
        ${ring(1)} ${ring(0.5)}
        <g class="car"><path d="M-7-7H7V7H-7z"></path><text y=${22 * side + 4}>${t('sketch.car')}</text></g>
        <g class="truck" transform="translate(${east * scale} ${-north * scale})">
          <path d="M0-9 8 7H-8z"></path><text y=${-16 * side + 4}>${t('sketch.help')}</text>
        </g>
      </svg>
      <figcaption class="muted">${t('sketch.seen', { age })}</figcaption>
    </figure>
  `;
}
