/** Sends a photo in parts, and goes on where it was interrupted. */
import { ApiError, apiErrorCodeOf, MOST_PART_BYTES, type UploadApi } from '@forecourt/contract';

/** What opens an upload that was begun. */
export interface BegunUpload {
  readonly id: string;
  readonly token: string;
}

/** How a photo is sent. */
export interface UploadPhotoOptions {
  /** A new idempotency key. */
  readonly newKey: () => string;
  /** Waits, or rejects with an `AbortError`. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  /** How much has arrived, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Told once, as soon as there is something to resume. */
  readonly onBegun?: (begun: BegunUpload) => void;
  /** What was begun before, with the same photo. */
  readonly resume?: BegunUpload;
}

/** So many failures in a row end it; each part that arrives begins the count anew. */
const MOST_FAILURES = 5;
const FIRST_PAUSE_MS = 1000;

const canRetry = (error: unknown): boolean => /^(?:offline|timeout|unavailable|conflict)$/.test(apiErrorCodeOf(error));

/**
 * Sends a photo (a JPEG as `shrink` makes it) and resolves with its id. After a failure it asks how much is there and goes on.
 * Rejects with `ApiError<CommonErrorCode>` once that does not help, or with an `AbortError`.
 */
export async function uploadPhoto(api: UploadApi, photo: Blob, options: UploadPhotoOptions): Promise<string> {
  const { signal, pause, onProgress, onBegun } = options;
  const idempotencyKey = options.newKey();
  let begun = options.resume;
  let failures = 0;

  /** Where the next part begins. */
  const begin = async (): Promise<number> => {
    if (begun) return (await api.getUpload(begun.id, { token: begun.token, signal })).offset;
    const announced = { mediaType: 'image/jpeg', bytes: photo.size } as const;
    const { id, token, offset } = await api.createUpload(announced, { idempotencyKey, signal });
    if (!token) throw new ApiError('malformed', 'an upload without a token');
    begun = { id, token };
    onBegun?.(begun);
    return offset;
  };

  for (;;) {
    try {
      let offset = await begin();
      const { id, token } = begun as BegunUpload;
      while (offset < photo.size) {
        onProgress?.(offset / photo.size);
        const part = photo.slice(offset, offset + MOST_PART_BYTES);
        const upload = await api.appendUpload(id, offset, part, { token, signal });
        if (upload.offset <= offset) throw new ApiError('unavailable', 'no byte was taken');
        offset = upload.offset;
        failures = 0;
      }
      onProgress?.(1);
      return id;
    } catch (error) {
      if (signal.aborted || !canRetry(error) || ++failures >= MOST_FAILURES) throw error;
      await pause(FIRST_PAUSE_MS * 2 ** (failures - 1), signal);
    }
  }
}
