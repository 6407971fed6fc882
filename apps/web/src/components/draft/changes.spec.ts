import {
  adopted,
  type Changes,
  chose,
  dropped,
  entered,
  failed,
  hurried,
  NO_CHANGES,
  nextToSend,
  rebased,
  saved,
  sent,
  triedAgain,
  unsaved,
  wakeAt,
} from './changes';

const TARGET = { part: 'grid', field: 'GOV-01.hi.target' };
const WEIGHT = { part: 'grid', field: 'GOV-01.weight' };
const NAME = { part: 'description', field: 'name.ja' };
const UNREACHABLE = { kind: 'unreachable' } as const;

function onTheWay(changes: Changes, now = 0): Changes {
  return sent(changes, nextToSend(changes, now));
}

describe('what is entered in a draft', () => {
  it('waits for its writer to pause, then goes out part by part', () => {
    const changes = entered(entered(entered(NO_CHANGES, TARGET, 2, 3, 5), NAME, '旧', '新', 5), WEIGHT, 1, 2, 9);

    expect(nextToSend(changes, 4)).toEqual([]);
    expect(wakeAt(changes)).toBe(5);
    expect(nextToSend(changes, 5)).toMatchObject([TARGET, WEIGHT]);
    expect(nextToSend(saved(onTheWay(changes, 5), 6), 6)).toMatchObject([NAME]);
  });

  it('goes out one batch at a time, so that each names the version of the one before', () => {
    expect(nextToSend(entered(onTheWay(entered(NO_CHANGES, TARGET, 2, 3, 0)), NAME, '', '新', 0), 9)).toEqual([]);
  });

  it('is nothing where it says what stands there already', () => {
    expect(entered(NO_CHANGES, TARGET, 2, 2, 0)).toEqual(NO_CHANGES);
    expect(entered(entered(NO_CHANGES, TARGET, 2, 3, 0), TARGET, 2, 2, 0).waiting).toEqual([]);
  });

  it('is sent again where it changed while it was on its way, over what arrived', () => {
    const changes = saved(entered(onTheWay(entered(NO_CHANGES, TARGET, 2, 3, 0)), TARGET, 2, 4, 0), 1);

    expect(changes).toMatchObject({ waiting: [{ base: 3, value: 4, attempted: [] }], savedAt: 1 });
  });

  it('stays and is tried again, ever later, while there is no line', () => {
    const once = failed(onTheWay(entered(NO_CHANGES, TARGET, 2, 3, 0)), UNREACHABLE, 100);
    const twice = failed(onTheWay(once, 1_100), UNREACHABLE, 1_100);

    expect(wakeAt(once)).toBe(1_100);
    expect(wakeAt(twice)).toBe(3_100);
    expect(nextToSend(triedAgain(twice, 1_200), 1_200)).toHaveLength(1);
  });

  it('is not sent while nobody is signed in', () => {
    const changes = failed(onTheWay(entered(NO_CHANGES, TARGET, 2, 3, 0)), { kind: 'signed_out' }, 0);

    expect(wakeAt(changes)).toBeNull();
    expect(unsaved(changes)).toHaveLength(1);
  });

  it('has its sentence at its place where it was refused, and the rest goes on', () => {
    const changes = onTheWay(entered(entered(NO_CHANGES, NAME, '旧', '', 0), { ...NAME, field: 'changeNote' }, '', '注', 0));
    const refused = failed(changes, { kind: 'refused', sentence: '?', fields: { 'name.ja': '名前を入れてください。' } }, 0);

    expect(refused.refused).toEqual({ 'description|name.ja': '名前を入れてください。' });
    expect(nextToSend(refused, 0)).toMatchObject([{ field: 'changeNote' }]);
    expect(entered(refused, NAME, '旧', '新', 0).refused).toEqual({});
    expect(dropped(refused, NAME)).toMatchObject({ refused: {}, waiting: [{ field: 'changeNote' }] });
  });

  it('says its sentence of everything that was sent, where it names no place', () => {
    const refused = failed(
      onTheWay(entered(NO_CHANGES, NAME, '', '新', 0)),
      { kind: 'refused', sentence: '保存できません。', fields: {} },
      0,
    );

    expect(refused.refused).toEqual({ 'description|name.ja': '保存できません。' });
  });

  it('does not wait for the pause when its writer leaves', () => {
    expect(nextToSend(hurried(entered(NO_CHANGES, NAME, '', '新', 700), 10), 10)).toHaveLength(1);
  });

  it('comes back after the tab was closed', () => {
    const kept = { ...TARGET, base: 2, value: 3, due: 0, attempted: [] };

    expect(nextToSend(adopted(NO_CHANGES, [kept]), 0)).toEqual([kept]);
  });
});

describe('what somebody else saved meanwhile', () => {
  const mine = entered(NO_CHANGES, TARGET, 2, 3, 0);

  it('stands beside what is entered here, where it is about other places', () => {
    expect(rebased(mine, () => 2)).toMatchObject({ waiting: [{ value: 3 }], conflicts: [] });
  });

  it('needs nobody to choose where both say the same', () => {
    expect(rebased(mine, () => 3)).toMatchObject({ waiting: [], conflicts: [] });
  });

  it('was this page itself, where the answer to it was lost', () => {
    const lost = failed(onTheWay(mine), UNREACHABLE, 0);

    expect(rebased(entered(lost, TARGET, 2, 4, 0), () => 3)).toMatchObject({ waiting: [{ base: 3, value: 4 }], conflicts: [] });
  });

  it('is shown beside what is entered here, where both changed the same place', () => {
    expect(rebased(mine, () => 1)).toMatchObject({ waiting: [], conflicts: [{ mine: { value: 3 }, theirs: 1 }] });
  });

  it('is written over, or stays, as its reader chooses', () => {
    const open = rebased(mine, () => 1);
    const [conflict] = open.conflicts;

    expect(conflict && chose(open, conflict, 'mine', 5)).toMatchObject({ conflicts: [], waiting: [{ base: 1, value: 3, due: 5 }] });
    expect(conflict && chose(open, conflict, 'theirs', 5)).toMatchObject({ conflicts: [], waiting: [] });
  });

  it('is nothing to choose about any more once it says the same', () => {
    const open = rebased(mine, () => 1);

    expect(rebased(open, () => 3).conflicts).toEqual([]);
    expect(rebased(open, () => 0).conflicts).toMatchObject([{ theirs: 0 }]);
  });
});
