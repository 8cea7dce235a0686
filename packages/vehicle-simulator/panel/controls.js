// What the controls do, and how they follow the car. A control that was just moved by hand is left alone for a moment,
// so that it does not jump back while the car has not answered yet.

const HOLD_MS = 700;
const held = new Map();

/** Asks the simulator to do something; a problem is shown. */
export async function ask(command, body = {}) {
  const response = await fetch(`api/${command}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  const problem = response && !response.ok ? (await response.json()).error : '';
  document.getElementById('message').textContent = problem;
}

/** Sets signals. */
export const set = (values) => ask('signals', { values });

/** Notes that a hand is on a control. */
const hold = (control) => held.set(control, performance.now());

/** Lets all controls follow the car at once: a button changes what they show. */
export const release = () => held.clear();

const isHeld = (control) => performance.now() - (held.get(control) ?? -Infinity) < HOLD_MS;

/** Shows a value in a control, unless a hand is on it. */
export function show(control, value) {
  if (isHeld(control)) return;
  if (control.type === 'checkbox') control.checked = value === true;
  else if (control.type === 'radio') control.checked = control.value === String(value);
  else if (document.activeElement !== control || control.type === 'range' || control.tagName === 'SELECT') {
    const text = value === null || value === undefined ? '' : String(value);
    if (control.value !== text) control.value = text;
  }
  if (control.type === 'range') label(control);
}

/** Writes the value of a slider beside it. */
export function label(slider) {
  const text = `${slider.value} ${slider.dataset.unit}`;
  const output = slider.parentElement.querySelector('output');
  if (output.textContent === text) return;
  output.textContent = text;
  slider.setAttribute('aria-valuetext', text);
}

/** What a control says, as the type that the signal has. */
export function read(control) {
  if (control.type === 'checkbox') return control.checked;
  return control.type === 'range' ? Number(control.value) : control.value;
}

/** Calls when a control is moved by hand. */
export function onHand(control, call) {
  control.addEventListener('input', () => {
    hold(control);
    if (control.type === 'range') label(control);
    call(read(control));
  });
}
