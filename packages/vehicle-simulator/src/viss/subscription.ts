import type { Car } from '../car/car.ts';
import { isNumeric } from '../car/signal.ts';
import type { ServedLeaf } from '../car/tree.ts';
import type { Clock } from '../clock.ts';
import { compares, type Trigger } from './filters.ts';

/** Whether a trigger can be asked of a leaf. */
export function suits(trigger: Trigger, { datatype }: ServedLeaf, strict: boolean): boolean {
  if (trigger.kind === 'range') return isNumeric(datatype);
  if (trigger.kind !== 'change' || isNumeric(datatype) || datatype === 'boolean') return true;
  // the specification knows only numbers and booleans; the reference server also compares texts
  return !strict && ['eq', 'ne'].includes(trigger.operator);
}

/** Starts to watch leaves; `tell` gets those that have something to say. Answers with a function that ends it. */
export function watch(
  car: Car,
  clock: Clock,
  leaves: readonly ServedLeaf[],
  trigger: Trigger,
  tell: (leaves: readonly ServedLeaf[]) => void,
): () => void {
  if (trigger.kind === 'timebased') return clock.every(trigger.periodMs, () => tell(leaves));
  const captured = new Map(leaves.map((leaf) => [leaf, car.point(leaf).value]));
  return car.onUpdate((changed) => {
    const due = leaves.filter((leaf) => {
      if (!changed.has(leaf.signal.path)) return false;
      const { value } = car.point(leaf);
      if (!fires(trigger, leaf, captured.get(leaf) ?? null, value)) return false;
      captured.set(leaf, value);
      return true;
    });
    if (due.length) tell(due);
  });
}

type Text = string | readonly string[] | null;

function fires(trigger: Trigger, leaf: ServedLeaf, before: Text, now: Text): boolean {
  switch (trigger.kind) {
    case 'change': {
      // a value that comes or goes is always one
      if (before === null || now === null) return before !== now;
      const isComparable = isNumeric(leaf.datatype) || leaf.datatype === 'boolean';
      if (isComparable) return compares(numberOf(now) - numberOf(before), trigger.operator, trigger.diff);
      return (trigger.operator === 'ne') === (String(now) !== String(before));
    }
    case 'range': {
      if (now === null) return false;
      const met = trigger.boundaries.map(({ operator, boundary }) => compares(numberOf(now), operator, boundary));
      return trigger.any ? met.includes(true) : !met.includes(false);
    }
    default:
      return true;
  }
}

const numberOf = (text: string | readonly string[]): number =>
  text === 'true' ? 1 : text === 'false' ? 0 : Number(text);
