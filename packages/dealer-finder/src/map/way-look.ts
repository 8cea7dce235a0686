/** How a way is drawn on a map: the line, and an edge that sets it off from the ground. Widths in CSS pixels. */
export interface WayLook {
  color: string;
  width: number;
  edgeColor: string;
  edgeWidth: number;
}

/** The look by the tokens in force at an element; a way is drawn, not styled. */
export function wayLook(element: Element): WayLook {
  const style = getComputedStyle(element);
  return {
    color: style.getPropertyValue('--_accent').trim(),
    width: 4,
    edgeColor: style.getPropertyValue('--_surface').trim(),
    edgeWidth: 8,
  };
}
