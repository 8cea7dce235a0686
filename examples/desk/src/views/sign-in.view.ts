import { html, nothing, type TemplateResult } from 'lit';

export interface SignInModel {
  busy: boolean;
  /** What is wrong; `''`: nothing. */
  error: string;
  onSubmit: (event: SubmitEvent) => void;
}

/** The door: a field for the staff token. */
export const signInView = ({ busy, error, onSubmit }: SignInModel): TemplateResult => html`
  <main class="sign-in">
    <form @submit=${onSubmit} aria-busy=${busy}>
      <h1>Desk</h1>
      <p class="muted">Leads and appointments from your website, as they come in.</p>
      <div class="field">
        <label for="token">Staff token</label>
        <input
          id="token"
          type="password"
          autocomplete="current-password"
          autocapitalize="off"
          spellcheck="false"
          required
          aria-invalid=${error !== ''}
          aria-describedby="token-hint token-error"
        />
        <p id="token-hint" class="muted">Whoever runs the service has it. It is kept in this tab only.</p>
        <p id="token-error" class="error" role="alert">${error || nothing}</p>
      </div>
      <button class="primary" type="submit" aria-disabled=${busy}>${busy ? 'Signing in …' : 'Sign in'}</button>
    </form>
  </main>
`;
