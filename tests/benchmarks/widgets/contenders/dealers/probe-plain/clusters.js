/** The side of a cell of the grid in which dealers are counted, in pixels. */
const CELL = 56;

const mercatorX = (lng) => (lng + 180) / 360;
function mercatorY(lat) {
  const sin = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

/** Dealers on a canvas: those of one cell of a grid are one circle, drawn anew for each frame in which something changed. */
export function createClusters(canvas, box, dealers) {
  const xs = Float64Array.from(dealers, ({ location }) => mercatorX(location.lng));
  const ys = Float64Array.from(dealers, ({ location }) => mercatorY(location.lat));
  const width = (canvas.width = box.clientWidth);
  const height = (canvas.height = box.clientHeight);
  const context = canvas.getContext('2d');
  let shown = new Int32Array(0);
  let zoom = 5;
  let [centerX, centerY] = [mercatorX(10), mercatorY(48)];

  function countCells() {
    const scale = 256 * 2 ** zoom;
    const [left, top] = [centerX - width / 2 / scale, centerY - height / 2 / scale];
    const columns = Math.ceil(width / CELL) + 1;
    const cells = columns * (Math.ceil(height / CELL) + 1);
    const counts = new Int32Array(cells);
    const sums = { x: new Float64Array(cells), y: new Float64Array(cells) };
    for (let i = 0; i < shown.length; i += 1) {
      const x = (xs[shown[i]] - left) * scale;
      const y = (ys[shown[i]] - top) * scale;
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const cell = Math.floor(y / CELL) * columns + Math.floor(x / CELL);
      counts[cell] += 1;
      sums.x[cell] += x;
      sums.y[cell] += y;
    }
    return { counts, sums };
  }

  function draw() {
    const { counts, sums } = countCells();
    context.clearRect(0, 0, width, height);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    counts.forEach((count, cell) => {
      if (!count) return;
      const [x, y] = [sums.x[cell] / count, sums.y[cell] / count];
      context.fillStyle = '#05a';
      context.beginPath();
      context.arc(x, y, count > 1 ? 14 : 5, 0, 7);
      context.fill();
      if (count === 1) return;
      context.fillStyle = '#fff';
      context.fillText(count, x, y);
    });
  }

  let frame = 0;
  const drawSoon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  };

  return {
    show(found) {
      shown = found;
      drawSoon();
    },
    moveTo({ lat, lng }, newZoom) {
      [centerX, centerY, zoom] = [mercatorX(lng), mercatorY(lat), newZoom];
      drawSoon();
    },
    zoomIn() {
      zoom += 1;
      drawSoon();
    },
    zoom: () => zoom,
    isDrawn: () => !frame,
  };
}
