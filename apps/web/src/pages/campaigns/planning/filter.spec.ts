import { withoutEmpty } from './filter';

describe('a filter of recipients', () => {
  it('names only what narrows', () => {
    expect(withoutEmpty({ search: '', classes: [], tags: ['東海'], hasContact: false, ownerId: undefined })).toEqual({
      tags: ['東海'],
      hasContact: false,
    });
  });
});
