import { refusals } from '@app/kernel';

export const refuse = refusals({
  nothing_submitted: {
    kind: 'not_found',
    ja: 'まだ提出された回答がないため、結果はありません。',
    en: 'Nothing has been submitted yet, so there is no result.',
  },
  question_not_in_campaign: {
    kind: 'not_found',
    ja: 'この項目は、この調査で尋ねていません。',
    en: 'This campaign did not ask this question.',
  },
  campaign_not_issued: {
    kind: 'conflict',
    ja: 'この調査キャンペーンはまだ発行されていないため、書き出すものがありません。',
    en: 'This campaign has not been issued yet, so there is nothing to export.',
  },
});
