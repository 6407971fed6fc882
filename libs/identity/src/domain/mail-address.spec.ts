import { checkAddress, sameAddress } from './mail-address.js';

describe('a mail address', () => {
  it.each([
    ['tanaka@example.co.jp', 'tanaka@example.co.jp'],
    ['  tanaka@example.co.jp  ', 'tanaka@example.co.jp'],
    ['Tanaka.Hanako+keiyaku@Example.CO.JP', 'Tanaka.Hanako+keiyaku@example.co.jp'],
    ["o'brien@example.ie", "o'brien@example.ie"],
    ['a@b-c.example', 'a@b-c.example'],
    ['a@xn--eckwd4c7cu47r2wf.jp', 'a@xn--eckwd4c7cu47r2wf.jp'],
    ['ｔａｎａｋａ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ', 'tanaka@example.co.jp'],
    ['　tanaka@example.co.jp　', 'tanaka@example.co.jp'],
  ])('is read from %p', (text, address) => {
    expect(checkAddress(text)).toBe(address);
  });

  it.each([
    ['nothing', ''],
    ['no sign', 'tanaka.example.co.jp'],
    ['two signs', 'a@b@example.jp'],
    ['a list', 'a@example.jp,b@example.jp'],
    ['a list with semicolons', 'a@example.jp;b@example.jp'],
    ['a list with spaces', 'a@example.jp b@example.jp'],
    ['a list in full width', 'a@example.jp，b@example.jp'],
    ['a display name', 'Tanaka <tanaka@example.jp>'],
    ['a comment', 'tanaka(boss)@example.jp'],
    ['a comment in the domain', 'tanaka@example(x).jp'],
    ['a quoted local part', '"tanaka hanako"@example.jp'],
    ['a group', 'team:a@example.jp;'],
    ['a route', '@a.jp:b@example.jp'],
    ['a header behind it', 'tanaka@example.jp\r\nBcc: thief@example.jp'],
    ['a header in front of it', 'x\r\nBcc: thief@example.jp'],
    ['a line break at its end', 'tanaka@example.jp\n'],
    ['a carriage return in the domain', 'tanaka@exam\rple.jp'],
    ['a null', 'tanaka@example.jp\0'],
    ['a tab', 'tana\tka@example.jp'],
    ['a dot at the beginning', '.tanaka@example.jp'],
    ['two dots', 'tanaka..hanako@example.jp'],
    ['a domain without a dot', 'tanaka@localhost'],
    ['an address literal', 'tanaka@[192.0.2.1]'],
    ['numbers only', 'tanaka@192.0.2.1'],
    ['an empty label', 'tanaka@example..jp'],
    ['a hyphen at a label’s edge', 'tanaka@-example.jp'],
    ['an underscore in the domain', 'tanaka@ex_ample.jp'],
    ['letters that are not ASCII', '田中@example.jp'],
    ['a local part of 65 characters', `${'a'.repeat(65)}@example.jp`],
    ['255 characters', `${'a'.repeat(61)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example.jp`],
  ])('is refused with %s', (_what, text) => {
    expect(() => checkAddress(text)).toThrow(expect.objectContaining({ code: 'address_invalid', field: 'email' }));
  });

  it('names the field that the caller has it from', () => {
    expect(() => checkAddress('x', 'contacts.0.email')).toThrow(expect.objectContaining({ field: 'contacts.0.email' }));
  });

  it('is the same in upper and lower case', () => {
    expect(sameAddress('Tanaka@example.jp', 'tanaka@example.jp')).toBe(true);
    expect(sameAddress('tanaka@example.jp', 'tanaka@example.co.jp')).toBe(false);
  });
});
