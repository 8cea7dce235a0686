// The same times for every contender. Runs in the page and in the server.

const SLOTS_PER_DAY = 20;
const SLOT_MS = 30 * 60_000;

/** A date as text, `2026-11-24`. */
export const isoOf = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

function makeDay(date) {
  const slots = Array.from({ length: SLOTS_PER_DAY }, (_, n) => {
    const start = new Date(date.getFullYear(), date.getMonth(), date.getDate(), 8, n * 30);
    return { start, end: new Date(start.getTime() + SLOT_MS), label: start.toTimeString().slice(0, 5) };
  });
  return { date, iso: isoOf(date), slots };
}

/** Days with 20 half hours each, from tomorrow on. */
export function makeData(size) {
  const now = new Date();
  const dayAt = (offset) => makeDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset));
  const days = Array.from({ length: size / SLOTS_PER_DAY }, (_, index) => dayAt(index + 1));
  return { days, firstDay: days[0] };
}
