/** The request: what is said, known and found out becomes what is sent. */
import {
  normalizePhone,
  type Requester,
  type RescueRequest,
  type RescueSafety,
  type RescueVehicle,
} from '@forecourt/contract';
import { bestOf } from './place/fixes.ts';
import { placeOf } from './place/place-of.ts';
import type { FieldProblem, Fix, Outgoing, RescueContext } from './rescue.context.ts';
import { callingCodeOf } from './rescue.request.codes.ts';

/** How long a text of a person may be. */
const MOST_SYMPTOM = 2_000;

/** The parts that are known: what is not known is left out, never guessed. */
const known = <Parts extends object>(parts: Parts): { [Key in keyof Parts]: Exclude<Parts[Key], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== '')) as never;

/** The parts, or `undefined` when nothing of them is known. */
const some = <Parts extends object>(parts: Parts): Parts | undefined => (Object.keys(parts).length ? parts : undefined);

/** The number to call back, in E.164; `undefined`: none, or none that can be one. */
export function phoneOf({ answers, input }: Pick<RescueContext, 'answers' | 'input'>): string | undefined {
  const number = answers.phone?.trim() || input.known().phone;
  return number ? normalizePhone(number, callingCodeOf(input.market())) : undefined;
}

/** The fix that is known now: the device's, the car's or the host's. */
export function fixNow({ fix, input }: Pick<RescueContext, 'fix' | 'input'>): Fix | undefined {
  const given = input.known().fix;
  return given ? bestOf(fix, given) : fix;
}

/** Where the car is, as far as that is known now. */
export const placeNow = ({
  recent,
  answers,
  ...context
}: Pick<RescueContext, 'fix' | 'recent' | 'answers' | 'input'>) =>
  placeOf({ fix: fixNow(context), recent, answers }, context.input.now());

/** What has to be put right before it can be sent: a way to find or to reach the person is needed. */
export function problemsOf(context: RescueContext): FieldProblem[] {
  const { answers, input, locateFailure } = context;
  const phone = phoneOf(context);
  // who may not type waits for the position, which is told as soon as it is found
  const isComing = input.isRestricted() && !locateFailure;
  const isLost = !phone && !placeNow(context) && !isComing;
  return [
    ...(answers.phone?.trim() && !phone ? [{ field: 'phone', problem: 'invalid' } as const] : []),
    ...(isLost && !answers.phone?.trim() ? [{ field: 'phone', problem: 'needed' } as const] : []),
    ...(isLost ? [{ field: 'place', problem: 'needed' } as const] : []),
    ...((answers.symptom?.length ?? 0) > MOST_SYMPTOM ? [{ field: 'symptom', problem: 'invalid' } as const] : []),
  ];
}

function requesterOf(context: RescueContext): Requester {
  const { answers, input } = context;
  const { name, membership } = input.known();
  return known({
    name: answers.name?.trim() || name,
    phone: phoneOf(context),
    language: input.language(),
    membership,
    prefersText: answers.prefersText,
  }) as Requester;
}

function safetyOf({ answers, input }: RescueContext): RescueSafety | undefined {
  const { occupants, areHazardLightsOn } = input.known();
  return some(
    known({
      // who sees danger has not said whether anybody is hurt
      isAnybodyInjured: answers.triage === 'danger' ? undefined : answers.triage && answers.triage === 'hurt',
      isInLiveLane: answers.isInLiveLane,
      isInSafePlace: answers.isInSafePlace,
      areHazardLightsOn,
      occupants: answers.occupants ?? occupants,
    }),
  );
}

function vehicleOf({ answers, input }: RescueContext): RescueVehicle | undefined {
  const { vehicle } = input.known();
  return some({
    ...vehicle,
    ...known({
      plate: answers.plate?.trim(),
      // what the car or the host says is more exact than a yes
      propulsion: vehicle?.propulsion ?? (answers.isElectric ? ['electric' as const] : undefined),
    }),
  });
}

/** The whole request. */
export function requestOf(context: RescueContext): RescueRequest {
  const { answers, input } = context;
  return {
    ...{ version: 1, activation: 'manual', testCall: input.isTest() },
    requestedAt: new Date(input.now()).toISOString(),
    requester: requesterOf(context),
    ...known({
      kind: answers.kind,
      symptom: answers.symptom?.trim(),
      place: placeNow(context),
      safety: safetyOf(context),
      vehicle: vehicleOf(context),
      dropOffDealerId: answers.dropOffDealerId,
    }),
  };
}

/** A request with a key of its own, ready to be kept and sent. */
export function withRequest(context: RescueContext): Partial<RescueContext> {
  const { input } = context;
  const outgoing: Outgoing = { key: input.newKey(), request: requestOf(context), since: input.now() };
  return {
    ...{ outgoing, toldFix: fixNow(context), problems: [], failure: undefined },
    ...{ isKept: false, isEscalated: false, tries: 0 },
  };
}
