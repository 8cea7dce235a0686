import { expect } from '@open-wc/testing';
import { at, get, key, page, press, where } from '../../test/keys-page.ts';
import { startSpatialNavigation } from './index.ts';

describe('spatial navigation among controls with keys of their own', () => {
  let stop = (): void => {};
  afterEach(() => {
    stop();
    document.body.replaceChildren();
  });

  it('the caret moves in a text, and the focus at its ends', async () => {
    page(
      `${at('a', 0, 0)}<input id="text" value="ab" style="position: absolute; left: 100px; top: 0; width: 80px">${at('z', 2, 0)}`,
    );
    stop = startSpatialNavigation();
    get('a').focus();
    expect(await press('ArrowRight')).to.equal('text');
    get<HTMLInputElement>('text').setSelectionRange(0, 0);
    expect(await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft')).to.equal('text text z text');
  });

  it('a text of several lines keeps up and down until its ends', async () => {
    page(
      `${at('a', 0, 0)}<textarea id="text" rows="3" style="position: absolute; top: 100px; left: 0">a\nb</textarea>${at('z', 0, 3)}`,
    );
    stop = startSpatialNavigation();
    get('text').focus();
    get<HTMLTextAreaElement>('text').setSelectionRange(0, 0);
    expect(await press('ArrowDown')).to.equal('text');
    get<HTMLTextAreaElement>('text').setSelectionRange(3, 3);
    expect(await press('ArrowDown')).to.equal('z');
  });

  it('passes by a list of options without changing it; select enters it', async () => {
    page(
      `${at('a', 0, 0)}<select id="list" style="position: absolute; top: 100px; left: 0"><option>1<option>2</select>${at('z', 0, 2)}`,
    );
    stop = startSpatialNavigation();
    get('a').focus();
    expect(await press('ArrowDown', 'ArrowDown', 'ArrowUp')).to.equal('list z list');
    expect(get<HTMLSelectElement>('list').selectedIndex).to.equal(0);
    expect(key({ key: 'Enter' })).to.equal(true);
    expect(key({ key: 'ArrowDown' }), 'the list has its keys').to.equal(false);
    expect(key({ key: 'Escape' }), 'back leaves the list').to.equal(true);
    expect(await press('ArrowDown')).to.equal('z');
  });

  it('what is entered sees no arrow key before', () => {
    page(
      `${at('a', 0, 0)}<div id="map" tabindex="0" data-focus-enter style="position: absolute; top: 100px; width: 80px; height: 60px"></div>`,
    );
    let seen = 0;
    get('map').addEventListener('keydown', () => (seen += 1));
    stop = startSpatialNavigation();
    get('map').focus();
    key({ key: 'ArrowUp' });
    expect([where(), seen]).to.deep.equal(['a', 0]);
    get('map').focus();
    key({ key: 'Enter' });
    key({ key: 'ArrowUp' });
    expect([where(), seen]).to.deep.equal(['map', 1]);
  });

  it('moves between radio buttons without choosing; select chooses', async () => {
    const radio = (name: string, column: number): string =>
      `<input type="radio" name="r" id="${name}" style="position: absolute; top: 0; left: ${column * 100}px">`;
    page(radio('one', 0) + radio('two', 1) + radio('three', 2));
    stop = startSpatialNavigation();
    get('one').focus();
    expect(await press('ArrowRight', 'ArrowRight', 'ArrowRight')).to.equal('two three three');
    expect(document.querySelector(':checked')).to.equal(null);
    await press('Enter');
    expect(document.querySelector(':checked')?.id).to.equal('three');
  });

  it('Enter presses a button once, and writes a line in a text', async () => {
    page(`${at('a', 0, 0)}<textarea id="text"></textarea>`);
    let presses = 0;
    get('a').addEventListener('click', () => (presses += 1));
    stop = startSpatialNavigation();
    get('a').focus();
    await press('Enter');
    expect(presses).to.equal(1);
    get('text').focus();
    await press('Enter');
    expect(get<HTMLTextAreaElement>('text').value).to.equal('\n');
  });
});
