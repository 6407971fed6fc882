import { goesOnWith, isSame } from './whose';

const page = { userId: 'aoyama', organizationId: 'aomine' };

describe('a page that stands open', () => {
  it('goes on with the session of its own person in its own organization alone', () => {
    const sessions = [
      { userId: 'aoyama', organizationId: 'aomine' },
      { userId: 'aoyama', organizationId: 'asagiri' },
      { userId: 'aoyama', organizationId: null },
      { userId: 'hayase', organizationId: 'aomine' },
    ];

    expect(sessions.map((session) => goesOnWith(page, session))).toEqual([true, false, false, false]);
  });

  it('goes on wherever its person is let in, where there was no organization to work in', () => {
    const idle = { userId: 'aoyama', organizationId: null };

    expect(goesOnWith(idle, page)).toBe(true);
    expect(goesOnWith(idle, { ...page, userId: 'hayase' })).toBe(false);
    expect(isSame(idle, page)).toBe(false);
  });
});
