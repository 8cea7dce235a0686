/** A code for another device: as a picture to scan, and as characters to type. */
import { showHandoffCode } from '@forecourt/contract';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Drawing, ShownCode } from '../handoff.context.ts';
import type { HandoffMessageKey } from '../locales/en.ts';
import type { View } from './view.ts';

/** Dark on light in every theme: there are cameras that do not read it the other way round. */
const pictureView = ({ t }: View, { size, path }: Drawing): TemplateResult => html`
  <svg class="qr" part="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${t('code.picture')}>
    ${svg`<rect width=${size} height=${size} fill="#fff"></rect><path d=${path} fill="#000"></path>`}
  </svg>
`;

/** A code, where to enter it, and until when; the picture only where nobody drives. */
export function codeView(
  view: View,
  { code, until, drawing }: ShownCode,
  place: string | undefined,
  untilKey: HandoffMessageKey,
): TemplateResult {
  const { t } = view;
  const picture = view.canScan ? drawing : undefined;
  const lead = place === undefined ? t('code.enterAnywhere') : t(picture ? 'code.scan' : 'code.enter', { place });
  return html`
    <div class="card">
      ${picture ? pictureView(view, picture) : nothing}
      <div class="side">
        <p>${lead}</p>
        <p class="code" part="code"><bdi dir="ltr">${showHandoffCode(code)}</bdi></p>
        <p class="muted numbers">${t(untilKey, { time: view.timeOf(until) })}</p>
      </div>
    </div>
  `;
}
