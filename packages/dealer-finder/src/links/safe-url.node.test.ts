import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { safeUrl } from './safe-url.ts';

describe('D16 an address that a person may be sent to', () => {
  for (const address of [
    'https://dealer.example/',
    'https://dealer.example/a?b=c#d',
    'tel:+4989123456',
    'mailto:sales@dealer.example',
    'geo:48.137,11.575?q=48.137,11.575(Orvane%20M%C3%BCnchen)',
    'http://localhost:8080/',
    'http://127.0.0.1/',
    'http://[::1]/',
  ]) {
    test(address, () => assert.equal(safeUrl(address), address));
  }

  test('is given as the browser reads it', () => {
    assert.equal(safeUrl(' HTTPS://Dealer.example/ä b '), 'https://dealer.example/%C3%A4%20b');
  });
});

describe('D16 an address that nobody is sent to', () => {
  for (const address of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u0001 javascript://dealer.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://dealer.example/1',
    'filesystem:https://dealer.example/1',
    'file:///etc/passwd',
    'ftp://dealer.example/',
    'intent://dealer.example#Intent;end',
    'view-source:https://dealer.example/',
    'http://dealer.example/',
    'http://localhost.dealer.example/',
    'http://dealer.example/localhost',
    '//dealer.example/',
    '/local/path',
    'dealer.example',
    'https://',
    'https://a b/',
    '',
  ]) {
    test(JSON.stringify(address), () => assert.equal(safeUrl(address), undefined));
  }
});
