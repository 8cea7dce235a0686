import { type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { iconOf } from './icons.ts';

const PATHS = {
  call: svg`<path d="M4 4h3l2 4-2 1.5A9 9 0 0 0 11 13l1.5-2 3.5 2v3a14 14 0 0 1-12-12z" />`,
  route: svg`<path d="M5 17v-5a3 3 0 0 1 3-3h8M12 5l4 4-4 4" />`,
  star: svg`<path d="m10 3 2.1 4.5 4.9.6-3.6 3.3 1 4.8L10 13.8l-4.4 2.4 1-4.8L3 8.1l4.9-.6z" />`,
} as const satisfies Record<string, SVGTemplateResult>;

/** A picture of what can be done with a dealer; it comes with the dealers of the list. */
export const dealerIcon = (name: keyof typeof PATHS): TemplateResult => iconOf(name, PATHS[name]);
