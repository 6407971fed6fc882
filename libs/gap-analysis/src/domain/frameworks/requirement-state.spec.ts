import { type MappedQuestions, type MappedStatus, verdictOn } from './requirement-state.js';

type Statuses = readonly MappedStatus[];

function verdict(whole: Statuses, parts: Statuses = [], overlapping: Statuses = []) {
  const mapped: MappedQuestions<MappedStatus> = { whole, parts, overlapping };
  const { state, doubt } = verdictOn(mapped, (status) => status);
  return doubt ?? state;
}

describe('A requirement', () => {
  it('is met when what asks for it is at its target', () => {
    expect(verdict(['met'])).toBe('met');
    expect(verdict(['met', 'met'], ['met'], ['met'])).toBe('met');
  });

  it('is not met when one question that asks for it is below its target, whatever the others say', () => {
    expect(verdict(['met', 'gap'])).toBe('not_met');
    expect(verdict(['gap', 'unknown', 'declined'])).toBe('not_met');
  });

  it('is not met when a criterion of it is not', () => {
    expect(verdict(['met'], ['gap'])).toBe('not_met');
    expect(verdict([], ['met', 'gap'])).toBe('not_met');
  });

  it('is unknown while no question of the questionnaire asks for it', () => {
    expect(verdict([])).toBe('not_mapped');
  });

  it.each<[Statuses, Statuses]>([
    [[], ['met']],
    [['met'], []],
    [[], ['gap']],
  ])('is unknown where only parts of it are asked for and none of its criteria falls short', (parts, overlapping) => {
    expect(verdict([], parts, overlapping)).toBe('only_partial');
  });

  it.each(['unknown', 'unanswered', 'declined'] as const)('is unknown where what asks for it is %s', (status) => {
    expect(verdict(['met', status])).toBe('no_answer');
  });

  it('is unknown where it was not asked or does not apply', () => {
    expect(verdict(['out_of_scope'])).toBe('out_of_scope');
    expect(verdict(['not_applicable', 'out_of_scope'])).toBe('not_applicable');
  });

  it('goes by the other questions where one does not apply or was not asked', () => {
    expect(verdict(['met', 'not_applicable'])).toBe('met');
    expect(verdict(['met', 'out_of_scope'], ['not_applicable'], ['out_of_scope'])).toBe('met');
  });

  it.each<[Statuses, Statuses]>([
    [['unanswered'], []],
    [['declined'], ['met']],
    [[], ['gap']],
    [[], ['unknown']],
  ])('is unknown where all of it is met, but something that it overlaps with is in doubt', (parts, overlapping) => {
    expect(verdict(['met'], parts, overlapping)).toBe('part_in_doubt');
  });

  it('is never found wanting by questions that only overlap with it', () => {
    expect(verdict(['met'], [], ['gap', 'gap'])).not.toBe('not_met');
  });
});
