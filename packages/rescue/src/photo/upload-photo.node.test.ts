import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ApiError, MOST_PART_BYTES, type Upload, type UploadApi } from '@forecourt/contract';
import { type UploadPhotoOptions, uploadPhoto } from './upload-photo.ts';

const TOKEN = 'a-token-of-the-upload';

/** A back end that keeps the bytes, and fails where it is told to: before or after it took what was sent. */
class MadeUpUploads implements UploadApi {
  readonly made = new Map<string, Upload>();
  bytes = new Blob();
  readonly calls: string[] = [];
  private readonly failures: (string | undefined)[];

  constructor(failures: readonly (string | undefined)[] = []) {
    this.failures = [...failures];
  }

  private async answer<Answer>(call: string, work: () => Answer): Promise<Answer> {
    this.calls.push(call);
    const [code, when] = (this.failures.shift() ?? '').split(' ');
    if (code && when !== 'after') throw new ApiError(code as 'offline', call);
    const answer = await work();
    if (code) throw new ApiError(code as 'offline', call);
    return answer;
  }

  createUpload: UploadApi['createUpload'] = ({ bytes }, { idempotencyKey }) =>
    this.answer(`create ${idempotencyKey}`, () => {
      const upload = this.made.get(idempotencyKey) ?? { id: `u${this.made.size + 1}`, bytes, offset: 0, token: TOKEN };
      this.made.set(idempotencyKey, upload);
      return upload;
    });

  getUpload: UploadApi['getUpload'] = (id, { token }) =>
    this.answer(`get ${id}`, () => {
      assert.equal(token, TOKEN);
      return { id, bytes: 0, offset: this.bytes.size };
    });

  appendUpload: UploadApi['appendUpload'] = (id, offset, part) =>
    this.answer(`append ${id} ${offset}`, () => {
      if (offset !== this.bytes.size) throw new ApiError('conflict', 'another part');
      assert.ok(part.size <= MOST_PART_BYTES);
      this.bytes = new Blob([this.bytes, part]);
      return { id, bytes: 0, offset: this.bytes.size };
    });
}

const SIZE = MOST_PART_BYTES * 2 + 7;
const photo = new Blob([Uint8Array.from({ length: SIZE }, (_, index) => index % 251)], { type: 'image/jpeg' });

function options(parts: Partial<UploadPhotoOptions> = {}): UploadPhotoOptions & { pauses: number[] } {
  const pauses: number[] = [];
  let keys = 0;
  return {
    pauses,
    newKey: () => `key-${++keys}`,
    pause: async (ms) => void pauses.push(ms),
    signal: new AbortController().signal,
    ...parts,
  };
}

async function isWhole(api: MadeUpUploads): Promise<void> {
  assert.ok(Buffer.from(await api.bytes.arrayBuffer()).equals(Buffer.from(await photo.arrayBuffer())));
}

describe('R16 a photo is sent', () => {
  test('R16 in parts, each as large as is allowed, and its progress told', async () => {
    const api = new MadeUpUploads();
    const shares: number[] = [];
    const id = await uploadPhoto(api, photo, options({ onProgress: (share) => shares.push(share) }));
    assert.equal(id, 'u1');
    const parts = [0, MOST_PART_BYTES, 2 * MOST_PART_BYTES].map((offset) => `append u1 ${offset}`);
    assert.deepEqual(api.calls, ['create key-1', ...parts]);
    assert.deepEqual(shares, [0, MOST_PART_BYTES / SIZE, (2 * MOST_PART_BYTES) / SIZE, 1]);
    await isWhole(api);
  });

  test('R16 goes on where it was interrupted, and doubles nothing that arrived without an answer', async () => {
    const api = new MadeUpUploads([undefined, undefined, 'offline after']);
    const given = options();
    await uploadPhoto(api, photo, given);
    const rest = ['get u1', `append u1 ${2 * MOST_PART_BYTES}`];
    assert.deepEqual(api.calls, ['create key-1', 'append u1 0', `append u1 ${MOST_PART_BYTES}`, ...rest]);
    assert.deepEqual(given.pauses, [1000]);
    await isWhole(api);
  });

  test('R16 is announced once, however often that is tried', async () => {
    const api = new MadeUpUploads(['offline after', 'timeout', 'unavailable']);
    const given = options();
    await uploadPhoto(api, photo, given);
    assert.equal(api.made.size, 1);
    assert.deepEqual(given.pauses, [1000, 2000, 4000]);
    await isWhole(api);
  });

  test('R16 is resumed after a reload with what was kept of it', async () => {
    const api = new MadeUpUploads([undefined, undefined, 'invalid']);
    let begun: UploadPhotoOptions['resume'];
    const first = uploadPhoto(api, photo, options({ onBegun: (kept) => (begun = kept) }));
    await assert.rejects(first, { code: 'invalid' });
    assert.deepEqual(begun, { id: 'u1', token: TOKEN });
    api.calls.length = 0;
    await uploadPhoto(api, photo, options({ ...(begun && { resume: begun }) }));
    assert.deepEqual(api.calls.slice(0, 2), ['get u1', `append u1 ${MOST_PART_BYTES}`]);
    await isWhole(api);
  });

  test('R16 is given up after five failures in a row, and at once where no retry helps', async () => {
    const gone = new MadeUpUploads(Array<string>(9).fill('offline'));
    await assert.rejects(uploadPhoto(gone, photo, options()), { code: 'offline' });
    assert.equal(gone.calls.length, 5);

    const refused = new MadeUpUploads(['invalid']);
    await assert.rejects(uploadPhoto(refused, photo, options()), { code: 'invalid' });
    assert.equal(refused.calls.length, 1);
  });

  test('R16 a back end that takes nothing is not asked for ever', async () => {
    const api = new MadeUpUploads();
    api.appendUpload = async (id) => ({ id, bytes: SIZE, offset: 0 });
    await assert.rejects(uploadPhoto(api, photo, options()), { code: 'unavailable' });
  });

  test('R16 ends when it is aborted, in a pause as well', async () => {
    const controller = new AbortController();
    const pause = async (): Promise<void> => {
      controller.abort();
      throw new DOMException('aborted', 'AbortError');
    };
    const api = new MadeUpUploads(['offline']);
    const sent = uploadPhoto(api, photo, options({ pause, signal: controller.signal }));
    await assert.rejects(sent, { name: 'AbortError' });
    assert.equal(api.calls.length, 1);
  });

  test('R16 arrives whole and once through any failures that leave it a way', async () => {
    const failure = fc.constantFrom(undefined, undefined, 'offline', 'timeout after', 'unavailable after', 'conflict');
    await fc.assert(
      fc.asyncProperty(fc.array(failure, { maxLength: 4 }), async (failures) => {
        const api = new MadeUpUploads(failures);
        await uploadPhoto(api, photo, options());
        await isWhole(api);
        assert.equal(api.made.size, 1);
      }),
      { numRuns: 30 },
    );
  });
});
