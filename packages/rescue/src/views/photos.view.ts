/** Photos of the car, for the dispatcher. */
import { type Coordinates, MOST_PHOTOS } from '@forecourt/contract';
import { numberFormat } from '@forecourt/core';
import { plusCodeOf } from '@forecourt/core/plus-code.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { RescueTextKey } from '../locales/en.ts';
import type { View } from './view.ts';

/** What is there, what is on its way, and a way to add one. */
export const photosView = (view: View): TemplateResult | typeof nothing => {
  const { context, extras, locale, screen, t, turn } = view;
  if (!extras) return nothing;
  const { context: known, value } = extras.snapshot;
  const add = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) extras.send({ type: 'photo.add', photo: { file, keepsPlace: screen.keepsPlace } });
    // the same photo again is a change as well
    input.value = '';
  };
  const percent = numberFormat(locale.locale, { style: 'percent' }).format(known.share);
  const count = Math.max(context.rescue?.photos ?? 0, known.ids.length);
  return html`
    <div class="group" part="photo">
      <h3>${t('photo.title')}</h3>
      ${count ? html`<p>${t('photo.count', { count })}</p>` : nothing}
      ${
        value.photo === 'sending'
          ? html`<p class="numbers">${t('photo.progress', { percent })}</p>
              <progress max="1" .value=${known.share} aria-label=${t('photo.title')}></progress>`
          : nothing
      }
      ${
        value.photo === 'failed'
          ? html`<div class="notice bad" part="failure">
              ${
                known.reason === 'unreadable'
                  ? html`<p>${t('photo.unreadable')}</p>`
                  : html`<p>${t('photo.failed')} ${t(`error.${known.reason ?? 'unavailable'}` as RescueTextKey)}</p>
                      <button type="button" class="secondary" @click=${() => extras.send({ type: 'photo.retry' })}>
                        ${t('failed.retry')}
                      </button>`
              }
            </div>`
          : nothing
      }
      ${
        count < MOST_PHOTOS
          ? html`<label class="check">
                <input
                  type="checkbox"
                  name="keepsPlace"
                  .checked=${screen.keepsPlace}
                  @change=${({ target }: Event) => turn({ keepsPlace: (target as HTMLInputElement).checked })}
                />
                <span>${t('photo.keepPlace')}</span>
              </label>
              <label class="button secondary file">
                <input class="visually-hidden" type="file" accept="image/*" aria-describedby="photo-hint" @change=${add} />
                <span>${t('photo.add')}</span>
              </label>
              <p class="muted" id="photo-hint">${t('photo.hint')}</p>`
          : html`<p class="muted">${t('photo.most')}</p>`
      }
    </div>
  `;
};

/** Where a photo was taken, as a message. */
export const takenAtText = ({ t }: View, takenAt: Coordinates): string =>
  t('photo.takenAt', { code: plusCodeOf(takenAt) });
