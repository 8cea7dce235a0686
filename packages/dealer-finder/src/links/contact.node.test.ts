import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { callLink, mailLink, phoneText, websiteLink } from './contact.ts';

describe('D13 a phone number', () => {
  test('can be called when it is in E.164', () => {
    assert.equal(callLink('+4989123456'), 'tel:+4989123456');
  });

  for (const phone of ['089 123456', '+49 89 123456', '0049891234', '+0891234567', '+49', '+4989123456;ext=1', '']) {
    test(`cannot be called when it is "${phone}", and is shown as it is`, () => {
      assert.equal(callLink(phone), undefined);
      assert.equal(phoneText(phone), phone);
    });
  }

  for (const [phone, text] of [
    ['+12125550123', '+1 212 555 0123'],
    ['+78005550123', '+7 800 555 0123'],
    ['+498912345', '+49 891 2345'],
    ['+4989123456', '+49 891 234 56'],
    ['+4989123456789', '+49 891 234 567 89'],
    ['+8613800138000', '+86 138 001 380 00'],
    ['+201001234567', '+20 100 123 4567'],
    ['+9714123456', '+971 412 3456'],
    ['+35312345678', '+353 123 456 78'],
    ['+97714123456', '+977 141 234 56'],
    ['+6421123456', '+64 211 234 56'],
  ] as const) {
    test(`is read as ${text}`, () => {
      assert.equal(phoneText(phone), text.replace(/ /g, '\u00a0'));
      assert.equal(phoneText(phone).replace(/\u00a0/g, ''), phone);
    });
  }
});

describe('D16 an e-mail address', () => {
  test('can be written to', () => {
    assert.equal(mailLink('sales@dealer.example'), 'mailto:sales@dealer.example');
  });

  test('cannot add a recipient, a subject or a line', () => {
    assert.equal(mailLink('a?bcc=b@dealer.example'), 'mailto:a%3Fbcc%3Db@dealer.example');
    assert.equal(mailLink('a&cc=b%0a@dealer.example'), 'mailto:a%26cc%3Db%250a@dealer.example');
    assert.equal(mailLink('a@dealer.example,b@dealer.example'), undefined);
    assert.equal(mailLink('a\nbcc:b@dealer.example'), undefined);
  });

  test('is none without a name, a domain or with half a character in it', () => {
    for (const email of ['dealer.example', '@dealer.example', 'a@dealer', 'javascript:alert(1)', '']) {
      assert.equal(mailLink(email), undefined, email);
    }
    assert.equal(mailLink('a\ud800@dealer.example'), 'mailto:a@dealer.example');
  });
});

describe('D16 a website', () => {
  test('is an address of the web', () => {
    assert.equal(websiteLink('https://dealer.example/münchen'), 'https://dealer.example/m%C3%BCnchen');
    assert.equal(websiteLink('http://localhost/'), 'http://localhost/');
  });

  for (const url of [
    'mailto:sales@dealer.example',
    'tel:+4989123456',
    'javascript:alert(1)',
    'http://dealer.example/',
  ]) {
    test(`is not ${url}`, () => assert.equal(websiteLink(url), undefined));
  }
});
