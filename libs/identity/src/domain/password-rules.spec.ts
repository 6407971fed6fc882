import { COMMON_PASSWORDS } from './common-passwords.js';
import { checkPassword } from './password-rules.js';

describe('a password', () => {
  const check = (password: string) => () => checkPassword(password, 'tanaka.hanako@example.co.jp');

  it.each([
    ['ten characters', 'xk4-lantern'.slice(0, 10)],
    ['a phrase in Japanese', '朝の会議は九時からです'],
    ['spaces', 'correct horse battery staple'],
    ['one kind of letter', 'kumamotocastle'],
    ['two hundred characters', 'ab'.repeat(100)],
  ])('may have %s', (_what, password) => {
    expect(check(password)).not.toThrow();
  });

  it.each([
    ['is too short with nine characters', 'xk4-lante', 'password_too_short'],
    ['is too short with nine characters outside the basic plane', `${'𠮷'.repeat(8)}a`, 'password_too_short'],
    ['is too long with 201 characters', `${'ab'.repeat(100)}c`, 'password_too_long'],
    ['is not the address', 'tanaka.hanako@example.co.jp', 'password_is_address'],
    ['is not the address in capitals', 'TANAKA.HANAKO@EXAMPLE.CO.JP', 'password_is_address'],
    ['is not the address before its sign', 'tanaka.hanako', 'password_is_address'],
    ['is not among the commonest', 'password123', 'password_too_common'],
    ['is not among the commonest in capitals', 'QwertyUIOP', 'password_too_common'],
    ['is not among the commonest in full width', 'ｐａｓｓｗｏｒｄ１２３', 'password_too_common'],
    ['is not one character over and over', 'aaaaaaaaaaaa', 'password_too_common'],
  ])('%s', (_what, password, code) => {
    expect(check(password)).toThrow(expect.objectContaining({ code, field: 'password' }));
  });

  it('can be each of the commonest by its length, so that the list is what refuses it', () => {
    const short = [...COMMON_PASSWORDS].filter((password) => password.length < 10 || password !== password.toLowerCase());

    expect(short).toEqual([]);
  });
});
