import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const PATHS = {
  search: svg`<circle cx="9" cy="9" r="5.5" /><path d="m13 13 4 4" />`,
  near: svg`<path d="M17 3 3 9l6 2 2 6z" />`,
  filters: svg`<path d="M3 6h14M6 10h8M9 14h2" />`,
  close: svg`<path d="m5 5 10 10M15 5 5 15" />`,
  call: svg`<path d="M4 4h3l2 4-2 1.5A9 9 0 0 0 11 13l1.5-2 3.5 2v3a14 14 0 0 1-12-12z" />`,
  route: svg`<path d="M5 17v-5a3 3 0 0 1 3-3h8M12 5l4 4-4 4" />`,
  star: svg`<path d="m10 3 2.1 4.5 4.9.6-3.6 3.3 1 4.8L10 13.8l-4.4 2.4 1-4.8L3 8.1l4.9-.6z" />`,
  map: svg`<path d="m3 5 5-2 4 2 5-2v12l-5 2-4-2-5 2zM8 3v12M12 5v12" />`,
  list: svg`<path d="M3 5h14M3 10h14M3 15h14" />`,
} as const satisfies Record<string, SVGTemplateResult>;

/** A small picture before a text that says the same; not for screen readers. */
export const icon = (name: keyof typeof PATHS): TemplateResult => html`
  <svg class="icon icon-${name}" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true">${PATHS[name]}</svg>
`;
