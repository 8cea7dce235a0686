import { expect } from '@open-wc/testing';
import { photoPosition } from './photo-position.ts';
import { shrink } from './shrink.ts';

/** A picture of four colours: red, green / blue, white. */
async function picture(width: number, height: number, type = 'image/jpeg'): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  ['#f00', '#0f0', '#00f', '#fff'].forEach((colour, index) => {
    context.fillStyle = colour;
    context.fillRect(((index % 2) * width) / 2, (Math.floor(index / 2) * height) / 2, width / 2, height / 2);
  });
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob as Blob), type, 1));
}

interface Exif {
  isLittle?: boolean;
  orientation?: number;
  /** Degrees, minutes and hundredths of seconds, and the side. */
  lat?: readonly [number, number, number, string];
  lng?: readonly [number, number, number, string];
}

/** A JPEG with an EXIF segment behind its first marker. */
async function withExif(jpeg: Blob, { isLittle = false, orientation = 1, lat, lng }: Exif): Promise<Blob> {
  const ENTRY = 12;
  const main = 8;
  const gps = main + 2 + 2 * ENTRY + 4;
  const values = gps + 2 + 4 * ENTRY + 4;
  const tiff = new DataView(new ArrayBuffer(values + 48));
  const short = (at: number, value: number): void => tiff.setUint16(at, value, isLittle);
  const long = (at: number, value: number): void => tiff.setUint32(at, value, isLittle);
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    short(at, tag);
    short(at + 2, type);
    long(at + 4, count);
    if (type === 3) short(at + 8, value);
    else if (type === 2) tiff.setUint8(at + 8, value);
    else long(at + 8, value);
  };
  tiff.setUint16(0, isLittle ? 0x4949 : 0x4d4d);
  short(2, 42);
  long(4, main);
  short(main, lat ? 2 : 1);
  entry(main + 2, 0x0112, 3, 1, orientation);
  entry(main + 2 + ENTRY, 0x8825, 4, 1, gps);
  short(gps, 4);
  [lat, lng].forEach((angle, index) => {
    const [degrees, minutes, hundredths, side] = angle ?? [0, 0, 0, 'N'];
    const at = values + index * 24;
    entry(gps + 2 + 2 * index * ENTRY, 1 + 2 * index, 2, 2, side.charCodeAt(0));
    entry(gps + 2 + (2 * index + 1) * ENTRY, 2 + 2 * index, 5, 3, at);
    [degrees, 1, minutes, 1, hundredths, 100].forEach((value, part) => long(at + part * 4, value));
  });
  const segment = new Uint8Array(10 + tiff.byteLength);
  segment.set([0xff, 0xe1, (segment.length - 2) >> 8, (segment.length - 2) & 0xff, 0x45, 0x78, 0x69, 0x66, 0, 0]);
  segment.set(new Uint8Array(tiff.buffer), 10);
  return new Blob([jpeg.slice(0, 2), segment, jpeg.slice(2)], { type: 'image/jpeg' });
}

const MUNICH: Exif = { lat: [48, 8, 1375, 'N'], lng: [11, 34, 3138, 'E'] };

async function hasExif(blob: Blob): Promise<boolean> {
  const text = String.fromCharCode(...new Uint8Array(await blob.slice(0, 4096).arrayBuffer()));
  return /Exif|http:\/\/ns\.adobe/.test(text);
}

/** Width, height and the strongest colour of the four quarters of a picture, drawn as its bytes are. */
async function look(blob: Blob): Promise<[number, number, string]> {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  await new Promise((resolve, reject) => Object.assign(image, { onload: resolve, onerror: reject }));
  URL.revokeObjectURL(image.src);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const quarters = [0, 1, 2, 3].map((index) => {
    const [x, y] = [(((index % 2) * 2 + 1) * image.width) / 4, ((Math.floor(index / 2) * 2 + 1) * image.height) / 4];
    const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
    return red > 200 && green > 200 && blue > 200 ? 'w' : red > 200 ? 'r' : green > 200 ? 'g' : blue > 200 ? 'b' : '?';
  });
  return [image.width, image.height, quarters.join('')];
}

