import { html, nothing, type TemplateResult } from 'lit';
import { marketOf } from '../booking.context.ts';
import { CONTACT_FIELDS, type ContactField } from '../contact-form.ts';
import type { BookingTextKey } from '../locales/en.ts';
import { isPaused, type View } from './view.ts';

type TextField = Exclude<ContactField, 'licence' | 'atHome'>;

const AUTOCOMPLETE = {
  name: 'name',
  email: 'email',
  phone: 'tel',
  street: 'address-line1',
  postalCode: 'postal-code',
  locality: 'address-level2',
} as const satisfies Record<TextField, string>;

/** What the form cannot do without, once it is asked for. */
const REQUIRED: ReadonlySet<ContactField> = new Set(['name', 'street', 'locality']);

const errorText = ({ context, t }: View, field: ContactField): string | undefined => {
  const code = context.formErrors[field];
  return code && t(`contact.${field}.${code}` as BookingTextKey);
};

const errorView = (view: View, field: ContactField): TemplateResult | typeof nothing => {
  const text = errorText(view, field);
  return text ? html`<p class="error" id="${field}-error">${text}</p>` : nothing;
};

const field = (view: View, name: TextField, type: 'text' | 'email' | 'tel', hint?: string): TemplateResult => {
  const { context, t, send } = view;
  const failed = !!context.formErrors[name];
  const described = [failed && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ');
  return html`
    <div class="field">
      <label for=${name}>${t(`contact.${name}`)}</label>
      <input
        id=${name}
        type=${type}
        dir=${type === 'text' ? 'auto' : 'ltr'}
        autocomplete=${AUTOCOMPLETE[name]}
        aria-required=${REQUIRED.has(name) ? 'true' : nothing}
        maxlength="200"
        aria-invalid=${failed ? 'true' : nothing}
        aria-describedby=${described || nothing}
        .value=${context.form[name]}
        @input=${(event: InputEvent & { target: HTMLInputElement }) =>
          send({ type: 'form.change', change: { [name]: event.target.value } })}
      />
      ${hint ? html`<p class="muted" id="${name}-hint">${hint}</p>` : nothing} ${errorView(view, name)}
    </div>
  `;
};

const errorSummary = (view: View): TemplateResult | typeof nothing => {
  const { context, t } = view;
  const fields = CONTACT_FIELDS.filter((name) => context.formErrors[name]);
  if (!fields.length) return nothing;
  const focus = (name: ContactField) => (event: Event & { currentTarget: HTMLElement }) => {
    event.preventDefault();
    (event.currentTarget.getRootNode() as ShadowRoot).getElementById(name)?.focus();
  };
  return html`
    <div class="notice bad" part="errors">
      <h3 tabindex="-1" data-focus="errors">${t('contact.errors', { count: fields.length })}</h3>
      <ul>
        ${fields.map((name) => html`<li><a href="#${name}" @click=${focus(name)}>${errorText(view, name)}</a></li>`)}
      </ul>
    </div>
  `;
};

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
    ${
      context.form.atHome
        ? html`${field(view, 'street', 'text')}${field(view, 'postalCode', 'text')}${field(view, 'locality', 'text')}`
        : nothing
    }
  `;
};

/** Who comes, and that they may drive. */
export function contactView(view: View): TemplateResult {
  const { context, t, send, privacyUrl } = view;
  if (isPaused(view)) return html`<p class="notice">${t('contact.paused')}</p>`;
  const market = marketOf(context);
  const failed = !!context.formErrors.licence;
  return html`
    ${errorSummary(view)}
    ${context.attempt && !context.form.name ? html`<p class="notice">${t('contact.interrupted')}</p>` : nothing}
    <div class="form">
      ${field(view, 'name', 'text')} ${field(view, 'email', 'email')}
      ${field(view, 'phone', 'tel', market && t('contact.phoneHint', { code: market.callingCode }))}
      <p class="muted full">${t('contact.either')}</p>
      ${context.dealer?.services.includes('test-drive-at-home') ? placeView(view) : nothing}
      <div class="full">
        <label class="check">
          <input
            id="licence"
            type="checkbox"
            aria-required="true"
            aria-invalid=${failed ? 'true' : nothing}
            aria-describedby=${failed ? 'licence-error' : nothing}
            .checked=${context.form.licence}
            @change=${(event: Event & { target: HTMLInputElement }) =>
              send({ type: 'form.change', change: { licence: event.target.checked } })}
          />
          <span>
            ${market ? t('contact.licence', { age: market.testDriveMinimumAge }) : t('contact.licenceNoAge')}
          </span>
        </label>
        ${errorView(view, 'licence')}
      </div>
      ${
        privacyUrl
          ? html`<p class="full"><a href=${privacyUrl} target="_blank" rel="noopener">${t('contact.privacy')}</a></p>`
          : nothing
      }
    </div>
  `;
}
