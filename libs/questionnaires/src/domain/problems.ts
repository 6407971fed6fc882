import { refusals } from '@app/kernel';

export const refuse = refusals({
  questionnaire_not_found: {
    kind: 'not_found',
    ja: 'この調査票は見つかりません。削除されたか、開く権限がない可能性があります。',
    en: 'There is no such questionnaire, or you may not open it.',
  },
  questionnaire_version_not_found: {
    kind: 'not_found',
    ja: 'この調査票の版は見つかりません。削除されたか、開く権限がない可能性があります。',
    en: 'There is no such version of a questionnaire, or you may not open it.',
  },
  questionnaire_version_published: {
    kind: 'conflict',
    ja: 'この版はすでに公開されているため、変更できません。新しい版を作ってから編集してください。',
    en: 'This version is published and never changes. Please begin a new version and edit that.',
  },
  questionnaire_built_in: {
    kind: 'forbidden',
    ja: '標準の調査票は変更できません。コピーを作ってから編集してください。',
    en: 'The built-in questionnaire cannot be changed. Please make a copy and edit that.',
  },
  questionnaire_changed: {
    kind: 'conflict',
    ja: '編集している間に、ほかの人がこの下書きを変更しました。いまの内容を確かめてから、もう一度保存してください。',
    en: 'Somebody else changed this draft meanwhile. Please look at what it says now and save again.',
  },
  questionnaire_has_draft: {
    kind: 'conflict',
    ja: 'この調査票には、すでに編集中の下書きがあります。その下書きを続けて編集してください。',
    en: 'This questionnaire already has a draft. Please go on with that one.',
  },
  questionnaire_never_published: {
    kind: 'conflict',
    ja: 'この調査票はまだ公開されていません。いまの下書きを編集してください。',
    en: 'This questionnaire was never published. Please edit its draft.',
  },
  questionnaire_not_ready: {
    kind: 'invalid',
    ja: 'この調査票には直すところが{count}件あるため、まだ公開できません。一覧を見て直してください。',
    en: 'This questionnaire cannot be published yet: {count} things need attention. Please see the list.',
  },
  question_not_found: {
    kind: 'not_found',
    ja: '質問「{key}」は、この版にありません。',
    en: 'This version has no question "{key}".',
  },
  question_key_taken: {
    kind: 'conflict',
    ja: '「{key}」は、この版の質問かプロフィールの質問ですでに使われています。別の番号を付けてください。',
    en: '"{key}" is already used by a question or a profile question of this version. Please choose another key.',
  },
  section_unknown: {
    kind: 'invalid',
    ja: '領域「{key}」は、この版にありません。',
    en: 'This version has no section "{key}".',
  },
  section_in_use: {
    kind: 'conflict',
    ja: '領域「{key}」には質問が{count}問あります。先に質問を別の領域に移すか、削除してください。',
    en: 'Section "{key}" still has {count} questions. Please move or remove them first.',
  },
  section_key_twice: {
    kind: 'invalid',
    ja: '領域「{key}」が二度出てきます。',
    en: 'Section "{key}" is named twice.',
  },
  order_incomplete: {
    kind: 'invalid',
    ja: '並べ替えには、この版のすべての質問を一度ずつ指定してください。',
    en: 'To change the order, please name every question of this version exactly once.',
  },
  profile_question_not_found: {
    kind: 'not_found',
    ja: 'プロフィールの質問「{key}」は、この版にありません。',
    en: 'This version has no profile question "{key}".',
  },
  profile_option_unknown: {
    kind: 'invalid',
    ja: 'プロフィールの質問「{key}」に、選択肢「{option}」はありません。',
    en: 'Profile question "{key}" has no option "{option}".',
  },
  condition_invalid: {
    kind: 'invalid',
    ja: '条件の書き方を直してください：{reason}',
    en: 'Please correct the condition: {reason}',
  },
  framework_not_found: {
    kind: 'not_found',
    ja: 'この管理策体系は見つかりません。',
    en: 'There is no such framework.',
  },
});
