import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './register.ts';

/** Two buttons side by side in a car, the first one focused. */
function stage(markup: string): { element: Element; first: HTMLElement; second: HTMLElement } {
  const place = document.createElement('div');
  place.innerHTML = `${markup}<button>one</button> <button>two</button></forecourt-vehicle>`;
  document.body.append(place);
  const [first, second] = place.querySelectorAll('button') as unknown as [HTMLElement, HTMLElement];
  first.focus();
  return { element: place.firstElementChild as Element, first, second };
}

describe('X9 a knob', () => {
  it('X9 moves the focus where the car wants it to, and no more when the car is gone', async () => {
    const { element, first, second } = stage('<forecourt-vehicle spatial-navigation>');
    // it is fetched first
    for (let tries = 0; tries < 100 && document.activeElement !== second; tries += 1) {
      first.focus();
      await sendKeys({ press: 'ArrowRight' });
    }
    expect(document.activeElement).to.equal(second);
    element.remove();
    document.body.append(first, second);
    first.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(document.activeElement).to.equal(first);
    first.remove();
    second.remove();
  });

  it('X9 leaves the keys alone where nobody asked for it', async () => {
    const { element, first } = stage('<forecourt-vehicle>');
    await sendKeys({ press: 'ArrowRight' });
    expect(document.activeElement).to.equal(first);
    element.remove();
  });
});
