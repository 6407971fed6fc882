import { isOneAddress } from './one-address.js';

describe('isOneAddress', () => {
  it.each([
    'soumu@example.co.jp',
    "o'brien+tag@example.com",
    'hanako..y.@docomo.example',
    'root@localhost',
    '山田@例え.jp',
    `${'a'.repeat(64)}@example.jp`,
  ])('takes %s', (address) => {
    expect(isOneAddress(address)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['no address', 'soumu'],
    ['two in a list', 'a@example.com,b@example.com'],
    ['two with a semicolon', 'a@example.com;b@example.com'],
    ['two with a space', 'a@example.com b@example.com'],
    ['a name with it', 'Hanako <a@example.com>'],
    ['angle brackets', '<a@example.com>'],
    ['a comment', 'a@example.com(b@example.com)'],
    ['a group', 'all:a@example.com'],
    ['a quoted local part', '"a b"@example.com'],
    ['a quoted local part that holds an address', '"x@evil.example"@example.com'],
    ['two at signs', 'a@b@example.com'],
    ['a route', '@relay.example:a@example.com'],
    ['a line break', 'a@example.com\r\nBcc: b@example.com'],
    ['a line separator', 'a@example.com\u2028'],
    ['a NUL', 'a\u0000@example.com'],
    ['text turned around', 'a\u202E@example.com'],
    ['a domain literal', 'a@[127.0.0.1]'],
    ['an empty label', 'a@example..com'],
    ['a domain that begins with a hyphen', 'a@-example.com'],
    ['a local part of 65 characters', `${'a'.repeat(65)}@example.jp`],
    ['255 characters', `a@${'b'.repeat(249)}.com`],
  ])('refuses %s', (_what, address) => {
    expect(isOneAddress(address)).toBe(false);
  });
});
