/** What a driver would trip over: targets too small or too close, texts too small or too pale. In dp, as the page says. */

/** The least sizes in dp: Google's Design for Driving; the distance is ours. */
const LEAST = { target: 76, gap: 8, text: 24, primaryText: 32 };
/** The least contrast of text, and of what a driver reads first. */
const CONTRAST = { text: 4.5, primary: 7 };

// what stands on a map stands where it is
const isSeen = (node: Element): boolean => !node.closest('.visually-hidden, .map') && node.getClientRects().length > 0;

const nameOf = (node: Element): string =>
  `${node.localName}.${node.className} “${(node.textContent || node.getAttribute('aria-label') || '').trim().slice(0, 40)}”`;

/** Where a finger may land for a control: its label, or the row that it opens, where that is larger. */
const targetOf = (node: Element): DOMRect => {
  const wide = node.matches('.name')
    ? node.closest('.row')
    : node.matches('[type=checkbox], [type=radio]') && node.closest('label');
  return (wide || node).getBoundingClientRect();
};

/** How far two boxes are from each other; negative where they overlap. */
const gapOf = (a: DOMRect, b: DOMRect): number =>
  Math.max(
    Math.max(a.left, b.left) - Math.min(a.right, b.right),
    Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom),
  );

type Rgba = readonly [number, number, number, number];

const rgba = (color: string): Rgba => {
  const [r = 0, g = 0, b = 0, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b, a];
};

/** The colour behind a node: the nearest ground around it, through the shadow root. */
function groundOf(node: Element): Rgba {
  for (let each: Element | null = node; each; each = each.parentElement ?? (each.getRootNode() as ShadowRoot).host) {
    const ground = rgba(getComputedStyle(each).backgroundColor);
    if (ground[3] === 1) return ground;
  }
  return [255, 255, 255, 1];
}

/** The relative luminance (WCAG 2.2). */
const luminance = ([r, g, b]: Rgba): number => {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrastOf = (node: Element): number => {
  const [light = 0, dark = 0] = [rgba(getComputedStyle(node).color), groundOf(node)]
    .map(luminance)
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const hasText = (node: Element): boolean =>
  [...node.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());

/** The faults of targets: too small, too close. */
export function targetFaults(root: ShadowRoot, dp: number): string[] {
  const controls = [...root.querySelectorAll('button, a[href], input, select, textarea, summary')].filter(isSeen);
  const boxes = controls.map((node) => [node, targetOf(node)] as const);
  const small = boxes.filter(([, { width, height }]) => Math.min(width, height) < LEAST.target * dp - 0.5);
  const close = boxes.flatMap(([a, boxA], i) =>
    boxes.slice(i + 1).flatMap(([b, boxB]) => {
      // what clears a field stands in it
      const isInside = a.parentElement === b.parentElement && a.parentElement?.className === 'box';
      return isInside || gapOf(boxA, boxB) >= LEAST.gap * dp - 0.5 ? [] : [`${nameOf(a)} is too close to ${nameOf(b)}`];
    }),
  );
  return [...small.map(([node, { width, height }]) => `${nameOf(node)} is ${width} × ${height}`), ...close];
}

/** The faults of texts: too small, too pale. */
export function textFaults(root: ShadowRoot, dp: number): string[] {
  return [...root.querySelectorAll('*')]
    .filter((node) => isSeen(node) && hasText(node))
    .flatMap((node) => {
      const style = getComputedStyle(node);
      // nobody is to read the grey shapes of what is still to come
      if (style.color === 'rgba(0, 0, 0, 0)') return [];
      const isFirst = node.matches('h2, .primary:not([aria-disabled])');
      const isEnabled = !node.closest('[aria-disabled], :disabled');
      const least = isFirst ? LEAST.primaryText : LEAST.text;
      const contrast = contrastOf(node);
      return [
        ...(parseFloat(style.fontSize) < least * dp - 0.1 ? [`${nameOf(node)} is written in ${style.fontSize}`] : []),
        ...(isEnabled && contrast < (isFirst ? CONTRAST.primary : CONTRAST.text)
          ? [`${nameOf(node)} has a contrast of ${contrast.toFixed(2)}`]
          : []),
      ];
    });
}
