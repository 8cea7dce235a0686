import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { baseStyles } from './base-styles.ts';
import { tokens } from './tokens.ts';

class TokensProbe extends LitElement {
  static override styles = [baseStyles, tokens];
  protected override render(): TemplateResult {
    return html`<button class="primary"></button>`;
  }
}
customElements.define('tokens-probe', TokensProbe);

/** The values of our tokens in a theme. */
async function probe(
  theme: string,
  set: Record<string, string> = {},
  attributes: readonly string[] = [],
): Promise<(token: string) => string> {
  const element = document.createElement('tokens-probe') as TokensProbe;
  element.setAttribute('theme', theme);
  for (const name of attributes) element.setAttribute(name, '');
  for (const [name, value] of Object.entries(set)) document.body.style.setProperty(name, value);
  document.body.append(element);
  await element.updateComplete;
  return (token) => getComputedStyle(element).getPropertyValue(token).trim();
}

/** The relative luminance of a colour (WCAG 2.2). */
function luminance(color: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What stands on what in our styles, and how much contrast it needs. */
const PAIRS: readonly [front: string, back: string, least: number][] = [
  ...['--_surface', '--_surface-2', '--_accent-soft', '--_danger-soft'].map((back) => ['--_text', back, 4.5] as const),
  ...['--_surface', '--_surface-2', '--_accent-soft'].map((back) => ['--_text-2', back, 4.5] as const),
  ...['--_surface', '--_surface-2', '--_danger-soft'].map((back) => ['--_accent', back, 4.5] as const),
  ...['--_surface', '--_danger-soft'].map((back) => ['--_danger', back, 4.5] as const),
  ['--_success', '--_surface', 4.5],
  ['--_accent-text', '--_accent', 4.5],
  ['--_control', '--_surface', 3],
  ['--_accent', '--_accent-soft', 3],
].map(([front, back, least]) => [front, back, least] as [string, string, number]);

describe('tokens', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.body.removeAttribute('style');
  });

  for (const theme of ['light', 'dark']) {
    for (const [front, back, least] of PAIRS) {
      it(`X8 ${front} on ${back} has a contrast of ${least} in the ${theme} theme`, async () => {
        const value = await probe(theme);
        expect(contrast(value(front), value(back))).to.be.at.least(least);
      });
    }
  }

  for (const theme of ['light', 'dark']) {
    it(`X9 in a car primary text and the primary action have a contrast of 7 in the ${theme} theme`, async () => {
      const value = await probe(theme, { '--car-dp': '1' }, ['data-car']);
      for (const back of ['--_surface', '--_surface-2']) {
        expect(contrast(value('--_text'), value(back))).to.be.at.least(7);
        expect(contrast(value('--_text-2'), value(back))).to.be.at.least(4.5);
      }
      expect(contrast(value('--_accent-text'), value('--_accent'))).to.be.at.least(7);
      expect(contrast(value('--_control'), value('--_surface'))).to.be.at.least(3);
    });
  }

  it('X9 at night in a car the ground is near black, and text no more than 88 % white', async () => {
    const value = await probe('dark', {}, ['data-car']);
    expect(luminance(value('--_surface'))).to.be.below(0.004);
    expect(luminance(value('--_text'))).to.be.at.most(luminance('rgb(224, 224, 224)') + 0.02);
  });

  it('X9 sizes of a car grow with its dp; a brand’s are a floor to them, never less', async () => {
    const sizes = async (set: Record<string, string>): Promise<string[]> => {
      const value = await probe('light', set, ['data-car']);
      const made = document.body.appendChild(document.createElement('div'));
      return ['--_size', '--_size-2', '--_target', '--_gap'].map((name) => {
        made.style.width = value(name);
        return getComputedStyle(made).width;
      });
    };
    expect(await sizes({})).to.deep.equal(['32px', '24px', '76px', '8px']);
    expect(await sizes({ '--car-dp': '1.25' })).to.deep.equal(['40px', '30px', '95px', '10px']);
    const [target, text, space] = ['--forecourt-target-size', '--forecourt-text-size', '--forecourt-space-unit'];
    const small = { '--car-dp': '1', [target]: '36px', [text]: '12px', [space]: '2px' };
    expect(await sizes(small)).to.deep.equal(['32px', '24px', '76px', '8px']);
    expect((await sizes({ ...small, [target]: '100px' }))[2]).to.equal('100px');
  });

  it('X8 a brand’s tokens reach in from above', async () => {
    const value = await probe('light', { '--forecourt-color-accent': 'rgb(1, 2, 3)', '--forecourt-radius': '0' });
    expect(value('--_accent')).to.equal('rgb(1, 2, 3)');
    expect(value('--_radius')).to.equal('0');
  });

  it('X8 a primitive token sets what is made of it', async () => {
    const value = await probe('light', { '--forecourt-color-blue-600': '#123456' });
    expect(value('--_accent')).to.equal('#123456');
  });
});
