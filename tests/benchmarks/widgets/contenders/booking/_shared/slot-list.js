// Glue for date pickers that know no times: one button for each time of the picked day.

/** The list of the picked day's times. */
export function createSlotList(days) {
  const byDay = new Map(days.map((day) => [day.iso, day]));
  const box = document.createElement('div');
  box.className = 'slot-list';
  box.style.cssText = 'display:grid;grid-template-columns:repeat(5,1fr);gap:6px;padding:8px;max-width:480px';
  box.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (!button) return;
    box.querySelector('[aria-pressed=true]')?.setAttribute('aria-pressed', 'false');
    button.setAttribute('aria-pressed', 'true');
  });
  const buttonOf = ({ label }) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
    button.setAttribute('aria-pressed', 'false');
    return button;
  };
  return {
    box,
    has: (iso) => byDay.has(iso),
    show(iso) {
      box.dataset.day = iso;
      box.replaceChildren(...(byDay.get(iso)?.slots ?? []).map(buttonOf));
    },
  };
}

const buttons = (host) => [...host.querySelectorAll('.slot-list button')];

/** Picking a time from that list. */
export const pickSlot = {
  before: (_host, instance) => {
    instance.slotTurn = ((instance.slotTurn ?? 0) + 1) % 20;
  },
  target: (host, { slotTurn }) => buttons(host)[slotTurn],
  seen: (host) => buttons(host).findIndex((button) => button.getAttribute('aria-pressed') === 'true'),
};
