import { expect } from '@open-wc/testing';
import { LocateError, locate } from './locate.ts';

type Geolocation = NonNullable<Parameters<typeof locate>[0]['geolocation']>;

/** A device that answers with a position, or with an error's number and message. */
const device = (answer: [code: number, message: string] | { accuracy: number }): Geolocation => ({
  getCurrentPosition: (onPosition, onError) => {
    if (!Array.isArray(answer)) {
      const coords = { latitude: 48.1, longitude: 11.5, accuracy: answer.accuracy } as GeolocationCoordinates;
      onPosition({ coords } as GeolocationPosition);
    } else onError?.({ code: answer[0], message: answer[1] } as GeolocationPositionError);
  },
});

const { signal } = new AbortController();

/** Why there is no position. */
const failureOf = (geolocation: Geolocation | undefined): Promise<string> =>
  locate({ geolocation }, signal).then(
    () => 'a position',
    (error: unknown) => (error instanceof LocateError ? error.code : String(error)),
  );

/** Runs with a property of a global replaced. */
async function having(target: object, name: string, value: unknown, work: () => Promise<void>): Promise<void> {
  Object.defineProperty(target, name, { value, configurable: true });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(target, name);
  }
}

describe('locate', () => {
  it('D3 says where the person is, and how exactly that is known', async () => {
    const position = await locate({ geolocation: device({ accuracy: 8_000 }) }, signal);
    expect(position).to.deep.equal({ lat: 48.1, lng: 11.5, accuracyMeters: 8_000 });
  });

  for (const [failure, code, message] of [
    ['denied', 1, 'User denied Geolocation'],
    ['unavailable', 2, ''],
    ['timeout', 3, 'Timeout expired'],
    ['insecure', 1, 'Only secure origins are allowed'],
    ['blocked', 1, 'Geolocation has been disabled in this document by permissions policy.'],
  ] as const) {
    it(`D3 tells that it is ${failure}`, async () => {
      expect(await failureOf(device([code, message]))).to.equal(failure);
    });
  }

  it('D3 tells that the engine cannot', async () => {
    expect(await failureOf(undefined)).to.equal('unsupported');
  });

  it('D3 tells a page without TLS by the page, whatever the engine says', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'isSecureContext');
    await having(window, 'isSecureContext', false, async () => {
      expect(await failureOf(device([1, '']))).to.equal('insecure');
      // a host’s own device needs no TLS
      expect(await failureOf(device({ accuracy: 5 }))).to.equal('a position');
    });
    if (own) Object.defineProperty(window, 'isSecureContext', own);
  });

  it('D3 tells a frame that is not allowed to by its policy, whatever the engine says', async () => {
    await having(document, 'featurePolicy', { allowsFeature: (name: string) => name !== 'geolocation' }, async () => {
      expect(await failureOf(device([1, '']))).to.equal('blocked');
    });
  });

  it('D3 tells it in a real frame', async function () {
    if (!('featurePolicy' in document)) return this.skip();
    const frame = document.createElement('iframe');
    frame.allow = "geolocation 'none'";
    document.body.append(frame);
    try {
      expect(await failureOf(frame.contentWindow?.navigator.geolocation)).to.equal('blocked');
    } finally {
      frame.remove();
    }
  });

  it('X4 ends with its signal, before and while the device is asked', async () => {
    const silent: Geolocation = { getCurrentPosition: () => {} };
    for (const isEarly of [true, false]) {
      const controller = new AbortController();
      if (isEarly) controller.abort();
      const answer = locate({ geolocation: silent }, controller.signal);
      controller.abort();
      const error = await answer.catch((reason: unknown) => reason);
      expect(error).to.have.property('name', 'AbortError');
    }
  });
});
