import type { RoadType } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { RescueTextKey } from '../locales/en.ts';
import en from '../locales/en/safety.ts';
import { isDriving, screenOf, type View } from './view.ts';

/** What there is something to be said about. */
type Topic = RoadType | 'hurt' | 'fire' | 'ev-high-voltage' | 'ev-flood';

/** How many steps a driver is shown: the first are the most urgent. */
const STEPS_DRIVING = 3;

/** The steps of a topic, as keys. */
const stepsOf = (topic: Topic): RescueTextKey[] =>
  (Object.keys(en) as RescueTextKey[]).filter((key) => key.startsWith(`safety.${topic}.`));

const stepsView = (view: View, topic: Topic): TemplateResult => {
  const steps = stepsOf(topic);
  return html`<ol>
    ${(isDriving(view) ? steps.slice(0, STEPS_DRIVING) : steps).map((key) => html`<li>${view.t(key)}</li>`)}
  </ol>`;
};

/** Whether the car drives on electricity, as far as that is known. */
const isElectric = ({ context, known }: View): boolean =>
  known.vehicle?.propulsion?.some((each) => each === 'electric' || each === 'hydrogen') ?? !!context.answers.isElectric;

/** What is to be read now, the most urgent first, and what only some need, behind its title. */
function topicsOf(view: View): { now: Topic[]; more: Topic[] } {
  const { triage, roadType, kind } = view.context.answers;
  const isDanger = triage === 'danger';
  const isCrash = kind === 'accident' || (triage ?? 'none') !== 'none';
  const first: Topic[] = screenOf(view) !== 'emergency' ? [] : isDanger ? ['fire'] : ['hurt'];
  const road: Topic[] = roadType ? [roadType] : [];
  if (!isElectric(view)) return { now: [...first, ...road], more: [] };
  return isCrash
    ? { now: [...first, 'ev-high-voltage', ...road], more: ['ev-flood'] }
    : { now: [...first, ...road], more: ['ev-high-voltage', 'ev-flood'] };
}

const titleOf = ({ t }: View, topic: Topic): string =>
  t(/^(?:hurt|fire|ev-)/.test(topic) ? (`safety.${topic}` as RescueTextKey) : (`road.${topic}` as RescueTextKey));

/** What to do until help comes, on this road and with this car; `nothing` where nothing in particular is known. */
export function safetyView(view: View): TemplateResult | typeof nothing {
  const { now, more } = topicsOf(view);
  const urgent = isDriving(view) ? now.slice(0, 1) : now;
  if (!urgent.length && (isDriving(view) || !more.length)) return nothing;
  return html`
    <section class="safety card" part="safety">
      <h3>${view.t('safety.title')}</h3>
      ${urgent.map(
        (topic) => html`
          ${urgent.length > 1 ? html`<p class="muted">${titleOf(view, topic)}</p>` : nothing} ${stepsView(view, topic)}
        `,
      )}
      ${
        isDriving(view)
          ? nothing
          : more.map(
              (topic) =>
                html`<details>
                  <summary>${titleOf(view, topic)}</summary>
                  ${stepsView(view, topic)}
                </details>`,
            )
      }
    </section>
  `;
}
