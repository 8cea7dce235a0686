import { distanceMeters } from '@forecourt/contract';
import { deepActiveElement, until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BERLIN, drag, HAMBURG, mountMap, MUNICH_NORTH, MUNICH_SOUTH, plainLeaflet } from '../../test/map.fixture.ts';

describe('a map by Leaflet', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const direction of ['ltr', 'rtl'] as const) {
      it(`D8 is accessible: ${theme}, ${direction}`, async () => {
        const { page } = await mountMap({ view: { theme, direction, selectedId: 'hh', center: BERLIN.location } });
        await expect(page).to.be.accessible();
      });
    }
  }

  it('D8 shows dealers as buttons with their names, and those too near to each other as one with their number', async () => {
    const { marks, all, one } = await mountMap();
    expect(marks()).to.eql(['2 dealers', 'Autohaus Berlin', 'Autohaus Hamburg']);
    expect(all('.mark').every((mark) => mark.localName === 'button')).to.be.true;
    expect(one('.count').textContent).to.equal('2');
    expect(one('.ground').getAttribute('aria-label')).to.equal('Map of the dealers');
  });

  it('D8 a click on a dealer selects it', async () => {
    const { mark, heard } = await mountMap();
    mark('Autohaus Berlin').click();
    expect(heard.selected).to.eql(['b']);
    expect(heard.moved).to.eql([]);
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const) {
    it(`D8 D18 ${name} on a dealer selects it`, async () => {
      const { mark, heard } = await mountMap();
      mark('Autohaus Hamburg').focus();
      await sendKeys({ press: key });
      expect(heard.selected).to.eql(['hh']);
    });
  }

  it('D18 Tab goes over the buttons, the map and its dealers from north to south', async () => {
    const { page } = await mountMap();
    const before = document.createElement('button');
    page.prepend(before);
    before.focus();
    const seen: (string | null | undefined)[] = [];
    for (let i = 0; i < 6; i += 1) {
      await sendKeys({ press: 'Tab' });
      const focused = deepActiveElement();
      seen.push(focused?.getAttribute('aria-label') ?? focused?.textContent);
    }
    expect(seen).to.eql(['Zoom in', 'Zoom out', 'Map of the dealers', HAMBURG.label, BERLIN.label, '2 dealers']);
  });

  it('D8 what the list selects is marked, by more than its colour, and the focus stays where it is', async () => {
    const { page, show, mark, root } = await mountMap();
    const elsewhere = document.createElement('button');
    page.prepend(elsewhere);
    elsewhere.focus();
    show({ selectedId: 'b' });
    expect(mark('Autohaus Berlin').getAttribute('aria-current')).to.equal('true');
    const [label, other] = [mark('Autohaus Berlin'), mark('Autohaus Hamburg')].map(
      (pin) => getComputedStyle(pin.querySelector('.label') as Element).opacity,
    );
    expect([label, other]).to.eql(['1', '0']);
    expect(deepActiveElement()).to.equal(elsewhere);
    show({ selectedId: undefined });
    expect(root.querySelector('[aria-current]')).to.equal(null);
  });

  it('D8 a selected dealer of a cluster stands beside it, and the number stays to be read', async () => {
    const { show, marks, mark } = await mountMap();
    show({ selectedId: 'm1' });
    expect(marks()).to.eql(['2 dealers', 'Autohaus Berlin', 'Autohaus Hamburg', 'Autohaus München Nord']);
    const pin = mark('Autohaus München Nord').querySelector('.dot')?.getBoundingClientRect() as DOMRect;
    const count = mark('2 dealers').querySelector('.count')?.getBoundingClientRect() as DOMRect;
    expect(pin.bottom).to.be.at.most(count.top + count.height / 3);
  });

  it('D8 a selected dealer that is out of view comes into view, which is no move of a person', async () => {
    const { show, at, one, heard } = await mountMap();
    for (let i = 0; i < 3; i += 1) one('.zoom.in').click();
    heard.moved.length = 0;
    show({ selectedId: 'hh' });
    const [x, y] = at('Autohaus Hamburg');
    expect(x).to.be.within(0, 600);
    expect(y).to.be.within(0, 400);
    expect(heard.moved).to.eql([]);
  });

  it('a click on a cluster zooms in until it comes apart', async () => {
    const { mark, marks, heard } = await mountMap();
    mark('2 dealers').click();
    expect(marks()).to.include.members([MUNICH_NORTH.label, MUNICH_SOUTH.label]);
    expect(heard.selected).to.eql([]);
    expect(heard.moved).to.have.length(1);
  });

  it('D18 who opens a cluster by key has the focus on the map, one Tab before its dealers', async () => {
    const { mark, one, root } = await mountMap();
    mark('2 dealers').focus();
    await sendKeys({ press: 'Enter' });
    expect(root.activeElement).to.equal(one('.ground'));
  });

  it('brings all dealers into view when the number changes, and only then', async () => {
    const { show, at, one } = await mountMap();
    const before = at('Autohaus Berlin');
    one('.zoom.in').click();
    const zoomed = at('Autohaus Berlin');
    expect(zoomed).not.to.eql(before);
    show({ selectedId: undefined, theme: 'dark' });
    expect(at('Autohaus Berlin')).to.eql(zoomed);
    show({ fit: 2 });
    expect(at('Autohaus Berlin')).to.eql(before);
  });

  it('fits later where it has no size yet, and again when the size changes before anybody moved it', async () => {
    const { marks, resize, at, one, show } = await mountMap({ size: { width: 600, height: 0 } });
    expect(marks()).to.eql([]);
    resize({ width: 600, height: 400 });
    await until(() => marks().length === 3, 'the marks of a map that got a size');
    resize({ width: 300, height: 400 });
    await until(() => at('Autohaus Berlin')[0] < 300, 'a dealer in the smaller map');
    one('.zoom.in').click();
    const [x] = at('Autohaus Berlin');
    resize({ width: 340, height: 400 });
    await until(() => Math.abs(at('Autohaus Berlin')[0] - x - 20) < 2, 'the same zoom around the same middle');
    show();
  });

  it('tells of the moves of a person: buttons, keys, the mouse', async () => {
    const { one, heard } = await mountMap();
    one('.zoom.in').click();
    expect(heard.moved).to.have.length(1);
    one('.ground').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(heard.moved).to.have.length(2);
    const [first, second] = heard.moved.map(([west]) => west) as [number, number];
    expect(second).to.be.greaterThan(first);
    await sendKeys({ press: '-' });
    expect(heard.moved).to.have.length(3);
    drag(one('.leaflet-map-pane'), 80, 40);
    expect(heard.moved).to.have.length(4);
  });

  it('tells nothing of what it is shown', async () => {
    const { show, heard, resize, at } = await mountMap({ view: { still: false } });
    const [before] = at('Autohaus Berlin');
    show({ fit: 2, selectedId: 'm1' });
    show({ pins: [BERLIN], fit: 3 });
    show({
      center: HAMBURG.location,
      line: [
        [9.9, 53.5],
        [13.4, 52.5],
      ],
      fit: 4,
    });
    resize({ width: 500, height: 300 });
    await until(() => at('Autohaus Berlin')[0] !== before, 'the map at its new size');
    expect(heard.moved).to.eql([]);
  });

  it('a drag that begins on a dealer moves the map and selects nobody', async () => {
    const { at, mark, heard } = await mountMap();
    const [x, y] = at('Autohaus Berlin');
    drag(mark('Autohaus Berlin'), -80, 40);
    expect(at('Autohaus Berlin')).to.eql([x - 80, y + 40]);
    expect(heard.moved).to.have.length(1);
    expect(heard.selected).to.eql([]);
    drag(mark('Autohaus Berlin'), 0, 0);
    expect(heard.selected).to.eql(['b']);
  });

  it('D15 mirrors its buttons from right to left, and not the world', async () => {
    const { show, one, at } = await mountMap();
    const place = (): [number, number] => {
      const [button, map] = [one('.zoom.in'), one('.ground')].map((e) => e.getBoundingClientRect()) as [
        DOMRect,
        DOMRect,
      ];
      return [button.left - map.left, map.right - button.right];
    };
    const [before, berlin] = [place(), at('Autohaus Berlin')];
    show({ direction: 'rtl' });
    expect(place()).to.eql([...before].reverse());
    expect(at('Autohaus Berlin')).to.eql(berlin);
  });

  it('moves at once, and nothing glides, where it has to be still', async () => {
    const { one, at, heard, root } = await mountMap({ view: { still: true } });
    const before = at('Autohaus Berlin');
    one('.zoom.in').click();
    expect(at('Autohaus Berlin')).not.to.eql(before);
    expect(heard.moved).to.have.length(1);
    expect(root.querySelector('.leaflet-zoom-anim')).to.equal(null);
  });

  it('glides otherwise, and comes to rest', async () => {
    const { one, heard, root } = await mountMap({ view: { still: false } });
    one('.zoom.in').click();
    await until(() => root.querySelector('.leaflet-zoom-anim'), 'a zoom under way');
    await until(() => heard.moved.length === 1, 'the end of the zoom');
  });

  it('who presses twice zooms twice, also while it glides', async () => {
    const { one, heard, root } = await mountMap({ view: { still: false } });
    one('.zoom.in').click();
    await until(() => root.querySelector('.leaflet-zoom-anim'), 'a zoom under way');
    one('.zoom.in').click();
    await until(() => heard.moved.length === 2, 'the end of both');
    const [first, second] = heard.moved.map(([west, , east]) => east - west) as [number, number];
    expect(second).to.be.closeTo(first / 2, first / 50);
  });

  it('what is shown while it glides comes to be shown', async () => {
    const { one, show, at, root } = await mountMap({ view: { still: false } });
    const before = at('Autohaus Berlin');
    one('.zoom.in').click();
    await until(() => root.querySelector('.leaflet-zoom-anim'), 'a zoom under way');
    show({ fit: 2 });
    await until(() => !root.querySelector('.leaflet-zoom-anim'), 'the end of the zoom');
    await until(() => at('Autohaus Berlin').join() === before.join(), 'the fitted view');
  });

  it('leaves the wheel to the page until the map has the focus', async () => {
    const { one, heard } = await mountMap();
    const turn = (): boolean =>
      one('.leaflet-map-pane').dispatchEvent(
        new WheelEvent('wheel', { deltaY: -240, bubbles: true, cancelable: true, composed: true }),
      );
    expect(turn(), 'the page may scroll').to.be.true;
    one('.ground').focus();
    expect(turn(), 'the map takes the wheel').to.be.false;
    await until(() => heard.moved.length === 1, 'the zoom');
  });

  it('its zoom buttons say when there is no nearer and no farther', async () => {
    const { one } = await mountMap({ adapter: plainLeaflet({ maxZoom: 6 }) });
    const disabled = (way: string): string | null => one(`.zoom.${way}`).getAttribute('aria-disabled');
    expect([disabled('in'), disabled('out')]).to.eql(['false', 'false']);
    for (let i = 0; i < 6; i += 1) one('.zoom.out').click();
    expect([disabled('in'), disabled('out')]).to.eql(['false', 'true']);
    for (let i = 0; i < 8; i += 1) one('.zoom.in').click();
    expect([disabled('in'), disabled('out')]).to.eql(['true', 'false']);
  });

  it('dealers in one place stand side by side once nothing else is left to zoom', async () => {
    const twin = { ...BERLIN, id: 'b2', label: 'Autohaus Berlin, Werkstatt' };
    const { at, one } = await mountMap({ view: { pins: [BERLIN, twin] } });
    for (let i = 0; i < 5; i += 1) one('.zoom.in').click();
    expect(Math.abs(at(BERLIN.label)[0] - at(twin.label)[0])).to.be.greaterThan(20);
  });

  it('D16 a name is text', async () => {
    const label = '<img src=x onerror=alert(1)> & Söhne';
    const { marks, all } = await mountMap({ view: { pins: [{ ...BERLIN, label }] } });
    expect(marks()).to.eql([label]);
    expect(all('.mark img')).to.eql([]);
  });

  for (const [name, coordinates] of [
    ['GCJ-02', 'gcj02'],
    ['BD-09', 'bd09'],
  ] as const) {
    it(`a map of China in ${name} puts dealers where its tiles have them, and tells of moves in WGS 84`, async () => {
      const location = { lat: 39.915, lng: 116.404 };
      const beijing = { id: 'bj', label: '北京', location };
      const { heard, one, at } = await mountMap({ adapter: plainLeaflet({ coordinates }), view: { pins: [beijing] } });
      one('.zoom.in').click();
      const [west, south, east, north] = heard.moved[0] as [number, number, number, number];
      const [x, y] = at('北京');
      // where the box says that the mark is; a street on a map is two pixels wide here
      const shown = { lat: north + ((south - north) * y) / 400, lng: west + ((east - west) * x) / 600 };
      expect(distanceMeters(shown, location)).to.be.lessThan(30);
    });
  }
});
