/** A case as each side sees it. */
import {
  type DeskRescue,
  distanceMeters,
  isRescueOver,
  type Rescue,
  type RescueHelper,
  type RescueStatus,
} from '@forecourt/contract';
import type { RescueRow } from './rescue.store.ts';

/** How soon to ask again, in seconds. Somebody who is on the way moves. */
const POLL_SECONDS = 10;
const POLL_SECONDS_EN_ROUTE = 5;

/** A case as the person sees it, without the token. `phone` is the dispatchers' number, `''`: none. */
export function toRescue(row: RescueRow, phone: string): Rescue {
  const { testCall, kind, requestedAt, dropOffDealerId } = row.request;
  const helper = toHelper(row);
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    testCall,
    ...(kind && { kind }),
    requestedAt,
    updatedAt: row.updated_at.toISOString(),
    sequence: row.sequence,
    ...(phone !== '' && { phone }),
    ...(helper && { helper }),
    ...(dropOffDealerId !== undefined &&
      row.drop_off_name !== null && { dropOff: { dealerId: dropOffDealerId, name: row.drop_off_name } }),
    messages: row.messages,
    photos: row.photo_ids.length,
    ...(!isRescueOver(row.status) && { pollSeconds: pollSeconds(row.status) }),
  };
}

/** A case as a dispatcher sees it. */
export function toDeskRescue(row: RescueRow, phone: string): DeskRescue {
  return {
    ...toRescue(row, phone),
    request: row.request,
    photoIds: row.photo_ids,
    ...(row.cancel_code !== null && { cancelCode: row.cancel_code }),
    ...(row.cancel_reason !== null && { cancelReason: row.cancel_reason }),
  };
}

/** Who comes. How far away it is follows from the two positions, whichever of them changed last. */
function toHelper({ helper, request }: RescueRow): RescueHelper | undefined {
  const car = request.place?.position;
  if (!helper?.position || !car) return helper ?? undefined;
  return { ...helper, distanceMeters: distanceMeters(helper.position, car) };
}

function pollSeconds(status: RescueStatus): number {
  return status === 'en-route' ? POLL_SECONDS_EN_ROUTE : POLL_SECONDS;
}
