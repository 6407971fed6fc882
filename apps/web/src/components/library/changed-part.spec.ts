import { changedPart } from './changed-part';

describe('where two texts differ', () => {
  it('is between what they begin and what they end with alike', () => {
    expect(changedPart('年に一度見直している。', '半年に一度見直している。')).toEqual({
      start: '',
      before: '',
      after: '半',
      end: '年に一度見直している。',
    });
    expect(changedPart('once a year', 'twice a year')).toEqual({ start: '', before: 'on', after: 'twi', end: 'ce a year' });
  });

  it('counts nothing twice where one repeats itself', () => {
    expect(changedPart('aa', 'aaa')).toEqual({ start: 'aa', before: '', after: 'a', end: '' });
  });

  it('is all of it where nothing is alike', () => {
    expect(changedPart('はい', 'No')).toEqual({ start: '', before: 'はい', after: 'No', end: '' });
  });

  it('cuts no character in two', () => {
    expect(changedPart('𠮷田', '𠮷村')).toEqual({ start: '𠮷', before: '田', after: '村', end: '' });
  });
});
