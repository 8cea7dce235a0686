import { html, nothing, type TemplateResult } from 'lit';
import { isAtHome, marketOf, typeOf } from '../booking.context.ts';
import { addressLine } from './dealer.view.ts';
import { addressFieldsView, checkField, errorSummary, phoneHint, textField } from './field.ts';
import { isPaused, isWaiting, type View } from './view.ts';

const placeView = (view: View): TemplateResult => {
  const { context, t, send } = view;
  const choice = (atHome: boolean, label: string): TemplateResult => html`
    <label class="check">
      <input
        type="radio"
        name="place"
        .checked=${context.form.atHome === atHome}
        @change=${() => send({ type: 'form.change', change: { atHome } })}
      />
      <span>${label}</span>
    </label>
  `;
  return html`
    <fieldset class="full">
      <legend>${t('contact.place')}</legend>
      <div class="pair">${choice(false, t('contact.atDealer'))}${choice(true, t('contact.atHome'))}</div>
    </fieldset>
    ${context.form.atHome ? addressFieldsView(view, 'contact', 'pickup') : nothing}
  `;
};

const licenceView = (view: View): TemplateResult => {
  const { context, t } = view;
  const age = marketOf(context)?.testDriveMinimumAge;
  const label = age === undefined ? t('contact.licenceNoAge') : t('contact.licence', { age });
  return checkField(view, 'contact', 'licence', label, true);
};

/** The person as known. */
export const personView = ({ context: { form } }: Pick<View, 'context'>): TemplateResult => html`
  <bdi>${form.name}</bdi><br /><span class="muted"
    ><bdi>${form.email}</bdi>${form.email && form.phone ? html`<br />` : nothing}<bdi dir="ltr">${form.phone}</bdi></span
  >
`;

/** The address of a test drive at home, on one line; `''`: it is at the dealer. */
export const homeText = ({ context, t }: View): string => {
  const { street, postalCode, locality } = context.form;
  const address = addressLine({ address: { lines: [street], postalCode, locality } });
  return isAtHome(context) ? t('review.home', { address }) : '';
};

const fieldsView = (view: View): TemplateResult => {
  const { context, t } = view;
  const type = typeOf(context);
  const isDrive = type === 'test-drive';
  // the driver who comes must be able to ring somebody
  const isRung = type === 'pickup' && !context.form.otherContact;
  return html`
    ${textField(view, 'contact', 'name', { label: t('contact.name'), autocomplete: 'name', isRequired: true })}
    ${textField(view, 'contact', 'email', { label: t('contact.email'), autocomplete: 'email', type: 'email' })}
    ${textField(view, 'contact', 'phone', {
      label: t('contact.phone'),
      type: 'tel',
      autocomplete: 'tel',
      isRequired: isRung,
      hint: phoneHint(view, marketOf(context)?.callingCode),
    })}
    <p class="muted full">${t(isRung ? 'contact.driver' : 'contact.either')}</p>
    ${isDrive && context.dealer?.services.includes('test-drive-at-home') ? placeView(view) : nothing}
    ${
      isDrive
        ? licenceView(view)
        : html`
            ${textField(view, 'contact', 'plate', { label: t('contact.plate'), autocomplete: 'off', maxLength: 20 })}
            ${textField(view, 'contact', 'mileage', {
              label: t('contact.mileage'),
              autocomplete: 'off',
              maxLength: 20,
              isNumeric: true,
            })}
            <p class="muted full">${t('contact.vehicle')}</p>
          `
    }
  `;
};

// what is known is shown; only what is ticked can be given while the car moves
const knownView = (view: View): TemplateResult => {
  const { context, env } = view;
  return html`
    <p class="full">${personView(view)}</p>
    ${isAtHome(context) ? html`<p class="full"><bdi>${homeText(view)}</bdi></p>` : nothing}
    ${typeOf(context) === 'test-drive' && !env.restrictions.noSetup ? licenceView(view) : nothing}
  `;
};

/** Who comes, and that they may drive. */
export function contactView(view: View): TemplateResult {
  const { context, t, privacyUrl } = view;
  if (isWaiting(view, 'contact'))
    return html`${errorSummary(view, 'contact')}<p class="notice">${t('contact.paused')}</p>`;
  return html`
    ${errorSummary(view, 'contact')}
    ${context.attempt && !context.form.name ? html`<p class="notice">${t('contact.interrupted')}</p>` : nothing}
    <div class="form">
      ${isPaused(view) ? knownView(view) : fieldsView(view)}
      ${
        privacyUrl
          ? html`<p class="full"><a href=${privacyUrl} target="_blank" rel="noopener">${t('contact.privacy')}</a></p>`
          : nothing
      }
    </div>
  `;
}
