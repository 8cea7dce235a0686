/** Photos made small enough to be sent from where the network is poor. */

/** How a photo is made smaller. */
export interface ShrinkOptions {
  /** The most pixels of its longer side. */
  readonly mostPixels?: number;
  /** Of the JPEG, from 0 to 1. */
  readonly quality?: number;
}

/** Whether a file begins as a JPEG, PNG or WebP does. */
async function isPicture(file: Blob): Promise<boolean> {
  const [first = 0, second = 0] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return [0xffd8, 0x8950, 0x5249].includes(first * 256 + second);
}

/**
 * The picture as it is to be looked at, turned as its EXIF says. A bitmap needs no leave of a Content-Security-Policy, as an
 * image of a `blob:` address does. But only newer engines know the option: Chromium 87 refuses it, and WebKit had no bitmaps.
 */
async function decode(file: Blob): Promise<ImageBitmap | HTMLImageElement> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    // Firefox makes no bitmap of some pictures that it shows
    if (!(await isPicture(file))) throw error;
    const image = new Image();
    image.src = URL.createObjectURL(file);
    try {
      // its `decode()` may wait for a frame, and a page in the background draws none
      await new Promise((resolve, reject) => Object.assign(image, { onload: resolve, onerror: reject }));
      return image;
    } finally {
      URL.revokeObjectURL(image.src);
    }
  }
}

/**
 * A photo as a small JPEG, drawn anew: nothing but what is seen remains, so its EXIF with time, place and device is gone.
 * Rejects when the file is no picture that this engine can read.
 */
export async function shrink(file: Blob, { mostPixels = 1600, quality = 0.8 }: ShrinkOptions = {}): Promise<Blob> {
  const picture = await decode(file);
  const scale = Math.min(1, mostPixels / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (context) {
    // a JPEG has no transparency: what was clear would be black
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }
  if ('close' in picture) picture.close();
  return new Promise((resolve, reject) => {
    const keep = (blob: Blob | null): void => (blob ? resolve(blob) : reject(new Error('the picture cannot be drawn')));
    canvas.toBlob(keep, 'image/jpeg', quality);
  });
}
