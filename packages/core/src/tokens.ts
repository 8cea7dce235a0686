import { css, type CSSResult } from 'lit';

/*
 * Three layers: primitive (--forecourt-color-blue-600), semantic (--forecourt-color-accent) and, in each widget, its own.
 * A host sets the semantic ones, anywhere above the widget. Inside, `--_name` is the value in force, so that each default
 * stands once and light and dark are two values of one name.
 */
const light = css`
  --_accent: var(--forecourt-color-accent, var(--forecourt-color-blue-600, #1d4ed8));
  --_accent-text: var(--forecourt-color-accent-text, #fff);
  --_accent-soft: var(--forecourt-color-accent-soft, #e8eefc);
  --_surface: var(--forecourt-color-surface, #fff);
  --_surface-2: var(--forecourt-color-surface-raised, #f4f5f7);
  --_text: var(--forecourt-color-text, #14171c);
  --_text-2: var(--forecourt-color-text-muted, #545b66);
  --_border: var(--forecourt-color-border, #dadde3);
  --_control: var(--forecourt-color-control, #7b8391);
  --_danger: var(--forecourt-color-danger, #b3261e);
  --_danger-soft: var(--forecourt-color-danger-soft, #fcecea);
  --_success: var(--forecourt-color-success, #146c43);
  color-scheme: light;
`;
const dark = css`
  --_accent: var(--forecourt-color-accent, var(--forecourt-color-blue-300, #9db9ff));
  --_accent-text: var(--forecourt-color-accent-text, #0b1430);
  --_accent-soft: var(--forecourt-color-accent-soft, #1d2a4d);
  --_surface: var(--forecourt-color-surface, #14171c);
  --_surface-2: var(--forecourt-color-surface-raised, #1f242b);
  --_text: var(--forecourt-color-text, #f1f3f6);
  --_text-2: var(--forecourt-color-text-muted, #aeb5c0);
  --_border: var(--forecourt-color-border, #363d47);
  --_control: var(--forecourt-color-control, #7f8896);
  --_danger: var(--forecourt-color-danger, #ffb4ab);
  --_danger-soft: var(--forecourt-color-danger-soft, #45201d);
  --_success: var(--forecourt-color-success, #8fd8b0);
  color-scheme: dark;
`;

/**
 * The design tokens of every widget.
 *
 * @cssprop --forecourt-color-accent - The one accent: primary actions and what is selected.
 * @cssprop --forecourt-color-accent-text - Text on the accent.
 * @cssprop --forecourt-color-accent-soft - A quiet tone of the accent, behind text.
 * @cssprop --forecourt-color-surface - The ground.
 * @cssprop --forecourt-color-surface-raised - One step in tone above the ground.
 * @cssprop --forecourt-color-text - Text.
 * @cssprop --forecourt-color-text-muted - Secondary text.
 * @cssprop --forecourt-color-border - Quiet lines.
 * @cssprop --forecourt-color-control - The edge of fields and choices; 3:1 against the ground.
 * @cssprop --forecourt-color-danger - What went wrong.
 * @cssprop --forecourt-color-danger-soft - A quiet tone behind what went wrong.
 * @cssprop --forecourt-color-success - What went well.
 * @cssprop --forecourt-radius - How round corners are. Default 8px.
 * @cssprop --forecourt-font - The typeface. Default: the system's.
 * @cssprop --forecourt-space-unit - The grid that all distances are multiples of. Default 4px.
 * @cssprop --forecourt-target-size - The least size of what can be touched. Default 44px.
 */
export const tokens: CSSResult = css`
  :host {
    ${light}
    --_radius: var(--forecourt-radius, 8px);
    --_u: var(--forecourt-space-unit, 4px);
    --_target: var(--forecourt-target-size, 44px);
    --_font: var(--forecourt-font, system-ui, 'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans Arabic', sans-serif);
    --_fast: 150ms;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
    }
  }
  :host([theme='dark']) {
    ${dark}
  }
  @media (prefers-contrast: more) {
    :host {
      --_text-2: var(--_text);
      --_border: var(--_control);
      --_control: var(--_text);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_fast: 0s;
    }
  }
`;
