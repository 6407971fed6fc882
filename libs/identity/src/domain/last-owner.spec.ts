import { keepAnOwner } from './last-owner.js';

describe('the owners of an organization', () => {
  it('lose one as long as another is left', () => {
    expect(() => keepAnOwner(['a', 'b'], 'a')).not.toThrow();
  });

  it('do not lose the last one', () => {
    expect(() => keepAnOwner(['a'], 'a')).toThrow(expect.objectContaining({ code: 'last_owner' }));
  });
});
