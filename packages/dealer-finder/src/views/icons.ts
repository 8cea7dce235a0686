import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const PATHS = {
  search: svg`<circle cx="9" cy="9" r="5.5" /><path d="m13 13 4 4" />`,
  near: svg`<path d="M17 3 3 9l6 2 2 6z" />`,
  filters: svg`<path d="M3 6h14M6 10h8M9 14h2" />`,
  close: svg`<path d="m5 5 10 10M15 5 5 15" />`,
  map: svg`<path d="m3 5 5-2 4 2 5-2v12l-5 2-4-2-5 2zM8 3v12M12 5v12" />`,
  list: svg`<path d="M3 5h14M3 10h14M3 15h14" />`,
} as const satisfies Record<string, SVGTemplateResult>;

/** A small picture before a text that says the same; not for screen readers. */
export const iconOf = (name: string, drawing: SVGTemplateResult): TemplateResult => html`
  <svg class="icon icon-${name}" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true">${drawing}</svg>
`;

/** A picture of the search and the list. */
export const icon = (name: keyof typeof PATHS): TemplateResult => iconOf(name, PATHS[name]);
