import { refusals } from '@app/kernel';

/** What a person can put right: a condition in their own questionnaire (the field is the path of the part at fault), costs that are too fine. */
export const refuse = refusals({
  condition_not_an_object: {
    kind: 'invalid',
    ja: '条件は { } で囲んだ形で書きます。',
    en: 'A condition is written as an object in { }.',
  },
  condition_form_unknown: {
    kind: 'invalid',
    ja: '「{keys}」という形の条件はありません。使える形は、all_of、any_of、not、profile と equals、profile と includes、answer と at_least、answer と at_most です。',
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
    ja: 'equals は、一つ選ぶ質問にだけ使えます。「{key}」は一つ選ぶ質問ではありません。',
    en: '"equals" needs a single-choice question, which "{key}" is not.',
  },
  condition_needs_multiple_choice: {
    kind: 'invalid',
    ja: 'includes は、複数選ぶ質問にだけ使えます。「{key}」は複数選ぶ質問ではありません。',
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
  plan_too_fine: {
    kind: 'too_large',
    ja: '重みと費用の組合せが多すぎて、最もよい計画を選びきれません。費用を千円や一万円の単位にしてから、もう一度お試しください。',
    en: 'There are too many combinations of weights and costs to find the best plan. Please give the costs in thousands or tens of thousands of yen and try again.',
  },
});
