import { cleaned, displayName, escapeHtml, oneLine, paragraph } from './text.js';

describe('text from people', () => {
  it('becomes one line, whatever breaks it', () => {
    const text = oneLine(' 山田\r\nBcc: x@example.com\t花子\u2028\u0085\u0000end ');

    expect(text).toBe('山田 Bcc: x@example.com 花子 end');
  });

  it('cannot turn the direction of writing around', () => {
    expect(oneLine('invoice\u202Efdp.exe\u2066\u200F')).toBe('invoicefdp.exe');
  });

  it('is well-formed even when it holds half a character, so that it can be kept', () => {
    expect(oneLine('a\uD800b')).toBe('a\uFFFDb');
  });

  it('keeps the line breaks of a paragraph, and at most one empty line', () => {
    expect(paragraph('one\r\ntwo\n\n\n\nthree\u0007 \n')).toBe('one\ntwo\n\nthree');
  });

  it('as a name cannot pass for another address', () => {
    expect(displayName('"CEO" <ceo@bank.example>\r\nBcc: all')).toBe('CEO ceo＠bank.example Bcc: all');
  });

  it('as a name has at most 100 characters, counted as people count them', () => {
    expect(displayName('𠮷'.repeat(120))).toBe('𠮷'.repeat(100));
  });

  it('is never markup in HTML', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;');
  });

  it('is cleaned wherever it stands in the details, numbers and nulls are left', () => {
    expect(cleaned({ title: 'a\u0000b', count: 3, reason: null, late: false })).toEqual({
      title: 'a b',
      count: 3,
      reason: null,
      late: false,
    });
  });
});