describe('R16 a photo made smaller', () => {
  it('R16 has at most so many pixels on its longer side, and is a JPEG', async () => {
    const small = await shrink(await picture(400, 200), { mostPixels: 100 });
    expect(small.type).to.equal('image/jpeg');
    expect(await look(small)).to.deep.equal([100, 50, 'rgbw']);
    expect((await look(await shrink(await picture(200, 400), { mostPixels: 100 }))).slice(0, 2)).to.deep.equal([
      50, 100,
    ]);
    expect((await look(await shrink(await picture(2000, 20)))).slice(0, 2)).to.deep.equal([1600, 16]);
  });

  it('R16 is never made larger, and never without a pixel', async () => {
    expect((await look(await shrink(await picture(40, 20)))).slice(0, 2)).to.deep.equal([40, 20]);
    expect((await look(await shrink(await picture(400, 2), { mostPixels: 10 }))).slice(0, 2)).to.deep.equal([10, 1]);
  });

  it('R16 R17 has lost its EXIF, the place with it', async () => {
    const original = await withExif(await picture(60, 40), MUNICH);
    expect(await hasExif(original)).to.be.true;
    const small = await shrink(original);
    expect(await hasExif(small)).to.be.false;
    expect(await photoPosition(small)).to.equal(undefined);
  });

  it('R16 is turned as its EXIF said', async () => {
    const original = await withExif(await picture(60, 40), { orientation: 6 });
    expect(await look(await shrink(original))).to.deep.equal([40, 60, 'brwg']);
    const mirrored = await withExif(await picture(60, 40), { orientation: 2 });
    expect(await look(await shrink(mirrored))).to.deep.equal([60, 40, 'grwb']);
  });

  it('R16 is the same where the engine has no bitmaps, or refuses their options as Chromium 87 does', async () => {
    const { createImageBitmap } = window;
    window.createImageBitmap = () => Promise.reject(new TypeError('from-image is no ImageOrientation'));
    try {
      const original = await withExif(await picture(60, 40), { ...MUNICH, orientation: 6 });
      const small = await shrink(original, { mostPixels: 30 });
      expect(await look(small)).to.deep.equal([20, 30, 'brwg']);
      expect(await hasExif(small)).to.be.false;
    } finally {
      window.createImageBitmap = createImageBitmap;
    }
  });

  it('R16 has white where it was clear', async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [8, 8];
    const clear = await new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob as Blob), 'image/png'));
    expect(await look(await shrink(clear))).to.deep.equal([8, 8, 'wwww']);
  });

  it('R16 a file that is no picture is refused', async () => {
    let refused = false;
    await shrink(new Blob(['no picture'], { type: 'image/jpeg' })).catch(() => {
      refused = true;
    });
    expect(refused).to.be.true;
  });
});

describe('R16 where a photo was taken', () => {
  for (const isLittle of [false, true]) {
    it(`R16 is read from its EXIF, ${isLittle ? 'the small end first' : 'the big end first'}`, async () => {
      const { lat, lng } = (await photoPosition(await withExif(await picture(8, 8), { ...MUNICH, isLittle }))) ?? {};
      expect(lat).to.be.closeTo(48.137153, 1e-6);
      expect(lng).to.be.closeTo(11.575383, 1e-6);
    });
  }

  it('R16 south and west are less than nothing', async () => {
    const exif: Exif = { lat: [33, 51, 0, 'S'], lng: [70, 40, 0, 'W'] };
    const { lat, lng } = (await photoPosition(await withExif(await picture(8, 8), exif))) ?? {};
    expect(lat).to.be.closeTo(-33.85, 1e-6);
    expect(lng).to.be.closeTo(-70.666667, 1e-6);
  });

  it('R16 is not guessed: without EXIF, without a place in it, out of the world, cut off, or no JPEG', async () => {
    const jpeg = await picture(8, 8);
    const whole = await withExif(jpeg, MUNICH);
    const odd: Blob[] = [
      jpeg,
      await withExif(jpeg, {}),
      await withExif(jpeg, { ...MUNICH, lat: [99, 0, 0, 'N'] }),
      whole.slice(0, 40),
      whole.slice(0, 120),
      await picture(8, 8, 'image/png'),
      new Blob([]),
      new Blob(['text']),
    ];
    for (const file of odd) expect(await photoPosition(file)).to.equal(undefined);
  });
});
