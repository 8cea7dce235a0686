import { html, nothing, type TemplateResult } from 'lit';
import { comingView, confirmView, emergencyView, idleView } from './first.view.ts';
import { partOf } from './lazy.ts';
import { screenOf, type View } from './view.ts';

/** What is on the screen. */
function bodyView(view: View): TemplateResult | typeof nothing {
  const screen = screenOf(view);
  if (screen === 'idle') return idleView(view);
  if (screen === 'confirming') return confirmView(view);
  return partOf(view, 'later')?.laterView(view, screen) ?? comingView(view);
}

/** The whole widget: what is not to be overlooked, and the screen. */
export const rescueView = (view: View): TemplateResult => html`
  ${view.isTest ? html`<p class="watermark" part="watermark">${view.t('test.watermark')}</p>` : nothing}
  ${emergencyView(view)}
  <div class="body" data-screen=${screenOf(view)}>${bodyView(view)}</div>
`;
