import { paragraphOf } from './paragraph.js';

describe('a text of several lines', () => {
  it('keeps its lines, with one kind of line end, and what stands around it', () => {
    expect(paragraphOf(' 一行目\r\n\t二行目\r三行目\n')).toBe(' 一行目\n\t二行目\n三行目\n');
  });

  it.each(['\v', '\f', '\u0085', '\u2028', '\u2029'])('takes %j for a line end, as the program does that it was copied from', (end) => {
    expect(paragraphOf(`一行目${end}二行目`)).toBe('一行目\n二行目');
  });

  it.each([' \n　', '\u200b', '\u3164\n', '\u202e'])('is empty where nothing in it can be seen: %j', (text) => {
    expect(paragraphOf(text)).toBe('');
  });

  it.each([
    ['対応済\u202e中応対未\u202c', '対応済中応対未'],
    ['\u202aC:\\手順書.pdf', 'C:\\手順書.pdf'],
    ['a\u2066b\u2067c\u2068d\u2069e', 'abcde'],
    ['a\u0000b\u001bc\u009dd', 'abcd'],
  ])('loses what nobody sees and what makes it read otherwise: %j', (text, kept) => {
    expect(paragraphOf(text)).toBe(kept);
  });

  it.each(['葛\u{e0100}飾', '👩\u200d💻', 'می\u200cخواهم', 'שלום\u200f!'])('keeps what belongs to how people write: %s', (text) => {
    expect(paragraphOf(text)).toBe(text);
  });
});
