import { html, nothing, type TemplateResult } from 'lit';
import { summaryView } from './review.view.ts';
import { typed, type View } from './view.ts';

/** The way to reach the dealer by phone. */
export const callLink = ({ context, t }: View): TemplateResult | typeof nothing =>
  context.dealer?.phone
    ? html`<a class="button secondary" href="tel:${context.dealer.phone}"
        >${t('confirmed.call', { phone: context.dealer.phone })}</a
      >`
    : nothing;

/** Whether the dealer has still to say yes. */
const isPending = ({ context }: View): boolean => context.booking?.status !== 'booked';

/** What became of it: it is booked or moved, or it is with the dealer. */
export function confirmedTitle(view: View): string {
  if (view.context.managed) return view.t('confirmed.moved');
  return isPending(view) ? view.t('confirmed.titlePending') : typed(view, 'confirmed.title');
}

/** Copies the link; where that cannot be, shows it to be copied by hand. */
const copy =
  ({ t, manageLink = '' }: View) =>
  async (event: Event & { currentTarget: Element }): Promise<void> => {
    const said = event.currentTarget.nextElementSibling as Element;
    const copied = await navigator.clipboard.writeText(manageLink).then(
      () => true,
      () => false,
    );
    said.textContent = copied ? t('confirmed.copied') : manageLink;
  };

/** The way back to the appointment, from any device. */
const linkView = (view: View): TemplateResult | typeof nothing => {
  const { manageLink, t } = view;
  if (!manageLink) return nothing;
  return html`
    <div class="link" part="manage-link">
      <div class="actions">
        <a class="button secondary" href=${manageLink}>${t('confirmed.link')}</a>
        ${
          // outside of a secure context, and in old frames, there is none
          navigator.clipboard
            ? html`<button type="button" class="secondary" @click=${copy(view)}>${t('confirmed.copy')}</button>
                <span class="said muted" role="status"></span>`
            : nothing
        }
      </div>
      <p class="muted">${t('confirmed.linkHint')}</p>
    </div>
  `;
};

/** The appointment is made, or moved. */
export function confirmedView(view: View): TemplateResult {
  const { context, snapshot, t, send, go } = view;
  const manage = { type: 'manage.open' } as const;
  return html`
    ${context.settledEarlier ? html`<p class="notice">${t('confirmed.settled')}</p>` : nothing}
    ${isPending(view) ? html`<p>${t('confirmed.pending')}</p>` : nothing}
    <p>
      <span class="muted">${t('confirmed.reference')}</span><br />
      <bdi class="reference numbers" part="reference">${context.booking?.reference}</bdi>
    </p>
    ${summaryView(view, false)} ${linkView(view)}
    ${snapshot.matches({ confirmed: 'calendarFailed' }) ? html`<p class="error">${t('confirmed.calendarFailed')}</p>` : nothing}
    <div class="actions">
      ${callLink(view)}
      ${
        snapshot.can(manage)
          ? html`<button type="button" class="secondary" part="manage" @click=${() => go(manage)}>
              ${t('confirmed.manage')}
            </button>`
          : nothing
      }
      ${
        // a time that nobody has agreed to is none for a calendar
        context.booking?.status === 'proposed'
          ? nothing
          : html`<button
              type="button"
              class="primary"
              part="primary"
              aria-disabled=${snapshot.hasTag('busy') ? 'true' : nothing}
              @click=${() => send({ type: 'calendar.get' })}
            >
              ${t('confirmed.calendar')}
            </button>`
      }
    </div>
  `;
}

/** An earlier try went through, and nothing more is known here. */
export const alreadySentView = (view: View): TemplateResult => html`
  <p>${view.t('alreadySent.text')}</p>
  <div class="actions">${callLink(view)}</div>
`;
