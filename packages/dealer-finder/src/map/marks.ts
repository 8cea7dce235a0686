/** The elements that stand on a map: a dealer, several in one place, the point that was searched around. */

/** A dealer; its name shows on hover, on focus and when it is selected. */
export function pinElement(label: string): HTMLButtonElement {
  const pin = button('pin');
  pin.append(span('dot'), span('label', label));
  return pin;
}

/** Says whether a pin is the selected one. */
export function setSelected(pin: HTMLElement, selected: boolean): void {
  if (selected) pin.setAttribute('aria-current', 'true');
  else pin.removeAttribute('aria-current');
}

/** Several dealers; `label` says how many for who does not see it. */
export function clusterElement(count: number, label: string): HTMLButtonElement {
  const cluster = button('cluster');
  const text = String(count);
  cluster.setAttribute('aria-label', label);
  cluster.append(span(`count digits-${text.length}`, text));
  return cluster;
}

/** The point that was searched around; the list says it in words. */
export function centerElement(): HTMLElement {
  const center = span('center');
  center.setAttribute('aria-hidden', 'true');
  return center;
}

function button(kind: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = `mark ${kind}`;
  element.setAttribute('part', kind);
  return element;
}

function span(className: string, text = ''): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  if (text) element.dir = 'auto';
  element.textContent = text;
  return element;
}
