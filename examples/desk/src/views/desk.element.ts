import { createDeskApi } from '@forecourt/client/desk';
import { createRescueDeskApi } from '@forecourt/client/rescue-desk';
import { ApiError, type DeskApi, type RescueDeskApi } from '@forecourt/contract';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { createFreshDealerApi } from '../live/fresh-dealers.ts';
import { isToken, loadToken, removeToken, saveToken } from '../live/token.ts';
import { errorWords } from '../model/words.ts';
import { signInView } from './sign-in.view.ts';

/** Where the service is: the page's own origin passes it on. */
const BASE_URL = '/v1';

/** The dealers need no token: everybody may see them. */
const dealerApi = createFreshDealerApi(BASE_URL);

/** The staff side of the service. */
interface StaffApis {
  desk: DeskApi;
  rescues: RescueDeskApi;
}

const apisFor = (token: string): StaffApis => ({
  desk: createDeskApi({ baseUrl: BASE_URL, token }),
  rescues: createRescueDeskApi({ baseUrl: BASE_URL, token }),
});

const NOT_ACCEPTED = 'This token is not accepted. Check that all of it was copied.';

/**
 * The dealer's desk. Asks for the staff token, then shows `<forecourt-desk-board>`. Both render into the page itself, so
 * that its style sheets reach them.
 */
export class DeskElement extends LitElement {
  static override properties = {
    apis: { state: true },
    busy: { state: true },
    error: { state: true },
  };

  /** `undefined`: nobody is signed in. */
  declare private apis: StaffApis | undefined;
  declare private busy: boolean;
  /** Why nobody is signed in; `''`: nobody tried. */
  declare private error: string;

  constructor() {
    super();
    const token = loadToken();
    this.apis = token === undefined ? undefined : apisFor(token);
    this.busy = false;
    this.error = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.apis) return;
    document.title = 'Sign in – Desk';
    if (changed.has('apis') || (changed.has('error') && this.error)) this.querySelector('input')?.focus();
  }

  protected override render(): TemplateResult {
    if (!this.apis) return signInView({ busy: this.busy, error: this.error, onSubmit: this.onSubmit });
    return html`
      <forecourt-desk-board
        .api=${this.apis.desk}
        .rescueApi=${this.apis.rescues}
        .dealerApi=${dealerApi}
        @forecourt-desk-refused=${() => this.leave('The service no longer accepts the token. Sign in again.')}
        @forecourt-desk-signed-out=${() => this.leave('')}
      ></forecourt-desk-board>
    `;
  }

  private leave(error: string): void {
    removeToken();
    this.apis = undefined;
    this.error = error;
  }

  private onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const token = this.querySelector('input')?.value.trim() ?? '';
    if (!this.busy) void this.enter(token);
  };

  private async enter(token: string): Promise<void> {
    if (!isToken(token)) {
      this.error = token ? NOT_ACCEPTED : 'Enter the staff token.';
      return;
    }
    this.busy = true;
    this.error = '';
    const apis = apisFor(token);
    try {
      await apis.desk.findBookings({ limit: 1 });
      saveToken(token);
      this.apis = apis;
    } catch (error) {
      const code = error instanceof ApiError ? (error as ApiError).code : 'unavailable';
      this.error = code === 'unauthorized' ? NOT_ACCEPTED : `${errorWords(code)} Try again in a moment.`;
    }
    this.busy = false;
  }
}
