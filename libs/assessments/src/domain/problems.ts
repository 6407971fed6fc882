import { refusals } from '@app/kernel';

export const refuse = refusals({
  assessment_not_found: {
    kind: 'not_found',
    ja: 'この自己点検は見つかりません。削除されたか、開く権限がない可能性があります。',
    en: 'There is no such assessment, or you may not open it.',
  },
  delivery_withheld: {
    kind: 'forbidden',
    ja: 'メールの状況は閲覧の範囲外のため、絞り込みの条件にはできません。条件から外してください。',
    en: 'What became of mails is not part of your access, so suppliers cannot be narrowed by it. Please leave this condition out.',
  },
  submission_not_found: {
    kind: 'not_found',
    ja: 'この提出は見つかりません。取り下げられたか、開く権限がない可能性があります。',
    en: 'There is no such submission: it may have been recalled, or you may not open it.',
  },
  nothing_to_ask: {
    kind: 'conflict',
    ja: '情報区分（{classes}）を扱う委託先には、この形式で尋ねる質問がありません。完全版にするか、ベースラインの目標を確かめてください。',
    en: 'This form has no question for suppliers that handle these classes ({classes}). Please use the full form, or check the targets of the baseline.',
  },
  question_not_found: {
    kind: 'not_found',
    ja: '質問「{key}」は、この自己点検にありません。',
    en: 'This assessment has no question "{key}".',
  },
  question_hidden: {
    kind: 'conflict',
    ja: '質問「{key}」は、会社についての答えから、いまは当てはまらないため、答えていただく必要はありません。画面を読み直してください。',
    en: 'Question "{key}" does not concern you, going by what you told us about your company. There is nothing to answer; please reload the page.',
  },
  answer_kind_unfit: {
    kind: 'invalid',
    ja: 'この答え方は、質問「{key}」では使えません。質問にある選び方の中から選んでください。',
    en: 'Question "{key}" cannot be answered this way. Please choose one of the ways that it offers.',
  },
  answer_field_unfit: {
    kind: 'invalid',
    ja: '「{field}」は、この答え方では使いません。外してから送ってください。',
    en: 'This kind of answer takes no "{field}". Please leave it out.',
  },
  level_out_of_range: {
    kind: 'invalid',
    ja: '段階は0から{max}までの整数で選んでください。',
    en: 'Please choose a whole level from 0 to {max}.',
  },
  not_applicable_not_allowed: {
    kind: 'invalid',
    ja: '質問「{key}」は、どの会社にも当てはまるため、「該当なし」は選べません。段階か「分からない」を選び、事情をコメントに書いてください。',
    en: 'Question "{key}" applies to every company, so "not applicable" is not offered. Please choose a level or "don\'t know", and explain in a comment.',
  },
  reason_missing: {
    kind: 'invalid',
    ja: '理由を一言書いてください。',
    en: 'Please give a short reason.',
  },
  text_too_long: {
    kind: 'invalid',
    ja: '{limit}文字までで書いてください。',
    en: 'Please use {limit} characters at most.',
  },
  too_many_lines: {
    kind: 'invalid',
    ja: '{limit}行までで書いてください。',
    en: 'Please write {limit} lines at most.',
  },
  option_unknown: {
    kind: 'invalid',
    ja: '選択肢の中から選んでください（{options}）。',
    en: 'Please choose one of the options ({options}).',
  },
  choice_missing: {
    kind: 'invalid',
    ja: '一つ以上選んでください。答えを消すときは、答えなしとして保存してください。',
    en: 'Please choose one or more. To take the answer away, save it as no answer.',
  },
  choice_exclusive: {
    kind: 'invalid',
    ja: '「どれもない」や「分からない」は、ほかの選択肢と一緒には選べません。どちらかにしてください。',
    en: '"None of these" and "don\'t know" stand alone. Please choose either that or the others.',
  },
  value_missing: {
    kind: 'invalid',
    ja: '内容を書いてください。答えを消すときは、答えなしとして保存してください。',
    en: 'Please write something. To take the answer away, save it as no answer.',
  },
  value_unfit: {
    kind: 'invalid',
    ja: 'この質問の答えの形ではありません。',
    en: 'This is not the kind of value that the question takes.',
  },
  answer_changed: {
    kind: 'conflict',
    ja: 'この答えは、その間に{by}さんが書き換えました。二つを見比べて、残す方を選んでください。',
    en: '{by} changed this answer meanwhile. Please compare the two and keep one.',
  },
  assessment_moved: {
    kind: 'conflict',
    ja: 'その間に、ほかの方がこの自己点検を進めました。画面を読み直してから、もう一度お試しください。',
    en: 'Somebody else moved this assessment on meanwhile. Please reload the page and try again.',
  },
  assessment_with_buyer: {
    kind: 'conflict',
    ja: 'この自己点検は提出済みのため、答えを変えられません。直すところがあれば、確認が始まる前であれば取り下げられます。',
    en: 'This assessment is submitted, so its answers cannot be changed. If something needs correcting, you may recall it until the review begins.',
  },
  assessment_cancelled: {
    kind: 'conflict',
    ja: 'この自己点検は、委託元が取りやめました。答えていただく必要はありません。',
    en: 'The company that asked has cancelled this assessment. There is nothing left to do.',
  },
  assessment_refused: {
    kind: 'conflict',
    ja: 'この自己点検は、回答しないと伝えたため終わっています。答えるときは、委託元に連絡してください。',
    en: 'You declined this assessment, so it has ended. If you want to answer after all, please contact the company that asked.',
  },
  nothing_answered: {
    kind: 'conflict',
    ja: 'まだ一つも答えがありません。答えを入れてから提出してください。',
    en: 'Nothing is answered yet. Please answer before you submit.',
  },
  answers_missing: {
    kind: 'conflict',
    ja: '答えのない質問が{count}問あります。未回答は段階0として数えます。このまま提出するときは、未回答があることを確認したと示してください。',
    en: '{count} questions have no answer, and count as level 0. To submit all the same, please confirm that you know.',
  },
  signature_missing: {
    kind: 'invalid',
    ja: '提出する方のお名前を書いてください。',
    en: 'Please write the name of the person who signs.',
  },
  recall_too_late: {
    kind: 'conflict',
    ja: '取り下げられるのは、提出してから確認が始まるまでの間だけです。直すところがあれば、委託元に連絡してください。',
    en: 'A submission can be recalled only until its review begins. If something needs correcting, please contact the company that asked.',
  },
  refusal_too_late: {
    kind: 'conflict',
    ja: '提出した後は、回答しないとは伝えられません。先に取り下げるか、委託元に連絡してください。',
    en: 'You cannot decline what is already submitted. Please recall it first, or contact the company that asked.',
  },
  hand_over_too_late: {
    kind: 'conflict',
    ja: 'この自己点検は、もう引き継げません。提出済みか、終わっています。',
    en: 'This assessment cannot be handed over any more: it is submitted, or it has ended.',
  },
  hand_over_same_address: {
    kind: 'invalid',
    ja: 'それは、このお知らせを受け取ったアドレスです。ほかの方のアドレスを入れてください。',
    en: "That is the address this was sent to. Please enter somebody else's.",
  },
});
