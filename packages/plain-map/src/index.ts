export type { Theme } from './colors.ts';
export { type PlainLayer, plainLayer, type Tile } from './plain-layer.ts';
export { plainStyle } from './plain-style.ts';
