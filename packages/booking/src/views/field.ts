/** The fields of every form, and what is said when one of them will not do. */
import { html, nothing, type TemplateResult } from 'lit';
import { isAtHome } from '../booking.context.ts';
import type { Step } from '../booking.steps.ts';
import type { BookingForm, FormField } from '../form.ts';
import type { BookingTextKey } from '../locales/en.ts';
import { isPaused, type View } from './view.ts';

/** The fields of a kind: those that are typed, those that are ticked. */
type FieldOf<Value> = { [Field in FormField]: BookingForm[Field] extends Value ? Field : never }[FormField];
type TextField = FieldOf<string>;

const PLACE = ['street', 'postalCode', 'locality'] as const;

/** The fields of a step, in the order in which they stand. */
function fieldsOf({ context }: View, step: Step): readonly FormField[] {
  switch (step) {
    case 'service':
      return ['itemIds', 'symptom'];
    case 'options':
      return ['transportationId', 'advisorId'];
    case 'address':
      return [
        ...PLACE,
        ...(['dropOffStreet', 'dropOffPostalCode', 'dropOffLocality'] as const),
        ...(['handOverName', 'handOverPhone', 'keyNote'] as const),
      ];
    case 'wishes':
      return ['wishes'];
    default:
      return ['name', 'email', 'phone', ...(isAtHome(context) ? PLACE : []), 'plate', 'mileage', 'licence'];
  }
}

/** What is wrong with a field; an address that is typed wrongly has the same words on every step. */
function errorText({ context, t }: View, step: Step, field: FormField): string | undefined {
  const code = context.formErrors[field];
  const isPlace = PLACE.some((each) => each === field) && code !== 'outside';
  const max = context.menu?.symptomMaxLength;
  return code && t(`${isPlace ? 'contact' : step}.${field}.${code}` as BookingTextKey, { max });
}

/** What is wrong with a field, beside it. */
export function errorView(view: View, step: Step, field: FormField): TemplateResult | typeof nothing {
  const text = errorText(view, step, field);
  return text ? html`<p class="error" id="${field}-error">${text}</p>` : nothing;
}

/** All that is wrong on a step, each line leading to its field; the focus comes here. */
export function errorSummary(view: View, step: Step): TemplateResult | typeof nothing {
  const { context, t, isOwn } = view;
  const fields = fieldsOf(view, step).filter((field) => context.formErrors[field]);
  if (!fields.length) return nothing;
  // a link leads to a field that is there: not to one of the host's, and in a moving car to one that is ticked
  const isThere = (field: FormField): boolean =>
    !isOwn(step) && (!isPaused(view) || ['licence', 'itemIds', 'wishes'].includes(field));
  const focus = (field: FormField) => (event: Event & { currentTarget: HTMLElement }) => {
    event.preventDefault();
    (event.currentTarget.getRootNode() as ShadowRoot).getElementById(field)?.focus();
  };
  const line = (field: FormField): unknown => {
    const text = errorText(view, step, field);
    return isThere(field) ? html`<a href="#${field}" @click=${focus(field)}>${text}</a>` : text;
  };
  return html`
    <div class="notice bad" part="errors">
      <h3 tabindex="-1" data-focus="errors">${t('contact.errors', { count: fields.length })}</h3>
      <ul>
        ${fields.map((field) => html`<li>${line(field)}</li>`)}
      </ul>
    </div>
  `;
}

interface TextFieldOptions {
  label: string;
  /** Default `text`. */
  type?: 'text' | 'email' | 'tel';
  autocomplete: AutoFill;
  isRequired?: boolean;
  hint?: string | undefined;
  /** Several lines, so many of them. */
  rows?: number;
  /** 0: typing more is no mistake yet. */
  maxLength?: number;
  isNumeric?: boolean;
  /** Whether it stands in a row of its own; one of several lines does. */
  isWide?: boolean;
}

/** A field to type into, with its label, its hint and its error. */
export function textField(view: View, step: Step, name: TextField, options: TextFieldOptions): TemplateResult {
  const { context, send } = view;
  const {
    label,
    type = 'text',
    autocomplete,
    isRequired,
    hint,
    rows,
    maxLength = 200,
    isNumeric,
    isWide = !!rows,
  } = options;
  const isWrong = !!context.formErrors[name];
  const described = [isWrong && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ') || nothing;
  const invalid = isWrong ? 'true' : nothing;
  const required = isRequired ? 'true' : nothing;
  const onInput = (event: InputEvent & { target: HTMLInputElement | HTMLTextAreaElement }): void =>
    send({ type: 'form.change', change: { [name]: event.target.value } });
  return html`
    <div class=${isWide ? 'field full' : 'field'}>
      <label for=${name}>${label}</label>
      ${
        rows
          ? html`<textarea
              id=${name}
              rows=${rows}
              dir="auto"
              .autocomplete=${autocomplete}
              maxlength=${maxLength || nothing}
              aria-invalid=${invalid}
              aria-describedby=${described}
              .value=${context.form[name]}
              @input=${onInput}
            ></textarea>`
          : html`<input
              id=${name}
              type=${type}
              dir=${type !== 'text' || isNumeric ? 'ltr' : 'auto'}
              inputmode=${isNumeric ? 'numeric' : nothing}
              .autocomplete=${autocomplete}
              maxlength=${maxLength}
              aria-required=${required}
              aria-invalid=${invalid}
              aria-describedby=${described}
              .value=${context.form[name]}
              @input=${onInput}
            />`
      }
      ${hint ? html`<p class="muted" id="${name}-hint">${hint}</p>` : nothing} ${errorView(view, step, name)}
    </div>
  `;
}

/** Something to tick, with its error. */
export function checkField(
  view: View,
  step: Step,
  name: FieldOf<boolean>,
  label: string,
  isRequired = false,
): TemplateResult {
  const { context, send } = view;
  const isWrong = !!context.formErrors[name];
  return html`
    <div class="full">
      <label class="check">
        <input
          id=${name}
          type="checkbox"
          aria-required=${isRequired ? 'true' : nothing}
          aria-invalid=${isWrong ? 'true' : nothing}
          aria-describedby=${isWrong ? `${name}-error` : nothing}
          .checked=${context.form[name]}
          @change=${(event: Event & { target: HTMLInputElement }) =>
            send({ type: 'form.change', change: { [name]: event.target.checked } })}
        />
        <span>${label}</span>
      </label>
      ${errorView(view, step, name)}
    </div>
  `;
}

/** The hint at a phone number: whose country code it gets without one. */
export const phoneHint = ({ t }: View, callingCode: string | undefined): string | undefined =>
  callingCode && t('contact.phoneHint', { code: callingCode });

/** The fields of an address. */
export const addressFieldsView = (view: View, step: Step, kind: 'pickup' | 'dropOff'): TemplateResult[] => {
  const { t } = view;
  const names = kind === 'pickup' ? PLACE : (['dropOffStreet', 'dropOffPostalCode', 'dropOffLocality'] as const);
  const autocomplete = ['address-line1', 'postal-code', 'address-level2'] as const;
  return names.map((name, i) =>
    textField(view, step, name, {
      label: t(`contact.${PLACE[i] ?? 'street'}`),
      autocomplete: `section-${kind} ${autocomplete[i] ?? 'address-line1'}`,
      isRequired: i !== 1,
      isWide: !i,
    }),
  );
};
