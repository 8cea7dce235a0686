/** Cases of roadside help in memory: what both sides do to them, and how each side sees them. */
import { ApiError } from '../api-error.ts';
import type { Dealer } from '../dealer.ts';
import { distanceMeters } from '../geo.ts';
import type { RescueErrorCode } from '../rescue-ports.ts';
import { type Rescue, type RescueCancellation, type RescueHelper, type RescueMessage } from '../rescue.ts';
import type { DeskRescue, DeskRescueChange } from '../rescue-desk.ts';
import { RescueRequest, RescueUpdate } from '../rescue-request.ts';
import { canCancelRescue, isRescueOver, MOST_PHOTOS, rescueProgress } from '../rescue-words.ts';
import { accept, refuse, refuseFields } from './memory-rules.ts';

/** What the cases of one back end need to know of it. */
export interface RescueSurroundings {
  dealers: readonly Dealer[];
  /** The dispatcher's number. */
  phone: string;
  pollSeconds: number | undefined;
  /** The time, in milliseconds since 1970. */
  now(): number;
  /** Whether a photo is there, whole. */
  hasPhoto(id: string): boolean;
  /** Told of each change. */
  onChange(changed: MemoryRescue): void;
}

/** A case as it is kept. */
export interface MemoryRescue {
  readonly id: string;
  readonly token: string;
  readonly reference: string;
  status: string;
  sequence: number;
  updatedAt: string;
  request: RescueRequest;
  helper?: RescueHelper;
  messages: RescueMessage[];
  cancellation?: RescueCancellation;
}

/** Ends a call because the case has ended, or help is there already. */
const refuseOver = (): never => {
  throw new ApiError<RescueErrorCode>('rescue-over', 'memory: rescue-over', { status: 409 });
};

/** Ends a call unless the case goes on. */
export const demandOpen = ({ status }: MemoryRescue): void => {
  if (isRescueOver(status)) refuseOver();
};

/** The most messages that a case shows. */
const MOST_MESSAGES = 100;

