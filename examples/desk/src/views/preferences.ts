/** What staff prefers on this computer. */

const KEY = 'forecourt.desk.shortcuts';

/** Whether single letters are commands. They are until somebody switches them off. */
export const loadShortcuts = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
};

export const saveShortcuts = (on: boolean): void => {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Blocked: it holds for this page.
  }
};
