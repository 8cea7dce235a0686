import { ask, label, onHand, release, set, show } from './controls.js';

const byId = (id) => document.getElementById(id);
const all = (selector) => [...document.querySelectorAll(selector)];

const SPEED = 'Vehicle.Speed';
const MOVING = 'Vehicle.IsMoving';
const GEAR = 'Vehicle.Powertrain.Transmission.SelectedGear';
const PARK_LOCK = 'Vehicle.Powertrain.Transmission.IsParkLockEngaged';
const BRAKE = 'Vehicle.Chassis.ParkingBrake.IsEngaged';
const IGNITION = 'Vehicle.LowVoltageSystemState';
const HAZARD = 'Vehicle.Body.Lights.Hazard.IsSignaling';
const BROKEN = 'Vehicle.IsBrokenDown';
const TROUBLE = 'Vehicle.Diagnostics.DTCList';

/** Below this a tyre counts as low. */
const LOW_KPA = 200;
/** From this speed on a car counts as moving. */
const MOVING_KMH = 0.5;

let state;

const speed = (value) => ({ [SPEED]: value, [MOVING]: value >= MOVING_KMH });
const gear = (value) => ({ [GEAR]: value, [PARK_LOCK]: value === 126 });
const well = { [IGNITION]: 'ON', [HAZARD]: false, [BROKEN]: false };
const scenes = {
  parked: { ...well, ...speed(0), ...gear(126), [BRAKE]: true },
  standing: { ...well, ...speed(0), ...gear(127), [BRAKE]: false },
  driving: { ...well, ...speed(50), ...gear(127), [BRAKE]: false },
  broken: { ...speed(0), ...gear(126), [BRAKE]: true, [IGNITION]: 'ON', [HAZARD]: true, [BROKEN]: true },
};
const tyre = () => `Vehicle.Chassis.Axle.${byId('wheel').value}.Tire`;

// what a hand does
for (const button of all('button')) button.addEventListener('click', release);
for (const control of all('[data-signal]')) onHand(control, (value) => set({ [control.dataset.signal]: value }));
for (const button of all('[data-scene]')) button.addEventListener('click', () => set(scenes[button.dataset.scene]));
for (const button of all('[data-command]')) {
  button.addEventListener('click', () => ask(button.dataset.command, JSON.parse(button.dataset.body ?? '{}')));
}
for (const control of all('[data-fault]')) {
  const off = { true: false }[control.dataset.on] ?? 0;
  onHand(control, (value) => {
    ask('faults', { [control.dataset.fault]: value === true ? JSON.parse(control.dataset.on) : value || off });
  });
}
for (const control of all('[name="gear"]')) onHand(control, () => set(gear(Number(control.value))));
onHand(byId('speed'), (value) => set(speed(value)));
onHand(byId('pressure'), (value) =>
  set({ [`${tyre()}.Pressure`]: value, [`${tyre()}.IsPressureLow`]: value < LOW_KPA }),
);
byId('wheel').addEventListener('input', () => follow());
byId('trouble').addEventListener('change', ({ target }) => {
  const codes = target.value
    .toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  set({ [TROUBLE]: codes, 'Vehicle.Diagnostics.DTCCount': codes.length });
});
byId('error-number').addEventListener('input', ({ target }) => {
  const { [byId('error-path').value]: _, ...errors } = state?.faults.errors ?? {};
  const chosen = target.value ? { [byId('error-path').value]: Number(target.value) } : {};
  ask('faults', { errors: { ...errors, ...chosen } });
});
byId('error-path').addEventListener('input', () => follow());
byId('find').addEventListener('input', () => sift());

// the drive
byId('play').addEventListener('click', () => {
  const { playing } = state ?? {};
  const rate = Number(byId('rate').value);
  const isOther = !playing || playing.title !== byId('drive').selectedOptions[0]?.textContent;
  if (isOther) ask('play', { drive: byId('drive').value, speed: rate, loop: byId('loop').checked });
  else ask(playing.paused ? 'resume' : 'pause', playing.paused ? { speed: rate } : {});
});
byId('stop').addEventListener('click', () => ask('stop'));
byId('drive').addEventListener('input', () => follow());
byId('rate').addEventListener('input', ({ target }) => {
  if (state?.playing && !state.playing.paused) ask('resume', { speed: Number(target.value) });
});
onHand(byId('moment'), (seconds) => ask('seek', { seconds }));

