import { bareAddress, domainOf, fromName } from './sender.js';

describe('the sender of a mail', () => {
  it('has the bare address of the setting', () => {
    expect(bareAddress('Enjuku <enjuku@example.jp>')).toBe('enjuku@example.jp');
    expect(bareAddress('enjuku@example.jp')).toBe('enjuku@example.jp');
    expect(domainOf('Enjuku <enjuku@example.jp>')).toBe('example.jp');
  });

  it('is the person and the company, by way of Enjuku', () => {
    expect(fromName('高瀬 由紀', '青嶺精機株式会社')).toBe('高瀬 由紀 (青嶺精機株式会社) via Enjuku');
  });

  it('is Enjuku where nobody wrote', () => {
    expect(fromName('', '青嶺精機株式会社')).toBe('Enjuku');
  });

  it('says that it came by way of Enjuku however long the names are', () => {
    expect(fromName('名'.repeat(100), '社'.repeat(200))).toMatch(/ via Enjuku$/);
  });
});
