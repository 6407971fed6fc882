import { AppError, fill } from './app-error.js';

describe('a sentence', () => {
  it('is filled with its details, and keeps a name that it was given nothing for', () => {
    expect(fill('{count} of {all}', { count: 2 }, 'en')).toBe('2 of {all}');
  });

  it('takes of a detail in both languages the one that it is in', () => {
    const refusal = new AppError(
      'conflict',
      'in_use',
      { ja: '「{name}」は使用中です。', en: '"{name}" is in use.' },
      { name: { ja: '秘', en: 'Secret' } },
    );

    expect([refusal.in('ja'), refusal.in('en'), refusal.message]).toEqual([
      '「秘」は使用中です。',
      '"Secret" is in use.',
      '"Secret" is in use.',
    ]);
  });
});
