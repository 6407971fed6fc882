import { fileNameIn } from './download.js';

describe('the name of a downloaded file', () => {
  it.each([
    ['attachment; filename="suppliers.xlsx"', 'suppliers.xlsx'],
    [`attachment; filename="gap.xlsx"; filename*=UTF-8''%E5%B7%AE.xlsx`, '差.xlsx'],
    ['attachment', 'enjuku'],
  ])('of %s is %s', (disposition, name) => {
    expect(fileNameIn(disposition)).toBe(name);
  });
});