// how the page follows
const rows = new Map();

function follow() {
  if (!state) return;
  const { values, faults, playing, open } = state;
  byId('server').textContent = `${state.dialect}, VSS ${state.vssMajor}, ${state.url}`;
  byId('clients').textContent = `${count(open.sockets, 'client')}, ${count(open.subscriptions, 'subscription')}`;
  for (const control of all('[data-signal]')) show(control, values[control.dataset.signal]);
  for (const control of all('[data-fault]')) {
    const value = faults[control.dataset.fault];
    show(control, control.type === 'checkbox' ? Boolean(value) : value);
  }
  for (const control of all('[name="gear"]')) show(control, values[GEAR]);
  show(byId('speed'), values[SPEED]);
  show(byId('pressure'), values[`${tyre()}.Pressure`]);
  show(byId('trouble'), values[TROUBLE].join(' '));
  followDrive(playing);
  followValues(values);
  show(byId('error-number'), faults.errors[byId('error-path').value] ?? '');
  followRequests(state.requests);
}

let titlePlayed;

function followDrive(playing) {
  if (playing && playing.title !== titlePlayed) {
    const option = [...byId('drive').options].find(({ text }) => text === playing.title);
    if (option) option.selected = true;
  }
  titlePlayed = playing?.title;
  const isChosen = playing && playing.title === byId('drive').selectedOptions[0]?.textContent;
  byId('play').textContent = isChosen ? (playing.paused ? 'Go on' : 'Pause') : 'Play';
  byId('stop').disabled = !playing;
  const moment = byId('moment');
  moment.disabled = !playing;
  moment.max = String(playing?.seconds ?? 1);
  moment.dataset.unit = playing ? `s of ${playing.seconds} s` : '';
  show(moment, playing ? Math.round(playing.position) : 0);
  if (!playing) byId('moment').parentElement.querySelector('output').textContent = 'no drive';
  else label(moment);
}

function followValues(values) {
  for (const [path, value] of Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1))) {
    let cell = rows.get(path);
    if (!cell) {
      const row = byId('values').insertRow();
      const head = document.createElement('th');
      head.scope = 'row';
      head.textContent = path.replace(/^Vehicle\./, '');
      row.append(head);
      cell = row.insertCell();
      rows.set(path, cell);
      byId('error-path').append(new Option(head.textContent, path));
    }
    const text = value === null ? 'none' : Array.isArray(value) ? value.join(' ') || 'empty' : String(value);
    if (cell.textContent !== text) cell.textContent = text;
  }
}

function followRequests(requests) {
  const texts = requests.map(({ action, path = '', offered, error }) => {
    const what = offered ? offered.join(', ') || 'no sub-protocol' : path.replace(/^Vehicle\./, '');
    return [`${action} ${what}`, error];
  });
  const list = byId('requests');
  const key = JSON.stringify([requests.length, requests[requests.length - 1]]);
  if (list.dataset.key === key) return;
  list.dataset.key = key;
  list.replaceChildren(
    ...texts.reverse().map(([text, error]) => {
      const item = document.createElement('li');
      item.textContent = error ? `${text}: ${error}` : text;
      item.classList.toggle('bad', Boolean(error));
      return item;
    }),
  );
}

/** Hides the values whose path does not hold the text. */
function sift() {
  const text = byId('find').value.trim().toLowerCase();
  for (const [path, cell] of rows) cell.parentElement.hidden = !path.toLowerCase().includes(text);
}

const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

async function listDrives() {
  const drives = await (await fetch('api/drives')).json();
  byId('drive').append(...drives.map(({ name, title }) => new Option(title, name)));
  titlePlayed = undefined;
  follow();
}

// no await at the top: the panel stands beside pages in old head units, too
listDrives();

const events = new EventSource('api/events');
events.addEventListener('message', ({ data }) => {
  state = JSON.parse(data);
  follow();
});
events.addEventListener('open', () => {
  byId('message').textContent = '';
});
events.addEventListener('error', () => {
  byId('message').textContent = 'The simulator does not answer.';
});
