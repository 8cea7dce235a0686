/** The text format of RFC 5545: escaping, and lines of at most 75 octets. */

const LONGEST_LINE_OCTETS = 75;

/** A text value (section 3.3.11). */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** A parameter value in quotes; it cannot hold quotes or control characters (section 3.2). */
export function quoteParameter(text: string): string {
  return `"${text.replace(/["\p{Cc}]/gu, ' ')}"`;
}

/** All lines, folded, each ended by CR LF. A control character in a value cannot begin a line of its own. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line.replace(/\p{Cc}/gu, ''))}\r\n`).join('');
}

/** Breaks a long line (section 3.1), never within a character: a reader may decode each piece by itself. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}
