/** The ports of roadside help: what the widget asks of a back end, and what the dispatcher does. */
import type { ApiError } from './api-error.ts';
import type { CommonErrorCode } from './api-error-code.ts';
import type { CallOptions, DealerApi, WatchOptions, WriteOptions } from './ports.ts';
import type { Rescue, RescueCancellation, RescueEvent, RescueMessageRequest } from './rescue.ts';
import type {
  DeskRescue,
  DeskRescueChange,
  DeskRescueEvent,
  DeskRescuePage,
  DeskRescueQuery,
  RescueAssignment,
  RescueStation,
} from './rescue-desk.ts';
import type { RescueRequest, RescueUpdate } from './rescue-request.ts';
import type { Upload, UploadRequest } from './upload.ts';

/**
 * Codes of the rescue calls; `rescue-over` (409): the case has ended, or help is there already, and what was asked cannot be
 * done any more. No retry helps.
 */
export type RescueErrorCode = CommonErrorCode | 'rescue-over';
export type RescueError = ApiError<RescueErrorCode>;

/** What every call takes that acts on a case or on a file. */
export interface RescueOptions extends CallOptions {
  /** The `token` of the case, or of the file. */
  token: string;
}

/** Files in parts. Every method rejects with `ApiError<CommonErrorCode>` or, when aborted, with an `AbortError`. */
export interface UploadApi {
  /** Announces a file; `invalid` for one that is too large or of another kind. */
  createUpload(request: UploadRequest, options: WriteOptions): Promise<Upload>;
  /** How much of it is there. */
  getUpload(id: string, options: RescueOptions): Promise<Upload>;
  /**
   * Sends the bytes from `offset` on, at most `MOST_PART_BYTES`; `conflict` when another part is wanted: ask `getUpload`.
   * `invalid` when the whole is not what it was announced as.
   */
  appendUpload(id: string, offset: number, part: Blob, options: RescueOptions): Promise<Upload>;
}

/**
 * Roadside help. Every method rejects with `ApiError<RescueErrorCode>` or, when aborted, with an `AbortError`; a case that the
 * token does not open is `unauthorized`, none `not-found`. Writes are repeated with the same idempotency key.
 */
export interface RescueApi extends UploadApi, Pick<DealerApi, 'findDealers' | 'getDealer'> {
  /** Calls for help. One key makes one case, however often it is sent; `idempotency-key-reused` when another body went first. */
  createRescue(request: RescueRequest, options: WriteOptions): Promise<Rescue>;
  /** How a case stands. */
  getRescue(id: string, options: RescueOptions): Promise<Rescue>;
  /** Tells what became known later; `rescue-over`. */
  updateRescue(id: string, update: RescueUpdate, options: RescueOptions): Promise<Rescue>;
  /** Help is not needed any more. `rescue-over` once it is there; succeeds for a case that is cancelled already. */
  cancelRescue(id: string, cancellation: RescueCancellation, options: RescueOptions): Promise<Rescue>;
  /** Writes to the dispatcher; `rescue-over`. */
  sendRescueMessage(id: string, message: RescueMessageRequest, options: RescueOptions & WriteOptions): Promise<Rescue>;
  /**
   * The case as it is, then each time it changes, or what changed since `lastEventId`. Reconnects by itself and ends with the
   * signal, or with the case. Rejects only when the back end refuses.
   */
  watchRescue(id: string, options: RescueOptions & WatchOptions): AsyncIterable<RescueEvent>;
}

/** The dispatcher's side. Needs a staff token; every method rejects with `ApiError<RescueErrorCode>`. */
export interface RescueDeskApi {
  findRescues(query: DeskRescueQuery, options?: CallOptions): Promise<DeskRescuePage>;
  getDeskRescue(id: string, options?: CallOptions): Promise<DeskRescue>;
  /** The stations that could help, the most suitable first; at most 20. */
  findStations(id: string, options?: CallOptions): Promise<readonly RescueStation[]>;
  /** Gives a case to a station: `assigned`. `not-found` when no station suits; `rescue-over`. */
  assignRescue(id: string, assignment: RescueAssignment, options?: CallOptions): Promise<DeskRescue>;
  /** Tells how it goes on; `invalid` for a status that lies behind, `rescue-over`. */
  changeRescue(id: string, change: DeskRescueChange, options?: CallOptions): Promise<DeskRescue>;
  /** Writes to the person. */
  answerRescue(id: string, message: RescueMessageRequest, options: WriteOptions): Promise<DeskRescue>;
  /** A photo of a case. */
  getPhoto(uploadId: string, options?: CallOptions): Promise<Blob>;
  /** What happens from now on, or since `lastEventId`; as `DeskApi.watch`. */
  watchRescues(options: WatchOptions): AsyncIterable<DeskRescueEvent>;
}
