/** Everything about one call for help, in the order in which a dispatcher needs it. */
import { type DeskRescue, isRescueOver } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import {
  cancelReasonWords,
  clockWords,
  kindWords,
  requesterWords,
  rescueStatusWords,
  sinceWords,
} from '../model/rescue-words.ts';
import { hrefTo } from '../model/route.ts';
import { own, tel } from './pieces.ts';
import { type CourseModel, courseView, whereToView } from './rescue-course.view.ts';
import { photosView, safetyView, vehicleView, whatView, whereView, whoView } from './rescue-facts.view.ts';
import { stateMark } from './rescue-list.view.ts';
import { type MessagesModel, messagesView } from './rescue-messages.view.ts';
import { type StationsModel, stationsView } from './rescue-stations.view.ts';

export interface RescueDetailModel extends CourseModel, MessagesModel, StationsModel {
  photos: ReadonlyMap<string, string>;
  onPhoto: (id: string) => void;
}

const head = (rescue: DeskRescue, now: number): TemplateResult => {
  const { requester } = rescue.request;
  const phone = requester.phone && tel(requester.phone);
  const isOver = isRescueOver(rescue.status);
  return html`
    <div class="detail-head">
      ${keyed(rescue.id, html`<h2 tabindex="-1">${kindWords(rescue)}: ${own(requesterWords(rescue))}</h2>`)}
      <p class="muted reference">
        ${rescue.reference}, called at ${clockWords(rescue.requestedAt)}${
          isOver ? '' : `, waits ${sinceWords(rescue.requestedAt, now)}`
        }
      </p>
      <div class="actions">${phone ? html`<a class="button secondary" href=${phone}>Call</a>` : nothing}</div>
    </div>
    <p class="state-line">${stateMark(rescue)}</p>
  `;
};

/** How a case ended that did not end well. */
const endView = (rescue: DeskRescue): TemplateResult | typeof nothing => {
  const { status } = rescue;
  if (!isRescueOver(status) || status === 'completed') return nothing;
  return html`
    <div class="notice bad end" role="status">
      <p>
        <b>${rescueStatusWords(status)}.</b> ${status === 'cancelled' ? cancelReasonWords(rescue) || 'No reason was given.' : nothing}
        ${rescue.helper ? html`Tell ${own(rescue.helper.name)} that nobody has to come.` : nothing}
      </p>
    </div>
  `;
};

/** The open case. */
export const rescueDetailView = (model: RescueDetailModel): TemplateResult => {
  const { rescue, now } = model;
  return html`
    ${keyed(
      rescue.id,
      html`
        <article class="detail rescue" ?data-test=${rescue.testCall}>
          <a class="back quiet button" href=${hrefTo('rescues')}>Rescues</a>
          ${
            rescue.testCall ? html`<p class="test-strip"><b>Test call</b> Nobody is waiting: send nobody.</p>` : nothing
          }
          ${head(rescue, now)} ${endView(rescue)} ${safetyView(rescue)}
          <h3 class="visually-hidden">What to do</h3>
          ${courseView(model)} ${whereView(rescue, model.stations.found ?? [], now)} ${stationsView(model)}
          ${messagesView(model)} ${whoView(rescue)} ${whatView(rescue)} ${vehicleView(rescue)}
          ${photosView(rescue, model.photos, model.onPhoto)} ${whereToView(model)}
        </article>
      `,
    )}
  `;
};
