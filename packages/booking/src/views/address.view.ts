import { html, nothing, type TemplateResult } from 'lit';
import { marketOf } from '../booking.context.ts';
import { addressLine } from './dealer.view.ts';
import { addressFieldsView, checkField, errorSummary, phoneHint, textField } from './field.ts';
import { isPaused, isWaiting, type View } from './view.ts';

const fieldsView = (view: View): TemplateResult => {
  const { context, t } = view;
  const { sameAddress, otherContact } = context.form;
  return html`
    <div class="form">
      ${addressFieldsView(view, 'address', 'pickup')}
      ${checkField(view, 'address', 'sameAddress', t('address.sameAddress'))}
    </div>
    ${
      sameAddress
        ? nothing
        : html`<fieldset class="group" part="drop-off-address">
            <legend>${t('address.dropOff')}</legend>
            <div class="form">${addressFieldsView(view, 'address', 'dropOff')}</div>
          </fieldset>`
    }
    <div class="form">
      ${checkField(view, 'address', 'otherContact', t('address.otherContact'))}
      ${
        otherContact
          ? html`
              ${textField(view, 'address', 'handOverName', {
                label: t('address.handOverName'),
                autocomplete: 'section-handover name',
                isRequired: true,
              })}
              ${textField(view, 'address', 'handOverPhone', {
                label: t('address.handOverPhone'),
                type: 'tel',
                autocomplete: 'section-handover tel',
                isRequired: true,
                hint: phoneHint(view, marketOf(context)?.callingCode),
              })}
            `
          : nothing
      }
      ${textField(view, 'address', 'keyNote', {
        label: t('address.keyNote'),
        autocomplete: 'off',
        hint: t('address.keyNoteHint'),
        rows: 2,
        maxLength: 2000,
      })}
    </div>
  `;
};

// what is known is shown; typing waits until the car is parked
const knownView = ({ context }: View): TemplateResult => html`
  <ul class="group">
    ${(context.rules?.addressesOf(context) ?? []).map((address) => html`<li><bdi>${addressLine({ address })}</bdi></li>`)}
  </ul>
`;

/** Where the car is collected and brought back, and who is there. */
export const addressView = (view: View): TemplateResult => html`
  ${errorSummary(view, 'address')}
  ${isPaused(view) && !isWaiting(view, 'address') ? knownView(view) : nothing}
  ${isPaused(view) ? html`<p class="notice">${view.t('contact.paused')}</p>` : fieldsView(view)}
`;
