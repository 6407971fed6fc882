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
  condition_not_an_object: {
    kind: 'invalid',
    ja: '条件は「{ }」で囲んだ形で書きます。',
    en: 'A condition is written as an object in { }.',
  },
  condition_form_unknown: {
    kind: 'invalid',
    ja: '「{keys}」という形の条件はありません。使える形は、all_of、any_of、not、profileとequals、profileとincludes、answerとat_least、answerとat_mostです。',
    en: 'There is no condition of the form "{keys}". The forms are: all_of; any_of; not; profile with equals; profile with includes; answer with at_least; answer with at_most.',
  },
  condition_list_empty: {
    kind: 'invalid',
    ja: '「{form}」には、条件を一つ以上並べて書きます。',
    en: '"{form}" takes a list of one condition or more.',
  },
  condition_too_deep: {
    kind: 'invalid',
    ja: '条件の入れ子は{limit}段までです。条件を分けるか、簡単にしてください。',
    en: 'Conditions may be nested up to {limit} deep. Please split or simplify this one.',
  },
  condition_profile_unknown: {
    kind: 'invalid',
    ja: 'プロフィールの質問「{key}」は、この調査票にありません。',
    en: 'This questionnaire has no profile question "{key}".',
  },
  condition_needs_single_choice: {
    kind: 'invalid',
    ja: 'equalsは、一つ選ぶ質問にだけ使えます。「{key}」は一つ選ぶ質問ではありません。',
    en: '"equals" needs a single-choice question, which "{key}" is not.',
  },
  condition_needs_multiple_choice: {
    kind: 'invalid',
    ja: 'includesは、複数選ぶ質問にだけ使えます。「{key}」は複数選ぶ質問ではありません。',
    en: '"includes" needs a multiple-choice question, which "{key}" is not.',
  },
  condition_option_unknown: {
    kind: 'invalid',
    ja: 'プロフィールの質問「{key}」に、選択肢「{option}」はありません。',
    en: 'Profile question "{key}" has no option "{option}".',
  },
  condition_question_unknown: {
    kind: 'invalid',
    ja: '質問「{key}」は、この調査票にありません。',
    en: 'This questionnaire has no question "{key}".',
  },
  condition_level_out_of_range: {
    kind: 'invalid',
    ja: '質問「{key}」の段階は、0から{max}までの整数で書きます。',
    en: 'Question "{key}" has levels 0 to {max}; please give one of these whole numbers.',
  },
  questionnaire_empty: {
    kind: 'invalid',
    ja: '質問が1問もありません。',
    en: 'There is no question yet.',
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
  levels_incomplete: {
    kind: 'invalid',
    ja: 'この質問の段階は0から{max}までです。説明を{needed}個書いてください（いまは{count}個です）。',
    en: 'This question has levels 0 to {max}. Please describe {needed} of them; there are {count} now.',
  },
  ynp_has_three_levels: {
    kind: 'invalid',
    ja: '「はい・一部・いいえ」の質問の段階は0から2までです。',
    en: 'A yes/partly/no question has levels 0 to 2.',
  },
  step_off_the_scale: {
    kind: 'invalid',
    ja: '段階を上げる一歩は、0から{max}までの間の、隣り合う段階について一つずつ書きます。',
    en: 'A step leads from one level to the next within 0 to {max}, and each is described once.',
  },
  step_cost_reversed: {
    kind: 'invalid',
    ja: '費用の目安は、低い方を先に、高い方を後に書きます。',
    en: 'The low end of the cost may not be above its high end.',
  },
  framework_not_found: {
    kind: 'not_found',
    ja: 'この管理策体系は見つかりません。',
    en: 'There is no such framework.',
  },
});
