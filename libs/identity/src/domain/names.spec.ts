import { checkName, PERSON_NAME } from './names.js';

describe('a name', () => {
  it.each([
    ['山田 花子', '山田 花子'],
    ['  山田　花子 ', '山田　花子'],
    ['Anne   Marie', 'Anne Marie'],
    ['D\'Arcy <3, "the" boss', 'D\'Arcy <3, "the" boss'],
  ])('is kept from %p', (text, name) => {
    expect(checkName(text, PERSON_NAME, 'name')).toBe(name);
  });

  it.each([
    ['nothing', ''],
    ['blanks only', ' 　 '],
    ['nothing that can be seen', '\u200b\u2060'],
    ['a line break', 'Tanaka\r\nBcc: thief@example.jp'],
    ['a tab', 'Tanaka\tHanako'],
    ['a null', 'Tanaka\0'],
    ['a line separator', 'Tanaka\u2028Hanako'],
    ['a mark that turns the direction of writing', 'Tanaka\u202egpj.exe'],
    ['too many characters', 'あ'.repeat(101)],
  ])('is refused with %s', (_what, text) => {
    expect(() => checkName(text, PERSON_NAME, 'name')).toThrow(expect.objectContaining({ code: 'name_unusable', field: 'name' }));
  });
});
