import { pathOf } from './file-key.js';

const tenantId = '0190a000-0000-7000-8000-00000000000A';
const id = '0190a000-0000-7000-8000-00000000000b';

describe('where a file is kept', () => {
  it('is told by whose it is, its kind and its id', () => {
    expect(pathOf({ tenantId, kind: 'exports', id, attempt: null })).toBe(`exports/${tenantId.toLowerCase()}/${id}`);
  });

  it('is another place for each attempt', () => {
    expect(pathOf({ tenantId, kind: 'exports', id, attempt: 12 })).toBe(`exports/${tenantId.toLowerCase()}/${id}-12`);
    expect(() => pathOf({ tenantId, kind: 'exports', id, attempt: 0 })).toThrow('from 1 on');
  });

  it.each(['..', '../../etc/passwd', '', `${id}/..`])('is never a path that somebody made up: %s', (made) => {
    expect(() => pathOf({ tenantId, kind: 'exports', id: made, attempt: null })).toThrow('under ids only');
    expect(() => pathOf({ tenantId: made, kind: 'exports', id, attempt: null })).toThrow('under ids only');
  });
});
