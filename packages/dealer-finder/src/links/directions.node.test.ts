import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asksForGcj02, type DirectionsOptions, directionsLink, platformOf } from './directions.ts';

const dealer = {
  name: 'Orvane (Süd) & Söhne',
  address: {
    lines: ['Musterring 1', 'Hof 2'],
    locality: 'München',
    region: 'Bayern',
    postalCode: '80331',
    country: 'DE',
  },
  location: { lat: 48.137, lng: -11.575 },
};
const linkBy = (template: string, options: Partial<DirectionsOptions> = {}): string | undefined =>
  directionsLink(dealer, { platform: 'other', template, ...options });

describe('D13 directions', () => {
  for (const [platform, link] of [
    ['android', 'geo:48.137,-11.575?q=48.137,-11.575(Orvane%20%28S%C3%BCd%29%20%26%20S%C3%B6hne)'],
    ['apple', 'https://maps.apple.com/?daddr=48.137,-11.575&dirflg=d'],
    ['other', 'https://www.openstreetmap.org/directions?engine=fossgis_osrm_car&to=48.137,-11.575'],
  ] as const) {
    test(`lead to the map app of ${platform} by themselves`, () => {
      assert.equal(directionsLink(dealer, { platform }), link);
    });
  }

  test('go where the host wants them, each value encoded', () => {
    assert.equal(
      linkBy('https://maps.example/go?to={lat},{lng}&name={name}&at={address}'),
      'https://maps.example/go?to=48.137,-11.575&name=Orvane%20%28S%C3%BCd%29%20%26%20S%C3%B6hne&' +
        'at=Musterring%201%2C%20Hof%202%2C%2080331%20M%C3%BCnchen%2C%20Bayern%2C%20DE',
    );
  });

  test('are in the coordinates of Chinese maps when the template asks for them and the converter is there', () => {
    const template = 'https://uri.example/navigation?to={gcjLng},{gcjLat},{name}';
    assert.equal(asksForGcj02(template), true);
    assert.equal(asksForGcj02('https://maps.example/?to={lat},{lng}'), false);
    assert.equal(asksForGcj02(undefined), false);
    assert.equal(linkBy(template), undefined);
    const toGcj02 = ({ lat, lng }: { lat: number; lng: number }) => ({ lat: lat + 1, lng: lng + 2 });
    assert.match(linkBy(template, { toGcj02 }) ?? '', /to=-9\.575,49\.137,Orvane/);
  });

  test('go by the address where the coordinates are not known, or there are none', () => {
    const nowhere = { ...dealer, location: { lat: Number.NaN, lng: Number.NaN } };
    assert.equal(directionsLink(nowhere, { platform: 'android' }), undefined);
    assert.match(
      directionsLink(nowhere, { platform: 'android', template: 'geo:0,0?q={address}' }) ?? '',
      /^geo:0,0\?q=M/,
    );
  });

  for (const [userAgent, platform] of [
    ['Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36', 'android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15', 'apple'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15', 'apple'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36', 'other'],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 QtWebEngine/5.15.2 Chrome/87', 'other'],
  ] as const) {
    test(`${platform} is read from ${userAgent.slice(13, 40)}`, () => assert.equal(platformOf(userAgent), platform));
  }
});

describe('D16 directions that nobody is sent to', () => {
  for (const template of [
    'javascript:alert({lat})',
    'data:text/html,{name}',
    'java\nscript:alert({lat})',
    'http://maps.example/?to={lat},{lng}',
    '{name}',
    '{address}',
    '/map?to={lat}',
    '',
  ]) {
    test(JSON.stringify(template), () => assert.equal(linkBy(template), undefined));
  }

  test('a name cannot leave its place', () => {
    for (const name of [
      'javascript:alert(1)',
      '"><script>',
      '../..//evil.example',
      '\u0000\n&to=1,1',
      ')&q=(',
      '\ud800{lat}',
    ]) {
      const link = directionsLink(
        { ...dealer, name },
        { platform: 'android', template: 'https://maps.example/?q={name}' },
      );
      const url = new URL(link ?? assert.fail(name));
      assert.equal(url.origin, 'https://maps.example');
      assert.deepEqual([...url.searchParams], [['q', name.replace('\ud800', '')]]);
    }
  });
});
