/** The finder on a page, for its acceptance tests. */
import { sendKeys } from '@web/test-runner-commands';
import { type FinderOptions, mountListed, type MountedFinder } from './finder.fixture.ts';

export * from './finder.fixture.ts';

/** A finder whose search box has the focus. */
export interface Typing extends MountedFinder {
  box: HTMLInputElement;
  /** Types by the keyboard, and rests. */
  type: (text: string) => Promise<void>;
}

/** Puts the focus into the search box of a finder whose list is there. */
export async function typing(options: FinderOptions = {}): Promise<Typing> {
  const finder = await mountListed(options);
  const box = finder.person.box as HTMLInputElement;
  box.focus();
  const type = async (text: string): Promise<void> => {
    await sendKeys({ type: text });
    await finder.pass(0.5);
  };
  return { ...finder, box, type };
}

/** What each search was for: its words, or else its point. */
export const asked = ({ api }: MountedFinder): unknown[] =>
  api.callsTo('findDealers').map(([{ q, near }]) => q ?? near);

/** Runs a piece of work, which sees what is warned of in the console, and returns all of it. */
export async function warningsOf(work: (lines: readonly string[]) => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (...words: unknown[]) => void lines.push(words.join(' '));
  try {
    await work(lines);
  } finally {
    console.warn = warn;
  }
  return lines;
}

/** The text of a node, as a person reads it. */
export const textOf = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The details of what the host was told under a name, in order. */
export const toldOf = <Detail>({ events }: MountedFinder, name: string): Detail[] =>
  events.filter(([each]) => each === name).map(([, detail]) => detail as Detail);

/** The ids of the dealers that are marked as the current one. */
export const currentDealers = ({ all }: MountedFinder): (string | undefined)[] =>
  all('[aria-current="true"]').map(({ dataset }) => dataset.id);

/** The choices of the filter panel that are made. */
export const chosenFilters = ({ all }: MountedFinder): string[] =>
  all('[part~="filter-panel"] label')
    .filter((label) => label.querySelector('input')?.checked)
    .map((label) => textOf(label.querySelector('bdi')));
