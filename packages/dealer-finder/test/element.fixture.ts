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
export const asked = ({ api }: MountedFinder): unknown[] => api.callsTo('findDealers').map(([{ q, near }]) => q ?? near);
