import { MOST_PART_BYTES } from '@forecourt/contract';
import { memoryStorage } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { mountAt, type MountedRescue, mountRescue, soon } from '../../test/element.fixture.ts';
import { madeUpPhoto } from '../testing/index.ts';
import { caseOf, failure } from '../testing/rescue.state.ts';

/** The photos of the case, as the dispatcher gets them. */
async function photosOf(rescue: MountedRescue): Promise<Blob[]> {
  const { photoIds } = await caseOf(rescue);
  return Promise.all((photoIds ?? []).map((id) => rescue.api.desk.getPhoto(id)));
}

/** A photo of so many pixels that do not compress. */
async function noise(width: number, height: number): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const data = context.createImageData(width, height);
  for (let i = 0, seed = 1; i < data.data.length; i++) {
    seed = (seed * 16807) % 2147483647;
    data.data[i] = seed & 0xff;
  }
  context.putImageData(data, 0, 0);
  const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made as Blob), 'image/png'));
  return new File([blob], 'photo.png', { type: 'image/png' });
}

describe('R16 photos', () => {
  it('R16 are taken by the camera or from the device, made smaller, and reach the dispatcher', async () => {
    const rescue = await mountAt('assigned');
    expect(rescue.find('input[type="file"]')?.getAttribute('accept')).to.equal('image/*');
    await rescue.person.addPhoto(await madeUpPhoto(3200, 2400));
    await rescue.person.sees('1 photo is there');
    await soon(rescue, () => rescue.api.rescues[0]?.photoIds?.length === 1, 'the photo at the dispatcher');
    const [photo] = await photosOf(rescue);
    const bitmap = await createImageBitmap(photo as Blob);
    expect([bitmap.width, bitmap.height]).to.deep.equal([1600, 1200]);
  });

  it('R16 carry nothing but the picture: no EXIF', async () => {
    const rescue = await mountAt('assigned');
    const plain = new Uint8Array(await (await madeUpPhoto()).arrayBuffer());
    const exif = [0xff, 0xe1, 0x00, 0x10, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x53, 0x45, 0x43, 0x52, 0x45, 0x54, 0x21, 0x21];
    const file = new File([plain.slice(0, 2), new Uint8Array(exif), plain.slice(2)], 'photo.jpg', {
      type: 'image/jpeg',
    });
    await rescue.person.addPhoto(file);
    await soon(rescue, () => rescue.api.rescues[0]?.photoIds?.length === 1, 'the photo at the dispatcher');
    const [photo] = await photosOf(rescue);
    const text = new TextDecoder('latin1').decode(await photo?.arrayBuffer());
    expect(text).to.not.match(/Exif|SECRET/);
  });

  it('R16 go in parts, and on where they were when the line broke', async () => {
    const rescue = await mountAt('assigned');
    const parts: number[] = [];
    const { appendUpload } = rescue.api;
    rescue.api.appendUpload = (...args) => {
      parts.push(args[1]);
      return appendUpload(...args);
    };
    const file = await noise(1500, 1100);
    await rescue.person.addPhoto(file);
    await soon(rescue, () => parts.length >= 2, 'the second part');
    rescue.api.failNext('appendUpload', failure('offline'));
    await soon(
      rescue,
      () => rescue.api.rescues[0]?.photoIds?.length === 1 || (rescue.env.clock.increment(1000), 0),
      'the photo',
    );
    const starts = [...new Set(parts)];
    expect(starts).to.deep.equal(starts.map((_, i) => i * MOST_PART_BYTES));
    expect(rescue.api.callsTo('createUpload')).to.have.length(1);
  });

  it('R16 one that is added after a reload joins those that were sent before', async () => {
    const lasting = memoryStorage();
    const first = await mountAt('assigned', { env: { lasting } });
    await first.person.addPhoto(await madeUpPhoto());
    await first.person.sees('1 photo is there');
    await soon(first, () => first.api.rescues[0]?.photoIds?.length === 1, 'the photo at the dispatcher');
    first.page.remove();
    const second = await mountRescue({ env: { lasting }, api: first.api });
    await soon(second, () => second.person.standing === 'Help is found', 'the case');
    await second.person.addPhoto(await madeUpPhoto());
    await soon(second, () => second.api.rescues[0]?.photoIds?.length === 2, 'both photos at the dispatcher');
  });

  it('R16 one that cannot be read says so, and the case goes on', async () => {
    const rescue = await mountAt('assigned');
    await rescue.person.addPhoto(new File(['no picture'], 'photo.jpg', { type: 'image/jpeg' }));
    await rescue.person.sees('This photo cannot be read.');
    expect(rescue.person.standing).to.equal('Help is found');
    expect(rescue.api.callsTo('createUpload')).to.have.length(0);
  });
});
