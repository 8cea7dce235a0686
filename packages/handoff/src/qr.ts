/** Draws QR codes; fetched with the first one. */
import { generate } from 'lean-qr';
import type { Drawing } from './handoff.context.ts';

/** How wide the quiet zone is, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A text as a QR code. Its rows are strips, so that nothing shines through between two modules. */
export function draw(text: string): Drawing {
  const { size, get } = generate(text);
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!get(x, y)) continue;
      const start = x;
      while (get(x + 1, y)) x++;
      path += `M${start + QUIET} ${y + QUIET}h${x + 1 - start}v1h${start - x - 1}z`;
    }
  }
  return { size: size + 2 * QUIET, path };
}
