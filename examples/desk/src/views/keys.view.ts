import { html, type TemplateResult } from 'lit';

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['j', '↓'], 'next in the list'],
  [['k', '↑'], 'previous in the list'],
  [['Enter'], 'open it'],
  [['Esc'], 'back to the list'],
  [['1', '2', '3', '4'], 'new, contacted, won, lost'],
  [['/'], 'search'],
  [['?'], 'these keys'],
];

export interface KeysModel {
  shortcuts: boolean;
  onShortcuts: (on: boolean) => void;
}

/** The dialog that shows the keys, and switches those off that get in the way of speech control. */
export const keysView = ({ shortcuts, onShortcuts }: KeysModel): TemplateResult => html`
  <dialog id="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">Keys</h2>
    <dl class="keys">
      ${KEYS.map(
        ([keys, what]) => html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${what}</dd></div>`,
      )}
    </dl>
    <label class="check">
      <input
        type="checkbox"
        .checked=${shortcuts}
        @change=${(event: Event) => onShortcuts((event.target as HTMLInputElement).checked)}
      />
      <span>Letters, digits and signs are commands</span>
    </label>
    <form method="dialog"><button class="primary">Close</button></form>
  </dialog>
`;
