import type { AnswerView } from '~/api/generated/types.gen';

import { type Content, NOTHING_SAID } from './content';
import type { Theirs } from './outcome';
import {
  adopted,
  chose,
  EMPTY_QUEUE,
  failed,
  hurried,
  nextToSend,
  type Queue,
  saved,
  sent,
  triedAgain,
  typed,
  unsaved,
  wakeAt,
} from './queue';

const level = (value: number, comment: string | null = null): Content => ({ ...NOTHING_SAID, kind: 'level', level: value, comment });

function known(key: string, version: number, content = level(1)): AnswerView {
  return { ...content, questionKey: key, version, answeredBy: '佐藤', answeredAt: '2026-11-20T05:00:00Z' };
}

function theirs(version: number, content: Content): Theirs {
  return { ...content, version, by: '田中', at: '2026-11-20T05:32:00Z' };
}

/** Answers to GOV-01 and GOV-02, of which the first is on its way. */
function underWay(): Queue {
  const queue = typed(typed(EMPTY_QUEUE, 'GOV-01', level(2), null, 0), 'GOV-02', level(3), null, 0);
  return sending(queue, 0);
}

function sending(queue: Queue, now: number): Queue {
  const next = nextToSend(queue, now);
  if (!next) throw new Error('nothing to send');
  return sent(queue, next);
}

describe('what was answered', () => {
  it('is sent at once, over the version that was seen', () => {
    const queue = typed(EMPTY_QUEUE, 'GOV-01', level(2), known('GOV-01', 4), 100);

    expect(nextToSend(queue, 100)).toMatchObject({ key: 'GOV-01', content: level(2), seen: 4 });
  });

  it('waits for the pause of its writer, when it is a text', () => {
    const queue = typed(EMPTY_QUEUE, 'GOV-01', level(2, '月2回'), null, 800);

    expect([nextToSend(queue, 799), wakeAt(queue), nextToSend(queue, 800)?.key]).toEqual([null, 800, 'GOV-01']);
  });

  it('does not wait when its writer leaves the question', () => {
    const queue = hurried(typed(EMPTY_QUEUE, 'GOV-01', level(2, '月2回'), null, 800), 300);

    expect(nextToSend(queue, 300)?.key).toBe('GOV-01');
  });

  it('goes out one by one, in order', () => {
    const queue = underWay();

    expect(nextToSend(queue, 0)).toBeNull();
    expect(nextToSend(saved(queue, known('GOV-01', 1, level(2)), 10), 10)?.key).toBe('GOV-02');
  });

  it('is not sent when it says what stands there already', () => {
    expect(typed(EMPTY_QUEUE, 'GOV-01', level(1, ' '), known('GOV-01', 4), 0).waiting).toEqual([]);
  });

  it('is not sent when it was taken back before it left', () => {
    const queue = typed(EMPTY_QUEUE, 'GOV-01', level(2), known('GOV-01', 4), 700);

    expect(typed(queue, 'GOV-01', level(1), known('GOV-01', 4), 700).waiting).toEqual([]);
  });

  it('waits on the device for its reason, and lets others pass', () => {
    const queue = typed(EMPTY_QUEUE, 'GOV-01', { ...NOTHING_SAID, kind: 'declined', reason: ' ' }, null, 0);

    expect(nextToSend(queue, 0)).toBeNull();
    expect(nextToSend(typed(queue, 'GOV-02', level(0), null, 0), 0)?.key).toBe('GOV-02');
    expect(unsaved(queue)).toHaveLength(1);
  });
});

describe('what is typed while an answer is on its way', () => {
  it('goes out next, over the version that the first one made', () => {
    const queue = typed(underWay(), 'GOV-01', level(4), null, 0);
    const after = saved(queue, known('GOV-01', 1, level(2)), 10);

    expect(nextToSend(after, 10)).toMatchObject({ key: 'GOV-01', content: level(4), seen: 1 });
  });
});

