/** Car makers that do not exist: what a brand sets to make the widgets its own. */
export const brands: Record<string, Record<string, string>> = {
  // sharp corners, tight, one warm accent
  Kestrel: {
    '--forecourt-color-accent': '#b3261e',
    '--forecourt-color-accent-text': '#ffffff',
    '--forecourt-color-accent-soft': '#fbeae8',
    '--forecourt-radius': '0',
    '--forecourt-font': "Georgia, 'Noto Serif', serif",
  },
  // round and airy
  Lumen: {
    '--forecourt-color-accent': '#0b6e5f',
    '--forecourt-color-accent-text': '#ffffff',
    '--forecourt-color-accent-soft': '#e2f3ef',
    '--forecourt-radius': '20px',
    '--forecourt-space-unit': '5px',
  },
};
