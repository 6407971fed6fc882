import { bodyOf, type Content, isComplete, NOTHING_SAID, profileContent, saysTheSame } from './content';

const said = (content: Partial<Content>): Content => ({ ...NOTHING_SAID, ...content });

describe('what is said at a question', () => {
  it('is complete, but for a reason that is still missing', () => {
    const kinds = ['level', 'unknown', 'not_applicable', 'declined'] as const;

    expect(kinds.map((kind) => isComplete(said({ kind, level: 1 })))).toEqual([true, true, false, false]);
    expect(isComplete(said({ kind: 'declined', reason: '営業秘密' }))).toBe(true);
  });

  it('says the same whatever is blank at its ends', () => {
    expect(saysTheSame(said({ comment: ' 月2回\r\n' }), said({ comment: '月2回' }))).toBe(true);
    expect(saysTheSame(said({ comment: null }), said({ comment: '  ' }))).toBe(true);
    expect(saysTheSame(said({ kind: 'level', level: 1 }), said({ kind: 'level', level: 2 }))).toBe(false);
  });

  it('says the same with marks in it that turn the direction of writing', () => {
    expect(saysTheSame(said({ comment: '\u202a手順書\u202c' }), said({ comment: '手順書' }))).toBe(true);
  });

  it('says the same whatever the order of its boxes', () => {
    const one = said({ kind: 'profile', value: { day: '03-1', night: '090-1' } });

    expect(saysTheSame(one, said({ kind: 'profile', value: { night: '090-1', day: '03-1 ' } }))).toBe(true);
  });
});

describe('what is sent', () => {
  it('holds the field of its kind and no other', () => {
    expect(bodyOf(said({ kind: 'level', level: 2, reason: 'left over', comment: '' }), 3)).toEqual({ kind: 'level', level: 2, version: 3 });
    expect(bodyOf(said({ kind: 'declined', reason: '営業秘密', comment: '別途' }), 0)).toEqual({
      kind: 'declined',
      reason: '営業秘密',
      comment: '別途',
      version: 0,
    });
    expect(bodyOf(NOTHING_SAID, 4)).toEqual({ kind: null, version: 4 });
  });

  it('leaves empty lines and boxes out', () => {
    expect(bodyOf(profileContent(['FortiGate 60F', ' ', ''], null), 0).value).toEqual(['FortiGate 60F']);
    expect(bodyOf(profileContent({ day: '03-1', night: ' ' }, null), 0).value).toEqual({ day: '03-1' });
  });
});

describe('the answer to a profile question', () => {
  it.each([[''], [[]], [[' ']], [{ day: ' ' }], [null]])('is none when it holds nothing: %j', (value) => {
    expect(profileContent(value, null).kind).toBeNull();
  });

  it('is one also when it is 0', () => {
    expect(profileContent(0, null)).toMatchObject({ kind: 'profile', value: 0 });
  });
});
