import { kindsFor, sentenceOf } from './notice.js';

describe('a notice', () => {
  it('is a sentence in the language of its reader, with the moment where the organization is', () => {
    const asked = {
      kind: 'assessment_asked',
      details: { buyerName: '青嶺精機', title: '第4四半期調査', dueAt: '2026-12-18T14:59:59.999Z' },
    } as const;

    expect(sentenceOf(asked, 'ja', 'Asia/Tokyo')).toBe(
      '青嶺精機から「第4四半期調査」への回答を依頼されています。期限は2026年12月18日（金）23:59（日本標準時）です。',
    );
    expect(sentenceOf(asked, 'en', 'Asia/Tokyo')).toBe(
      '青嶺精機 asks you to answer "第4四半期調査" by Friday, 18 December 2026, 23:59 (Japan Standard Time).',
    );
  });

  it('takes nothing in a name for a place to fill', () => {
    const recalled = { kind: 'submission_recalled', details: { supplierName: '{title}', title: 'Q4' } } as const;

    expect(sentenceOf(recalled, 'en', 'UTC')).toBe('{title} has recalled its submission of "Q4".');
  });

  it('to all is read by those whom it concerns', () => {
    expect(kindsFor(['administration'])).toEqual(['member_mail_bounced', 'member_joined']);
    expect(kindsFor(['supplier'])).toEqual(['assessment_asked', 'assessment_due', 'assessment_extended', 'assessment_cancelled']);
    expect(kindsFor([])).toEqual([]);
  });
});
