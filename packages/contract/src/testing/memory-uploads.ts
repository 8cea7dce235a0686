/** Files in memory, sent in parts. */
import { ApiError } from '../api-error.ts';
import { MOST_PART_BYTES, type Upload, UploadRequest } from '../upload.ts';
import { accept, refuse, refuseFields } from './memory-rules.ts';

/** Files as a back end keeps them. */
export interface MemoryUploads {
  create(request: UploadRequest): Upload;
  get(id: string, token: string): Upload;
  append(id: string, token: string, offset: number, part: Uint8Array): Upload;
  /** The whole file; `undefined` as long as a part is missing. */
  whole(id: string): Blob | undefined;
}

interface File {
  id: string;
  token: string;
  mediaType: UploadRequest['mediaType'];
  bytes: Uint8Array<ArrayBuffer>;
  offset: number;
}

/** How a file of each type begins, a dot for any byte: ITU T.81 annex B, RFC 2083 section 3.1, the WebP container. */
const BEGINNINGS: Record<UploadRequest['mediaType'], RegExp> = {
  'image/jpeg': /^\xff\xd8\xff/,
  'image/png': /^\x89PNG\r\n.\n/,
  'image/webp': /^RIFF[^]{4}WEBP/,
};

/** Makes the place where files are kept. */
export const createMemoryUploads = (): MemoryUploads => {
  const files = new Map<string, File>();
  const unlock = (id: string, token: string): File => {
    const file = files.get(id) ?? refuse('not-found');
    return file.token === token ? file : refuse('unauthorized');
  };
  const shown = ({ id, bytes, offset }: File): Upload => ({ id, bytes: bytes.length, offset });

  return {
    create: (request) => {
      const { mediaType, bytes } = accept(UploadRequest, request);
      const n = files.size + 1;
      const file = { id: `upload-${n}`, token: `token-of-upload-${n}`, mediaType, bytes: new Uint8Array(bytes) };
      files.set(file.id, { ...file, offset: 0 });
      return { id: file.id, bytes, offset: 0, token: file.token };
    },
    get: (id, token) => shown(unlock(id, token)),
    append: (id, token, offset, part) => {
      const file = unlock(id, token);
      if (offset !== file.offset) throw new ApiError('conflict', 'memory: another part is wanted', { status: 409 });
      if (part.length > MOST_PART_BYTES || offset + part.length > file.bytes.length) {
        refuseFields({ pointer: '', detail: 'is too long' });
      }
      file.bytes.set(part, offset);
      file.offset += part.length;
      const isWhole = file.offset === file.bytes.length;
      if (isWhole && !BEGINNINGS[file.mediaType].test(String.fromCharCode(...file.bytes.slice(0, 12)))) {
        files.delete(id);
        refuseFields({ pointer: '', detail: 'is not what it was announced as' });
      }
      return shown(file);
    },
    whole: (id) => {
      const file = files.get(id);
      const isWhole = file !== undefined && file.offset === file.bytes.length;
      return isWhole ? new Blob([file.bytes], { type: file.mediaType }) : undefined;
    },
  };
};
