// The same side panel for every map library: a search field, "near me", a count, and the first dealers of a list. Decently
// made, with names in lower case once, so that what differs is the library.

const ROWS = 50;

/** The lower-case text by which each dealer is found. */
const textsOf = (dealers) =>
  dealers.map(({ name, address }) => `${name} ${address.locality} ${address.postalCode}`.toLowerCase());

const PAGE = `
  <div style="width:360px;display:flex;flex-direction:column">
    <input type="search" aria-label="Search"><button type="button" class="near">Near me</button><p role="status"></p>
    <ul style="overflow:auto;flex:1;margin:0;padding:0;list-style:none"></ul>
  </div>
  <div class="map" style="flex:1;position:relative"></div>`;

function rowOf({ name, address }) {
  const row = document.createElement('li');
  row.style.cssText = 'padding:8px;border-bottom:1px solid #ddd';
  const title = Object.assign(document.createElement('strong'), { textContent: name });
  const text = `${address.lines[0]}, ${address.postalCode} ${address.locality}`;
  row.append(title, Object.assign(document.createElement('div'), { textContent: text }));
  return row;
}

/** The places in `dealers` of the 20 that are nearest. */
function nearestOf(dealers, here) {
  const cos = Math.cos((here.lat * Math.PI) / 180);
  return dealers
    .map(({ location }, index) => ({
      index,
      far: (location.lat - here.lat) ** 2 + ((location.lng - here.lng) * cos) ** 2,
    }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 20)
    .map(({ index }) => index);
}

/**
 * Puts the panel and an empty box for a map into the host.
 * @param onFound is told the places in `dealers` of those that a text leaves, `onNear` of those that are near.
 */
export function createPanel(host, { dealers, here }, { onFound, onNear }) {
  const frame = document.createElement('div');
  frame.style.cssText = 'display:flex;height:640px';
  frame.innerHTML = PAGE;
  host.append(frame);
  const [input, near, status, list, map] = ['input', '.near', 'p', 'ul', '.map'].map((part) =>
    frame.querySelector(part),
  );
  const texts = textsOf(dealers);
  const all = dealers.map((_, index) => index);
  const show = (found) => {
    status.textContent = `${found.length} dealers, first ${found.length ? dealers[found[0]].id : 'none'}`;
    list.replaceChildren(...found.slice(0, ROWS).map((index) => rowOf(dealers[index])));
  };
  input.addEventListener('input', () => {
    const text = input.value.trim().toLowerCase();
    const found = text ? all.filter((index) => texts[index].includes(text)) : all;
    show(found);
    onFound(found);
  });
  near.addEventListener('click', () => {
    const found = nearestOf(dealers, here);
    show(found);
    onNear(here, found);
  });
  show(all);
  return { input, near, status, list, map };
}
