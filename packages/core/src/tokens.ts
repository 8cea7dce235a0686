import { css, type CSSResult } from 'lit';

/*
 * Three layers: primitive (--forecourt-color-blue-600), semantic (--forecourt-color-accent) and, in each widget, its own.
 * A host sets the semantic ones, anywhere above the widget. Inside, `--_name` is the value in force, so that each default
 * stands once and light and dark are two values of one name.
 */
const light = css`
  --_accent: var(--forecourt-color-accent, var(--forecourt-color-blue-600, #1b49c9));
  --_accent-text: var(--forecourt-color-accent-text, #fff);
  --_accent-soft: var(--forecourt-color-accent-soft, #e8eefc);
  --_surface: var(--forecourt-color-surface, #fff);
  --_surface-2: var(--forecourt-color-surface-raised, #f4f5f7);
  --_text: var(--forecourt-color-text, #14171c);
  --_text-2: var(--forecourt-color-text-muted, #545b66);
  --_border: var(--forecourt-color-border, #dadde3);
  --_control: var(--forecourt-color-control, #7b8391);
  --_danger: var(--forecourt-color-danger, #a8211a);
  --_danger-soft: var(--forecourt-color-danger-soft, #fcecea);
  --_success: var(--forecourt-color-success, #146c43);
  color-scheme: light;
`;
const dark = css`
  --_accent: var(--forecourt-color-accent, var(--forecourt-color-blue-300, #9db9ff));
  --_accent-text: var(--forecourt-color-accent-text, #0b1430);
  --_accent-soft: var(--forecourt-color-accent-soft, #1d2a4d);
  --_surface: var(--forecourt-color-surface, var(--_night, #14171c));
  --_surface-2: var(--forecourt-color-surface-raised, #1f242b);
  --_text: var(--forecourt-color-text, var(--_moon, #f1f3f6));
  --_text-2: var(--forecourt-color-text-muted, #aeb5c0);
  --_border: var(--forecourt-color-border, #363d47);
  --_control: var(--forecourt-color-control, #7f8896);
  --_danger: var(--forecourt-color-danger, #ffb4ab);
  --_danger-soft: var(--forecourt-color-danger-soft, #45201d);
  --_success: var(--forecourt-color-success, #8fd8b0);
  color-scheme: dark;
`;

/**
 * The design tokens of every widget. Those of a car are in dp: texts of 16 and 12 arc minutes at arm's length, targets of
 * 12 mm. A brand may only make them larger.
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
 * @cssprop --forecourt-target-size - The least size of what can be touched. Default 44px; in a car never below 76 dp.
 * @cssprop --forecourt-text-size - The size of text. Default 16px; in a car never below 32 dp.
 * @cssprop --forecourt-text-size-secondary - The size of secondary text. Default 14px; in a car never below 24 dp.
 * @cssprop --car-dp - How many CSS pixels a dp of the car's screen has, a plain number. Default 1.
 * @cssprop --car-inset-top - The room that the car's own bars need. Default: the browser's safe area; so for the other sides.
 * @cssprop --car-inset-right - The same on the right.
 * @cssprop --car-inset-bottom - The same at the bottom.
 * @cssprop --car-inset-left - The same on the left.
 */
export const tokens: CSSResult = css`
  :host {
    ${light}
    --_radius: var(--forecourt-radius, 8px);
    --_u: var(--forecourt-space-unit, 4px);
    --_target: var(--forecourt-target-size, 44px);
    --_size: var(--forecourt-text-size, 16px);
    --_size-2: var(--forecourt-text-size-secondary, 14px);
    --_size-title: 28px;
    --_line: 1.5;
    --_gap: var(--_u);
    --_dp: 1px;
    --_focus: calc(3 * var(--_dp)) solid var(--_accent);
    --_font: var(--forecourt-font, system-ui, 'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans Arabic', sans-serif);
    --_fast: 150ms;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light']):not([data-theme='light'])) {
      ${dark}
    }
  }
  :host([theme='dark']),
  :host([data-theme='dark']) {
    ${dark}
  }
  :host([data-car]) {
    --_dp: calc(var(--car-dp, 1) * 1px);
    --_u: max(var(--forecourt-space-unit, 0px), 4 * var(--_dp));
    --_target: max(var(--forecourt-target-size, 0px), 76 * var(--_dp));
    --_size: max(var(--forecourt-text-size, 0px), 32 * var(--_dp));
    --_size-2: max(var(--forecourt-text-size-secondary, 0px), 24 * var(--_dp));
    --_size-title: calc(1.125 * var(--_size));
    --_line: 1.25;
    --_gap: calc(2 * var(--_u));
    --_fast: 0s;
    --_night: #07090b;
    --_moon: #dee1e6;
    padding: var(--car-inset-top, env(safe-area-inset-top, 0)) var(--car-inset-right, env(safe-area-inset-right, 0))
      var(--car-inset-bottom, env(safe-area-inset-bottom, 0)) var(--car-inset-left, env(safe-area-inset-left, 0));
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
