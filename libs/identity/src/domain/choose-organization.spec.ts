import { chooseOrganization } from './choose-organization.js';

describe('where a person works after signing in', () => {
  const memberships = [
    { organizationId: 'a', suspended: true },
    { organizationId: 'b', suspended: false },
    { organizationId: 'c', suspended: false },
  ];

  it.each([
    ['where they ask to', ['c', 'b'], 'c'],
    ['where they worked last, when they ask for nothing', [null, 'c'], 'c'],
    ['where they worked last, when they ask for what is not theirs', ['z', 'c'], 'c'],
    ['in the first of theirs, when they are suspended where they worked last', [null, 'a'], 'b'],
    ['in the first of theirs at the first time', [null, null], 'b'],
  ])('is %s', (_what, wishes, chosen) => {
    expect(chooseOrganization(memberships, ...wishes)).toBe(chosen);
  });

  it('is nowhere when no membership is left', () => {
    expect(chooseOrganization([{ organizationId: 'a', suspended: true }], 'a')).toBeNull();
  });
});
