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
  framework_level_unknown: {
    kind: 'invalid',
    ja: 'この管理策体系に、この水準はありません。',
    en: 'This framework has no such level.',
  },
  requirement_not_found: {
    kind: 'not_found',
    ja: 'この要求事項は、この管理策体系にありません。',
    en: 'This framework has no such requirement.',
  },
  file_missing: {
    kind: 'invalid',
    ja: '照合するファイルを選んでください。',
    en: 'Please choose the file to verify.',
  },
  campaign_not_issued: {
    kind: 'conflict',
    ja: 'この調査キャンペーンはまだ発行されていないため、書き出すものがありません。',
    en: 'This campaign has not been issued yet, so there is nothing to export.',
  },
});
