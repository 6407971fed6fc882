import type {
  EditQuestionDto,
  ProfileQuestionView,
  QuestionnaireVersionView,
  QuestionTextsDto,
  QuestionView,
} from '~/api/generated/types.gen';
import type { Change, Place } from '~/components/draft/changes';
import { nested, valueAt, withValueAt } from '~/components/draft/paths-in';

/** The parts of a questionnaire that are sent by themselves: what it says as a whole, its sections together, one question, one profile question. */
export const at = {
  whole: (field: string): Place => ({ part: 'description', field }),
  section: (key: string, field: string): Place => ({ part: 'sections', field: `${key}.${field}` }),
  question: (key: string, field: string): Place => ({ part: `question:${key}`, field }),
  profile: (key: string, field: string): Place => ({ part: `profile:${key}`, field }),
};

/** Lists of a question's texts: one of them is sent whole. */
const LISTS = ['options', 'stepsUp', 'terms'] as const;

export function read(view: QuestionnaireVersionView, place: Place): unknown {
  const { kind, key, field } = partsOf(place);
  if (kind === 'question') return valueAt(questionIn(view, key), field);
  if (kind === 'profile') return valueAt(profileIn(view, key), field);
  if (kind === 'sections')
    return valueAt(
      view.content.sections.find((section) => section.key === key),
      field,
    );
  return valueAt(view, field);
}

export function write(view: QuestionnaireVersionView, place: Place, value: unknown): QuestionnaireVersionView {
  const { kind, key, field } = partsOf(place);
  const written = <T extends { readonly key: string }>(items: T[]): T[] =>
    items.map((item) => (item.key === key ? withValueAt(item, field, value) : item));
  if (kind === 'question') return { ...view, questions: written(view.questions) };
  const { content } = view;
  if (kind === 'profile') return { ...view, content: { ...content, profileQuestions: written(content.profileQuestions) } };
  if (kind === 'sections') return { ...view, content: { ...content, sections: written(content.sections) } };
  return withValueAt(view, field, value);
}

/** What is said of a question that changed; of a list all of it. */
export function questionChange(question: QuestionView, changes: readonly Change[]): Omit<EditQuestionDto, 'version'> {
  const isIn = (list: string) => changes.some(({ field }) => field === `texts.${list}` || field.startsWith(`texts.${list}.`));
  const lists = LISTS.filter(isIn);
  const plain = changes.filter(({ field }) => !LISTS.some((list) => field === `texts.${list}` || field.startsWith(`texts.${list}.`)));
  const change: { texts?: QuestionTextsDto } = nested(plain);
  if (lists.length === 0) return change;
  return { ...change, texts: { ...change.texts, ...Object.fromEntries(lists.map((list) => [list, question.texts[list]])) } };
}

export function profileChange(question: ProfileQuestionView, changes: readonly Change[]): object {
  const options = question.options.map(({ value, text }) => ({ value, text }));
  const plain = nested(changes.filter(({ field }) => !field.startsWith('options.')));
  return changes.some(({ field }) => field.startsWith('options.')) ? { ...plain, options } : plain;
}

export function questionIn({ questions }: Pick<QuestionnaireVersionView, 'questions'>, key: string): QuestionView | undefined {
  return questions.find((question) => question.key === key);
}

export function profileIn({ content }: Pick<QuestionnaireVersionView, 'content'>, key: string): ProfileQuestionView | undefined {
  return content.profileQuestions.find((question) => question.key === key);
}

export function partsOf({ part, field }: Place): { readonly kind: string; readonly key: string; readonly field: string } {
  if (part === 'sections') {
    const [key = '', ...rest] = field.split('.');
    return { kind: part, key, field: rest.join('.') };
  }
  const [kind = '', key = ''] = part.split(':');
  return { kind, key, field };
}
