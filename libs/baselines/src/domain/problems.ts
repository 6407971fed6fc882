import { refusals } from '@app/kernel';

export const refuse = refusals({
  baseline_not_found: {
    kind: 'not_found',
    ja: 'この共有ベースラインは見つかりません。削除されたか、開く権限がない可能性があります。',
    en: 'There is no such baseline, or you may not open it.',
  },
  baseline_version_not_found: {
    kind: 'not_found',
    ja: 'この共有ベースラインの版は見つかりません。削除されたか、開く権限がない可能性があります。',
    en: 'There is no such version of a baseline, or you may not open it.',
  },
  baseline_version_published: {
    kind: 'conflict',
    ja: 'この版はすでに公開されているため、変更できません。新しい版を作ってから編集してください。',
    en: 'This version is published and never changes. Please begin a new version and edit that.',
  },
  baseline_built_in: {
    kind: 'forbidden',
    ja: '標準の共有ベースラインは変更できません。コピーを作ってから編集してください。',
    en: 'The built-in baseline cannot be changed. Please make a copy and edit that.',
  },
  baseline_changed: {
    kind: 'conflict',
    ja: '編集している間に、ほかの人がこの下書きを変更しました。いまの内容を確かめてから、もう一度保存してください。',
    en: 'Somebody else changed this draft meanwhile. Please look at what it says now and save again.',
  },
  baseline_has_draft: {
    kind: 'conflict',
    ja: 'この共有ベースラインには、すでに編集中の下書きがあります。その下書きを続けて編集してください。',
    en: 'This baseline already has a draft. Please go on with that one.',
  },
  baseline_never_published: {
    kind: 'conflict',
    ja: 'この共有ベースラインはまだ公開されていません。いまの下書きを編集してください。',
    en: 'This baseline was never published. Please edit its draft.',
  },
  baseline_not_ready: {
    kind: 'invalid',
    ja: 'この共有ベースラインには直すところが{count}件あるため、まだ公開できません。一覧を見て直してください。',
    en: 'This baseline cannot be published yet: {count} things need attention. Please see the list.',
  },
  question_unknown: {
    kind: 'invalid',
    ja: '質問「{key}」は、このベースラインが使う調査票にありません。',
    en: 'The questionnaire of this baseline has no question "{key}".',
  },
  class_unknown: {
    kind: 'invalid',
    ja: '情報区分「{key}」は、この版にありません。',
    en: 'This version has no information class "{key}".',
  },
  class_key_invalid: {
    kind: 'invalid',
    ja: '「{key}」は情報区分のキーに使えません。英小文字で始まる、英小文字・数字・「_」の40文字以内にしてください（「public」は使えません）。',
    en: '"{key}" cannot be the key of a class: it begins with a small letter and has up to 40 small letters, digits or "_"; "public" is taken.',
  },
  class_not_found: {
    kind: 'not_found',
    ja: '情報区分「{key}」は、この版にありません。',
    en: 'This version has no information class "{key}".',
  },
  stage_unknown: {
    kind: 'not_found',
    ja: '取扱い段階「{key}」は、この版にありません。',
    en: 'This version has no handling stage "{key}".',
  },
  cell_twice: {
    kind: 'invalid',
    ja: '質問「{question}」と情報区分「{class}」の組が二度出てきます。',
    en: 'Question "{question}" and class "{class}" are named twice.',
  },
  weight_twice: {
    kind: 'invalid',
    ja: '質問「{question}」の重みが二度出てきます。',
    en: 'The weight of question "{question}" is named twice.',
  },
  target_above_max: {
    kind: 'invalid',
    ja: '質問「{question}」の段階は{max}までです。目標は0から{max}の間で決めてください。',
    en: 'Question "{question}" has levels up to {max}; please choose a target from 0 to {max}.',
  },
  must_without_target: {
    kind: 'invalid',
    ja: '質問「{question}」は情報区分「{class}」で必須ですが、目標がありません。1以上の目標を決めるか、必須を外してください。',
    en: 'Question "{question}" is a must for class "{class}" but has no target. Please set a target of 1 or more, or take the must away.',
  },
  class_asks_nothing: {
    kind: 'invalid',
    ja: '情報区分「{class}」に目標が1つもありません。少なくとも1問に1以上の目標を決めてください。',
    en: 'Class "{class}" has no target at all. Please set a target of 1 or more for at least one question.',
  },
  classes_missing: {
    kind: 'invalid',
    ja: '情報区分が1つもありません。',
    en: 'There is no information class yet.',
  },
  questionnaire_unpublished: {
    kind: 'invalid',
    ja: 'このベースラインが使う調査票の版が、まだ公開されていません。先に調査票を公開してください。',
    en: 'The questionnaire version of this baseline is not published. Please publish it first.',
  },
  questionnaire_gone: {
    kind: 'invalid',
    ja: 'このベースラインが使う調査票の版が見つかりません。公開された版を選び直してください。',
    en: 'The questionnaire version of this baseline is gone. Please choose a published one.',
  },
  text_missing_ja: {
    kind: 'invalid',
    ja: '日本語の文がまだありません。',
    en: 'The Japanese text is missing.',
  },
  text_missing_en: {
    kind: 'invalid',
    ja: '英語の文がまだありません。',
    en: 'The English text is missing.',
  },
});
