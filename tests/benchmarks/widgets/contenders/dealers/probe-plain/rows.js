const ROW_HEIGHT = 58;
/** More rows than fit, so that there are some on both sides. */
const ROWS = 14;
const BEFORE = 2;

const STYLE = `height:${ROW_HEIGHT}px;overflow:hidden;box-sizing:border-box;padding:8px;border-bottom:1px solid #ddd`;

/** A list that has only the rows in the page that can be seen. Gives the function that shows dealers in it. */
export function createRows(scroll, space, list, dealers) {
  let shown = new Int32Array(0);
  const rows = Array.from({ length: ROWS }, () => {
    const row = document.createElement('li');
    row.style.cssText = STYLE;
    row.append(document.createElement('strong'), document.createElement('div'));
    return row;
  });
  list.append(...rows);
  const fill = () => {
    const first = Math.max(0, Math.floor(scroll.scrollTop / ROW_HEIGHT) - BEFORE);
    list.style.transform = `translateY(${first * ROW_HEIGHT}px)`;
    rows.forEach((row, index) => {
      row.hidden = first + index >= shown.length;
      if (row.hidden) return;
      const { name, address } = dealers[shown[first + index]];
      row.firstChild.textContent = name;
      row.lastChild.textContent = `${address.lines[0]}, ${address.postalCode} ${address.locality}`;
    });
  };
  scroll.addEventListener('scroll', fill, { passive: true });
  return (found) => {
    shown = found;
    space.style.height = `${found.length * ROW_HEIGHT}px`;
    scroll.scrollTop = 0;
    fill();
  };
}