/** Makes the place where cases are kept. */
export const createRescues = (around: RescueSurroundings) => {
  const { dealers, phone, pollSeconds, now, hasPhoto } = around;
  const cases: MemoryRescue[] = [];
  const time = (): string => new Date(now()).toISOString();
  const isDealer = (dealerId: string | undefined): boolean => dealers.some(({ id }) => id === dealerId);

  /** Makes a change, unless it is none. */
  const change = (rescue: MemoryRescue, parts: Partial<MemoryRescue>): void => {
    const [before, after] = [rescue, { ...rescue, ...parts }].map((each) => JSON.stringify(each));
    if (before !== after) keep(rescue, parts);
  };

  const keep = (rescue: MemoryRescue, parts: Partial<MemoryRescue>): void => {
    Object.assign(rescue, parts, { sequence: rescue.sequence + 1, updatedAt: time() });
    around.onChange(rescue);
  };

  /** The case as the person sees it, without the token. */
  const show = ({ id, reference, status, sequence, updatedAt, request, helper, messages }: MemoryRescue): Rescue => {
    const { testCall, kind, requestedAt, photoIds = [] } = request;
    const dropOff = dealers.find((dealer) => dealer.id === request.dropOffDealerId);
    const place = request.place?.position;
    const meters = helper?.position && place && distanceMeters(helper.position, place);
    return {
      ...{ id, reference, status, testCall, requestedAt, updatedAt, sequence, phone },
      ...(kind && { kind }),
      ...(helper && { helper: { ...helper, ...(meters !== undefined && { distanceMeters: meters }) } }),
      ...(dropOff && { dropOff: { dealerId: dropOff.id, name: dropOff.name } }),
      ...(pollSeconds !== undefined && { pollSeconds }),
      messages: messages.slice(-MOST_MESSAGES),
      photos: photoIds.filter(hasPhoto).length,
    };
  };

  return {
    cases,
    show,

    /** The case as a dispatcher sees it. */
    showAtDesk: (rescue: MemoryRescue): DeskRescue => {
      const { photoIds = [], ...request } = rescue.request;
      const { code, reason } = rescue.cancellation ?? {};
      return {
        ...{ ...show(rescue), request, photoIds: photoIds.filter(hasPhoto) },
        ...(code && { cancelCode: code }),
        ...(reason && { cancelReason: reason }),
      };
    },

    find: (id: string): MemoryRescue => cases.find((each) => each.id === id) ?? refuse('not-found'),

    /** A call for help. It is never refused because of a photo or a dealer that is not there. */
    create: (body: RescueRequest): MemoryRescue => {
      const request = accept(RescueRequest, body);
      const n = cases.length + 1;
      const rescue: MemoryRescue = {
        ...{ id: `rescue-${n}`, token: `token-of-rescue-${n}`, reference: `R7P-${String(n).padStart(3, '0')}` },
        ...{ status: 'requested', sequence: 0, updatedAt: time(), request, messages: [] },
      };
      cases.push(rescue);
      around.onChange(rescue);
      return rescue;
    },

    /** What became known later. */
    update: (rescue: MemoryRescue, body: RescueUpdate): void => {
      const update = accept(RescueUpdate, JSON.parse(JSON.stringify(body)));
      demandOpen(rescue);
      const photoIds = [...new Set([...(rescue.request.photoIds ?? []), ...(update.photoIds ?? [])])];
      change(rescue, {
        request: {
          ...rescue.request,
          ...update,
          ...(photoIds.length > 0 && { photoIds: photoIds.slice(-MOST_PHOTOS) }),
        } as RescueRequest,
      });
    },

    cancel: (rescue: MemoryRescue, cancellation: RescueCancellation): void => {
      if (rescue.status === 'cancelled') return;
      if (!canCancelRescue(rescue.status)) refuseOver();
      change(rescue, { status: 'cancelled', cancellation });
    },

    write: (rescue: MemoryRescue, from: RescueMessage['from'], text: string): void => {
      demandOpen(rescue);
      const message: RescueMessage = { id: `message-${rescue.messages.length + 1}`, from, text, at: time() };
      change(rescue, { messages: [...rescue.messages, message] });
    },

    /** Gives an open case to a station; a case that is further than `assigned` stays where it is. */
    assign: (rescue: MemoryRescue, { id: dealerId, name, ...dealer }: Dealer, details: Partial<RescueHelper>): void => {
      const isFurther = rescueProgress(rescue.status) > rescueProgress('assigned');
      // another station's truck is somewhere else
      const known =
        rescue.helper?.dealerId === dealerId
          ? rescue.helper
          : { dealerId, ...(dealer.phone && { phone: dealer.phone }) };
      change(rescue, { helper: { ...known, name, ...details }, ...(!isFurther && { status: 'assigned' }) });
    },

    /** What a dispatcher tells. The end of a case may be told again. */
    changeFromDesk: (rescue: MemoryRescue, { status, eta, position, dropOffDealerId }: DeskRescueChange): void => {
      const isOnlyStatus = !eta && !position && !dropOffDealerId;
      if (isOnlyStatus && status === rescue.status) return;
      demandOpen(rescue);
      if (status && rescueProgress(status) < rescueProgress(rescue.status)) {
        refuseFields({ pointer: '/status', detail: 'lies behind' });
      }
      if (dropOffDealerId && !isDealer(dropOffDealerId)) {
        refuseFields({ pointer: '/dropOffDealerId', detail: 'is no dealer' });
      }
      const { helper, request } = rescue;
      if (!helper && (eta ?? position)) {
        refuseFields({ pointer: eta ? '/eta' : '/position', detail: 'nobody is on the way' });
      }
      if (eta && Date.parse(eta.from) > Date.parse(eta.to)) {
        refuseFields({ pointer: '/eta', detail: 'ends before it begins' });
      }
      change(rescue, {
        ...(status && { status }),
        ...(dropOffDealerId && { request: { ...request, dropOffDealerId } }),
        ...(helper && {
          helper: {
            ...helper,
            ...(eta && { eta: { ...eta, updatedAt: time() } }),
            ...(position && { position: { ...position, at: position.at ?? time() } }),
          },
        }),
      });
    },

    /** A photo is there, whole: the cases that have it changed. */
    countPhoto: (id: string): void => {
      const changed = cases.filter(({ status, request }) => !isRescueOver(status) && request.photoIds?.includes(id));
      for (const rescue of changed) keep(rescue, {});
    },

    /** Sets a status that a newer back end may know. */
    setStatus: (rescue: MemoryRescue, status: string): void => change(rescue, { status }),
  };
};
