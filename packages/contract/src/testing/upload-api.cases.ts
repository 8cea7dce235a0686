/** The part of the rescue suite that sends photos in parts. */
import type { RescueApi } from '../rescue-ports.ts';
import { MOST_PART_BYTES, MOST_UPLOAD_BYTES, type UploadRequest } from '../upload.ts';
import { MOST_PHOTOS } from '../rescue-words.ts';
import { call, REQUEST, type RescueCase, type RescueWorld } from './rescue-api.world.ts';
import { check, refused, refusedAt, same } from './suite.ts';

/** Bytes that begin as a JPEG file does. */
const jpeg = (length: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length).fill(7);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return bytes;
};

/** Announces a file. */
const announce = async (api: RescueApi, { newKey }: RescueWorld, bytes: number) => {
  const upload = await api.createUpload({ mediaType: 'image/jpeg', bytes }, { idempotencyKey: newKey() });
  check(upload.token, 'the answer has a token');
  return { id: upload.id, options: { token: upload.token } };
};

export const uploading: readonly RescueCase[] = [
  {
    name: 'takes a photo in parts and goes on where it broke off (R16)',
    run: async (api, world) => {
      const bytes = jpeg(MOST_PART_BYTES + 1000);
      const { id, options } = await announce(api, world, bytes.length);
      const part = (from: number): Blob => new Blob([bytes.slice(from, from + MOST_PART_BYTES)]);
      same((await api.getUpload(id, options)).offset, 0, 'offset');
      same((await api.appendUpload(id, 0, part(0), options)).offset, MOST_PART_BYTES, 'offset');
      for (const wrong of [0, MOST_PART_BYTES - 1, MOST_PART_BYTES + 1]) {
        await refused(api.appendUpload(id, wrong, new Blob(['x']), options), 'conflict');
      }
      const { offset, bytes: all } = await api.getUpload(id, options);
      same([offset, all], [MOST_PART_BYTES, bytes.length], 'what is there');
      same((await api.appendUpload(id, offset, part(offset), options)).offset, bytes.length, 'offset');

      const { id: caseId, token } = await call(api, world);
      same((await api.updateRescue(caseId, { photoIds: [id] }, { token })).photos, 1, 'photos');
      same((await world.desk.getDeskRescue(caseId)).photoIds, [id], 'photos at the desk');
      const photo = await world.desk.getPhoto(id);
      same([photo.type, photo.size], ['image/jpeg', bytes.length], 'file');
      const read = new Uint8Array(await photo.arrayBuffer());
      check(
        read.every((byte, i) => byte === bytes[i]),
        'the bytes are the same',
      );
    },
  },
  {
    name: 'counts a photo only when all of it is there (R16)',
    run: async (api, world) => {
      const { id, options } = await announce(api, world, 100);
      const { id: caseId, token, rescue } = await call(api, world, { ...REQUEST, photoIds: [id] });
      same(rescue.photos, 0, 'photos before');
      await api.appendUpload(id, 0, new Blob([jpeg(100)]), options);
      const { photos, sequence } = await api.getRescue(caseId, { token });
      same(photos, 1, 'photos after');
      check(sequence > rescue.sequence, 'who watches is told');
    },
  },
  {
    name: 'adds the photos of an update to those named before, and keeps the newest (R16)',
    run: async (api, world) => {
      const { id: caseId, token } = await call(api, world);
      const send = async (): Promise<string> => {
        const { id, options } = await announce(api, world, 100);
        await api.appendUpload(id, 0, new Blob([jpeg(100)]), options);
        return id;
      };
      const first = await send();
      same((await api.updateRescue(caseId, { photoIds: [first] }, { token })).photos, 1, 'photos');
      const second = await send();
      const both = await api.updateRescue(caseId, { photoIds: [second] }, { token });
      same(both.photos, 2, 'photos');
      const again = await api.updateRescue(caseId, { photoIds: [first] }, { token });
      same([again.photos, again.sequence], [2, both.sequence], 'the same again');
      for (let count = 2; count < MOST_PHOTOS; count += 1) {
        await api.updateRescue(caseId, { photoIds: [await send()] }, { token });
      }
      const last = await send();
      same((await api.updateRescue(caseId, { photoIds: [last] }, { token })).photos, MOST_PHOTOS, 'photos');
      const { photoIds } = await world.desk.getDeskRescue(caseId);
      // which one goes is not asked: a back end's clock may stand still between two of them
      check(photoIds.includes(last), 'the newest is kept');
    },
  },
  {
    name: 'announces a file once for one key (R16)',
    run: async (api, { newKey }) => {
      const options = { idempotencyKey: newKey() };
      const request: UploadRequest = { mediaType: 'image/png', bytes: 1000 };
      const first = await api.createUpload(request, options);
      const second = await api.createUpload(request, options);
      same([second.id, second.token], [first.id, first.token], 'upload of the same key');
      await refused(api.createUpload({ ...request, bytes: 2000 }, options), 'idempotency-key-reused');
    },
  },
  {
    name: 'refuses what is too large or no picture (R16)',
    run: async (api, world) => {
      const wrong: [pointer: string, request: object][] = [
        ['/bytes', { mediaType: 'image/jpeg', bytes: MOST_UPLOAD_BYTES + 1 }],
        ['/bytes', { mediaType: 'image/jpeg', bytes: 0 }],
        ['/mediaType', { mediaType: 'image/svg+xml', bytes: 10 }],
      ];
      for (const [pointer, request] of wrong) {
        const options = { idempotencyKey: world.newKey() };
        await refusedAt(pointer, api.createUpload(request as UploadRequest, options));
      }
      const { id, options } = await announce(api, world, MOST_PART_BYTES + 100);
      await refused(api.appendUpload(id, 0, new Blob([jpeg(MOST_PART_BYTES + 1)]), options), 'invalid');
      const short = await announce(api, world, 10);
      await refused(api.appendUpload(short.id, 0, new Blob([jpeg(11)]), short.options), 'invalid');
    },
  },
  {
    name: 'looks at the bytes and not at what was said of them (R16)',
    run: async (api, world) => {
      const page = '<script>alert(1)</script>';
      const { id, options } = await announce(api, world, page.length);
      await refused(api.appendUpload(id, 0, new Blob([page]), options), 'invalid');
      const { rescue } = await call(api, world, { ...REQUEST, photoIds: [id] });
      same(rescue.photos, 0, 'photos');
      await refused(world.desk.getPhoto(id), 'not-found');
    },
  },
  {
    name: 'lets nobody go on with a file without its token (R17)',
    run: async (api, world) => {
      const { id, options } = await announce(api, world, 100);
      const other = await announce(api, world, 100);
      await refused(api.getUpload(id, other.options), 'unauthorized');
      await refused(api.appendUpload(id, 0, new Blob([jpeg(100)]), other.options), 'unauthorized');
      await refused(api.getUpload('no-such-upload', options), 'not-found');
      await refused(api.appendUpload('no-such-upload', 0, new Blob([jpeg(100)]), options), 'not-found');
    },
  },
];
