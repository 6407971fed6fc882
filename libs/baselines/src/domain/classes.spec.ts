import { baselineVersion } from '../../../../test/factories/baseline-version.js';
import { writtenClass } from './classes.js';

const wording = { name: { ja: '最高機密', en: 'Top secret' }, exposure: 5 };

describe('writtenClass', () => {
  it('puts a new class at the end', () => {
    expect(writtenClass(baselineVersion(), 'top', wording)).toEqual({ key: 'top', ...wording, position: 3 });
  });

  it('leaves a class where it is, unless told otherwise', () => {
    expect(writtenClass(baselineVersion(), 'plain', wording).position).toBe(1);
    expect(writtenClass(baselineVersion(), 'plain', { ...wording, position: 9 }).position).toBe(9);
  });

  it.each(['public', 'Top', '1st', 'a-b', '', '機密', 'a'.repeat(41)])('does not take the key "%s"', (key) => {
    expect(() => writtenClass(baselineVersion(), key, wording)).toThrow(expect.objectContaining({ code: 'class_key_invalid' }));
  });
});