describe('without a line', () => {
  it('keeps everything and pauses longer each time: 1, 2, 4 … 30 seconds', () => {
    const pauses = [];
    let queue = underWay();
    for (let failure = 1; failure <= 7; failure += 1) {
      queue = failed(queue, { kind: 'unreachable' }, 0);
      pauses.push(queue.trouble?.until);
      queue = sending(queue, queue.trouble?.until ?? 0);
    }

    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(unsaved(queue).map(({ key }) => key)).toEqual(['GOV-01', 'GOV-02']);
  });

  it('tries at once when the line is back, in the old order', () => {
    const queue = triedAgain(failed(underWay(), { kind: 'unreachable' }, 0), 200);

    expect(nextToSend(queue, 200)?.key).toBe('GOV-01');
  });

  it('goes on where an earlier visit was closed, in the order of then', () => {
    const kept = failed(underWay(), { kind: 'unreachable' }, 0).waiting;
    const queue = adopted(typed(EMPTY_QUEUE, 'GOV-03', level(1), null, 0), kept);

    expect(unsaved(queue).map(({ key }) => key)).toEqual(['GOV-01', 'GOV-02', 'GOV-03']);
  });
});

describe('an answer that somebody else has changed meanwhile', () => {
  const conflicting = () => failed(underWay(), { kind: 'changed', theirs: theirs(7, level(0)) }, 0);

  it('is put before the person, with both, and the others go on', () => {
    const queue = conflicting();

    expect(queue.conflicts).toMatchObject([{ mine: { content: level(2) }, theirs: { by: '田中', level: 0 } }]);
    expect(nextToSend(queue, 0)?.key).toBe('GOV-02');
  });

  it('is written over theirs when mine is chosen', () => {
    const queue = chose(conflicting(), 'GOV-01', 'mine', 0);

    expect(queue.waiting.find(({ key }) => key === 'GOV-01')).toMatchObject({ content: level(2), seen: 7 });
  });

  it('stays as it is when theirs is chosen', () => {
    const queue = chose(conflicting(), 'GOV-01', 'theirs', 0);

    expect(unsaved(queue).map(({ key }) => key)).toEqual(['GOV-02']);
    expect(queue.saved['GOV-01']).toMatchObject({ level: 0, version: 7 });
  });

  it('is no conflict when both say the same', () => {
    const queue = failed(underWay(), { kind: 'changed', theirs: theirs(7, level(2)) }, 0);

    expect([queue.conflicts, queue.saved['GOV-01']?.version]).toEqual([[], 7]);
  });

  it('is no conflict when it is what this page sent before its line broke', () => {
    const lost = failed(underWay(), { kind: 'unreachable' }, 0);
    const queue = failed(sending(typed(lost, 'GOV-01', level(4), null, 0), 1_000), { kind: 'changed', theirs: theirs(1, level(2)) }, 1_000);

    expect(queue.conflicts).toEqual([]);
    expect(nextToSend(queue, 1_000)).toMatchObject({ content: level(4), seen: 1 });
  });
});

describe('when nothing can be saved', () => {
  it('keeps everything until somebody signs in again, and goes on then', () => {
    const queue = failed(underWay(), { kind: 'signed_out' }, 0);

    expect([nextToSend(queue, 60_000), wakeAt(queue), unsaved(queue).length]).toEqual([null, null, 2]);
    expect(nextToSend(triedAgain(queue, 60_000), 60_000)?.key).toBe('GOV-01');
  });

  it('keeps what was typed when the assessment was submitted or cancelled meanwhile', () => {
    const queue = failed(underWay(), { kind: 'closed', sentence: '提出済みです。' }, 0);

    expect([queue.closed, nextToSend(queue, 0), unsaved(queue).length]).toEqual(['提出済みです。', null, 2]);
  });

  it('sets one refused answer aside until it is changed', () => {
    const queue = failed(underWay(), { kind: 'refused', sentence: '長すぎます。' }, 0);

    expect([queue.refused, nextToSend(queue, 0)?.key]).toEqual([{ 'GOV-01': '長すぎます。' }, 'GOV-02']);
    expect(nextToSend(typed(queue, 'GOV-01', level(1), null, 0), 0)?.key).toBe('GOV-01');
  });
});
