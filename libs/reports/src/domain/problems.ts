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
  framework_group_not_found: {
    kind: 'not_found',
    ja: 'この区分は、この管理策体系にありません。',
    en: 'This framework has no such group.',
  },
  class_not_asked: {
    kind: 'not_found',
    ja: 'この情報区分は、この調査の共有ベースラインにありません。',
    en: 'The baseline of this campaign has no such information class.',
  },
  class_not_handled: {
    kind: 'invalid',
    ja: 'この委託先は、この情報区分を扱っていません。',
    en: 'This supplier does not handle this information class.',
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
  file_too_large_to_verify: {
    kind: 'too_large',
    ja: '画面で照合できるファイルは{megabytes} MBまでです。それより大きいファイルは、サーバーの管理者がverify-exportコマンドで照合できます。',
    en: 'Files of up to {megabytes} MB can be verified here. A larger one can be verified by whoever operates the server, with the command verify-export.',
  },
  verification_busy: {
    kind: 'too_many',
    ja: 'ほかのファイルを照合しています。少し待ってから、もう一度お試しください。',
    en: 'Other files are being verified. Please wait a little and try again.',
  },
  verification_abandoned: {
    kind: 'unavailable',
    ja: 'ファイルの照合は取りやめになりました。必要なら、もう一度お試しください。',
    en: 'Verifying the file was given up. Please try again if you need it.',
  },
  campaign_not_issued: {
    kind: 'conflict',
    ja: 'この調査キャンペーンはまだ発行されていないため、書き出すものがありません。',
    en: 'This campaign has not been issued yet, so there is nothing to export.',
  },
  too_many_compared: {
    kind: 'invalid',
    ja: '一度に比べられる調査は{most}件までです。いまは{chosen}件選ばれています。',
    en: 'At most {most} campaigns can be compared at once; {chosen} are chosen.',
  },
  questionnaire_not_sent: {
    kind: 'not_found',
    ja: 'この調査票で発行された調査は見つかりません。',
    en: 'There is no campaign that was issued with this questionnaire.',
  },
  compared_unknown: {
    kind: 'not_found',
    ja: '比べる調査の中に、この調査票で発行されていないか、ご覧になれないものがあります。調査を選び直してください。',
    en: 'Some of the campaigns to compare were not issued with this questionnaire, or are not open to you. Please choose them again.',
  },
  compares_nothing: {
    kind: 'invalid',
    ja: 'この形式のファイルには推移が含まれないため、比べる調査や委託先は指定できません。',
    en: 'A file of this kind has no trend in it, so it cannot be said what to compare in it.',
  },
});
