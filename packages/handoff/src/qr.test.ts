import { expect } from '@open-wc/testing';
// a script that sets a global, in the runner's eyes
import 'jsqr';
import { makeCarInboxState, makeHandoffState } from './testing/index.ts';
import './register.ts';

declare const jsQR: (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string; version: number } | null;

/** What a camera reads from the picture of an element, as it is drawn on the screen. */
async function scan(element: Element): Promise<string | undefined> {
  const picture = element.shadowRoot?.querySelector('[part~="qr"]') as SVGElement;
  const copy = picture.cloneNode(true) as SVGElement;
  const side = 300;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', `${side}`);
  copy.setAttribute('height', `${side}`);
  const image = new Image(side, side);
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await new Promise((resolve, reject) => Object.assign(image, { onload: resolve, onerror: reject }));
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0, side, side);
  return jsQR(context.getImageData(0, 0, side, side).data, side, side)?.data;
}

const codeOf = (element: Element): string =>
  element.shadowRoot?.querySelector('[part~="code"]')?.textContent?.replace('-', '') ?? '';

describe('the QR code', () => {
  afterEach(() => document.body.replaceChildren());

  for (const theme of ['light', 'dark'] as const) {
    it(`leads to the host’s address with the code in its fragment (${theme})`, async () => {
      const { element, arrive } = makeHandoffState('shown', { lang: 'en', theme });
      document.body.append(element);
      await arrive();
      expect(await scan(element)).to.equal(`https://example.com/continue#handoff=${codeOf(element)}`);
    });
  }

  it('of a car leads to where places are sent to it', async () => {
    const { element, arrive } = makeCarInboxState('open', { lang: 'en' });
    document.body.append(element);
    await arrive();
    expect(await scan(element)).to.equal(`https://example.com/dealers#car=${codeOf(element)}`);
  });

  it('of a long address is read as well', async () => {
    const continueUrl = `https://example.com/${'a-long-name/'.repeat(12)}#handoff={code}`;
    const { element, arrive } = makeHandoffState('shown', { lang: 'en', continueUrl });
    document.body.append(element);
    await arrive();
    expect(await scan(element)).to.equal(continueUrl.replace('{code}', codeOf(element)));
  });
});
