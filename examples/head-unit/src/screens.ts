/** Which screen is on the stage. */

const unit = document.querySelector('.unit') as HTMLElement;
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-to]')];
const sections = [...document.querySelectorAll<HTMLElement>('[data-on]')];
const opened = new EventTarget();

/** Puts a screen on the stage. */
export function open(name: string): void {
  unit.dataset.screen = name;
  for (const section of sections) section.hidden = section.dataset.on !== name;
  for (const button of document.querySelectorAll('.rail [data-to]')) {
    if ((button as HTMLElement).dataset.to === name) button.setAttribute('aria-current', 'page');
    else button.removeAttribute('aria-current');
  }
  opened.dispatchEvent(new Event(name));
}

/** Calls back whenever a screen comes onto the stage. */
export const onOpen = (name: string, then: () => void): void => opened.addEventListener(name, then);

for (const button of buttons) button.addEventListener('click', () => open(button.dataset.to ?? 'home'));
