/** Files in parts, over HTTP. Who sends them asks how much is there and goes on, so that a part is never repeated here. */
import { Upload, type UploadApi } from '@forecourt/contract';
import { createHttp, type HttpOptions } from './http.ts';
import { json, lenient } from './reading.ts';

/** How long one part may take, in milliseconds: 256 kB at 50 kbit/s, with some to spare. */
const PART_TIMEOUT_MS = 60_000;

const Answer = json(lenient(Upload));

/** Makes the part of a port that sends files. */
export const uploading = (options: HttpOptions): UploadApi => {
  const http = createHttp(options);
  const patient = createHttp({
    ...options,
    retries: 0,
    timeoutMs: Math.max(options.timeoutMs ?? 0, PART_TIMEOUT_MS),
  });
  return {
    createUpload: (body, o) => http({ ...o, method: 'POST', path: ['uploads'], body }, Answer),
    getUpload: (id, o) => http({ ...o, path: ['uploads', id] }, Answer),
    appendUpload: (id, offset, body, o) => {
      const headers = { 'Content-Type': 'application/octet-stream', 'Upload-Offset': `${offset}` };
      return patient({ ...o, method: 'PATCH', path: ['uploads', id], headers, body }, Answer);
    },
  };
};
