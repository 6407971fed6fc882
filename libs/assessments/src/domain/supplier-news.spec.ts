import { ASSESSMENT_STATES } from './assessment-state.js';
import { STEP_NAMES } from './step.js';
import { isNews, newsOf } from './supplier-news.js';

describe('what a supplier is told of its buyer’s steps', () => {
  const dueAt = new Date('2026-12-18T14:59:59.999Z');
  const told = (step: (typeof STEP_NAMES)[number], state: (typeof ASSESSMENT_STATES)[number] = 'in_progress', details = {}) =>
    newsOf({ step, details }, { state, dueAt });

  it('is that it was asked, reminded, given more time, or is no longer asked', () => {
    expect(STEP_NAMES.filter(isNews)).toEqual(['issued', 'reminded', 'extended', 'cancelled']);
    // As PostgreSQL writes a moment into JSON.
    const extension = { dueAt: '2026-12-18T14:59:59.999+00:00' };
    expect([told('issued'), told('reminded'), told('extended', 'in_progress', extension), told('cancelled', 'cancelled')]).toEqual([
      'assessment_asked',
      'assessment_due',
      'assessment_extended',
      'assessment_cancelled',
    ]);
  });

  it('is nothing of its own steps', () => {
    expect([told('submitted', 'submitted'), told('recalled'), told('handed_over', 'opened')]).toEqual([null, null, null]);
  });

  it('is nothing more while the buyer has the answers, and once it has ended', () => {
    expect(ASSESSMENT_STATES.filter((state) => told('reminded', state) !== null)).toEqual([
      'issued',
      'opened',
      'in_progress',
      'awaiting_sign_off',
      'returned',
    ]);
    expect(told('issued', 'cancelled')).toBeNull();
  });

  it('is only the last of several extensions', () => {
    expect(told('extended', 'in_progress', { dueAt: '2026-12-11T14:59:59.999Z' })).toBeNull();
  });
});
