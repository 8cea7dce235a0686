/** Where the car stands: what was found, to read and to say, and where somebody knows it better, by hand. No map is needed. */
import { speltCode } from '@forecourt/core/plus-code.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { RescueTextKey } from '../locales/en.ts';
import { describeFix, TARGET_METERS } from '../place/fixes.ts';
import { fixNow, placeNow } from '../rescue.request.ts';
import { textField } from './field.ts';
import { accuracyText, ageText } from './texts.ts';
import { canType, isDriving, type View } from './view.ts';

/** Copies a text, where the page may: no clipboard is there without TLS, and in many a car. */
async function copy(text: string, { turn }: View): Promise<void> {
  try {
    // the property is missing where the API is
    const { clipboard } = navigator as { clipboard?: Clipboard };
    await (clipboard as Clipboard).writeText(text);
    turn({ copied: 'done' });
  } catch {
    turn({ copied: 'failed' });
  }
}

const row = (label: string, value: unknown): TemplateResult => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;

/** What was found, with how exact, how old and by what it is. */
const fixView = (view: View): TemplateResult | typeof nothing => {
  const { context, env, locale, t } = view;
  const place = placeNow(context);
  const fix = fixNow(context);
  if (!place) return nothing;
  const { address, road, marker, plusCode, position } = place;
  // degrees that were typed go before what was found
  const found = fix && position?.lat === fix.lat && position.lng === fix.lng ? describeFix(fix, env.now()) : undefined;
  const { accuracyMeters, ageSeconds } = found ?? {};
  return html`
    <dl class="facts">
      ${address ? row(t('place.address'), html`<bdi>${address}</bdi>`) : nothing}
      ${road ? row(t('place.road'), html`<bdi>${[road, marker].filter(Boolean).join(' · ')}</bdi>`) : nothing}
      ${plusCode ? row(t('place.code'), html`<bdi class="code" part="plus-code">${plusCode}</bdi>`) : nothing}
      ${
        plusCode
          ? row(t('place.spelled'), html`<bdi class="spelled">${speltCode(plusCode, t('place.plus'))}</bdi>`)
          : nothing
      }
      ${
        accuracyMeters === undefined
          ? nothing
          : row(t('place.accuracy'), t('place.within', { distance: accuracyText(accuracyMeters, locale.locale) }))
      }
      ${ageSeconds === undefined ? nothing : row(t('place.age'), ageText(ageSeconds, locale.locale))}
      ${position ? row(t('place.source'), t(`place.source.${position.source}` as RescueTextKey)) : nothing}
    </dl>
    ${(accuracyMeters ?? 0) > TARGET_METERS ? html`<p>${t('place.inexact')}</p>` : nothing}
    ${
      plusCode
        ? html`<div class="line">
            <button type="button" class="quiet" part="copy" @click=${() => void copy(plusCode, view)}>
              ${t('place.copy')}
            </button>
            ${view.screen.copied ? html`<span role="status">${t(copiedKey(view))}</span>` : nothing}
          </div>`
        : nothing
    }
  `;
};

const copiedKey = ({ screen }: View) => (screen.copied === 'done' ? 'place.copied' : 'place.copyFailed');

/** Why there is no position, or that it is on its way. */
export function locatingText(view: View): string | undefined {
  const { context, snapshot, t } = view;
  if (fixNow(context)) return undefined;
  if (context.locateFailure)
    return t(isDriving(view) ? 'place.failed.driving' : `place.failed.${context.locateFailure}`);
  return t(snapshot.matches({ locating: 'on' }) ? 'place.locating' : 'place.none');
}

/** Where the car stands. */
export const placeView = (view: View): TemplateResult => {
  const { context, t, send } = view;
  const missing = locatingText(view);
  return html`
    <div class="group" part="place">
      <h3>${t('place.title')}</h3>
      ${missing ? html`<p class=${context.locateFailure ? 'notice' : 'muted'}>${missing}</p>` : nothing} ${fixView(view)}
      ${
        context.locateFailure
          ? html`<div class="line">
              <button type="button" class="secondary" @click=${() => send({ type: 'locate.ask' })}>
                ${t('place.again')}
              </button>
            </div>`
          : nothing
      }
      ${
        canType(view)
          ? html`
              ${textField(view, 'place', { label: t('place.enter'), hint: t('place.enterHint') })}
              ${textField(view, 'direction', { label: t('place.direction'), hint: t('place.directionHint') })}
            `
          : nothing
      }
    </div>
  `;
};
