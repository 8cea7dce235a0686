/** Calls for help in tests, and stations that could help. All made up. */
import { randomUUID } from 'node:crypto';
import type { Dealer, Rescue, RescueRequest, Upload, UploadRequest } from '@forecourt/contract';
import type { LightMyRequestResponse } from 'fastify';
import { makeDealer } from './fixtures.ts';
import { STAFF_TOKEN, type TestService } from './test-service.ts';

/** Where the car stands: on the ring road of Munich. */
export const CAR = { lat: 48.1, lng: 11.6 };

/** Two stations; the farther one also tows and knows high voltage. */
export const STATIONS: readonly Dealer[] = [
  makeDealer({ id: 'near', services: ['roadside-help'], phone: '+498900000001', location: { lat: 48.12, lng: 11.6 } }),
  makeDealer({
    id: 'far',
    name: 'Autohaus Südwind',
    services: ['roadside-help', 'towing', 'ev-service'],
    location: { lat: 47.9, lng: 11.6 },
  }),
  makeDealer({ id: 'none', name: 'Autohaus Windstille', services: ['service'] }),
];

/** A call for help that fits; the parts given replace its own. */
export const helpRequest = (parts: Partial<RescueRequest> = {}): RescueRequest => ({
  version: 1,
  activation: 'manual',
  testCall: false,
  requestedAt: '2026-11-20T06:59:30Z',
  kind: 'flat-tyre',
  place: { position: { ...CAR, source: 'gnss', accuracyMeters: 12, isTrusted: true } },
  requester: { language: 'de', phone: '+498912345678' },
  ...parts,
});

/** A case with its token. */
export type OpenRescue = Rescue & { token: string };

/** Calls for help. */
export async function callForHelp(service: TestService, parts?: Partial<RescueRequest>): Promise<OpenRescue> {
  const answer = await service.post('/v1/rescues', helpRequest(parts));
  if (answer.statusCode !== 201) throw new Error(`the call failed: ${answer.body}`);
  return answer.json();
}

/** Writes a message with a token and a new key. */
export const writeMessage = (
  service: TestService,
  path: string,
  text: string,
  token: string,
  key = randomUUID(),
): Promise<LightMyRequestResponse> =>
  service.app.inject({
    method: 'POST',
    url: `/v1${path}/messages`,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': key },
    payload: { text },
  });

/** A call to the dispatchers' side of a case. */
export const fromDesk = (service: TestService, id: string, body: object, more = ''): Promise<LightMyRequestResponse> =>
  service.send(more === '' ? 'PATCH' : 'POST', `/v1/desk/rescues/${id}${more}`, body, STAFF_TOKEN);

/** Bytes that begin as a JPEG file does. */
export function jpeg(length: number): Buffer {
  return Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(length, 7)]).subarray(0, length);
}

/** Announces a file. */
export async function announce(
  service: TestService,
  bytes: number,
  mediaType: UploadRequest['mediaType'] = 'image/jpeg',
): Promise<Upload & { token: string }> {
  return (await service.post('/v1/uploads', { mediaType, bytes })).json();
}

/** Sends a part of a file. */
export const sendPart = (
  service: TestService,
  { id, token }: { id: string; token: string },
  offset: number | string,
  payload: Buffer,
): Promise<LightMyRequestResponse> =>
  service.app.inject({
    method: 'PATCH',
    url: `/v1/uploads/${id}`,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'upload-offset': String(offset),
    },
    payload,
  });
