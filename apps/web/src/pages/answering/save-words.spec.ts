import { NOTHING_SAID } from './content';
import { EMPTY_QUEUE, type Queue, type Waiting } from './queue';
import { saveWord } from './save-words';

function waiting(content: Partial<Waiting['content']> = { kind: 'level', level: 2 }): Waiting {
  return { key: 'GOV-01', content: { ...NOTHING_SAID, ...content }, seen: 0, revision: 1, due: 0, attempted: [] };
}

const theirs = { ...NOTHING_SAID, version: 2, by: '田中', at: '2026-11-20T05:32:00Z' };

describe('how saving stands', () => {
  it.each<[string, Partial<Queue>, boolean]>([
    ['idle', {}, true],
    ['saved', { savedAt: 1 }, true],
    ['saved', { savedAt: 1 }, false],
    ['saving', { waiting: [waiting()], savedAt: 1 }, true],
    ['reason', { waiting: [waiting({ kind: 'declined', reason: '' })] }, true],
    ['offline', { waiting: [waiting()] }, false],
    ['offline', { waiting: [waiting()], trouble: { kind: 'unreachable', failures: 1, until: 9 } }, true],
    ['busy', { waiting: [waiting()], trouble: { kind: 'busy', failures: 1, until: 9 } }, true],
    ['refused', { waiting: [waiting()], refused: { 'GOV-01': '長すぎます。' } }, true],
    ['conflict', { conflicts: [{ mine: waiting(), theirs }] }, true],
    ['signed_out', { waiting: [waiting()], trouble: { kind: 'signed_out', failures: 1, until: 9 } }, true],
    ['closed', { waiting: [waiting()], closed: '提出済みです。' }, true],
  ])('%s', (word, queue, online) => {
    expect(saveWord({ ...EMPTY_QUEUE, ...queue }, online)).toBe(word);
  });
});
