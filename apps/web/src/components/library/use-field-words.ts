import { useTranslation } from 'react-i18next';

import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';

import { conditionWords } from './condition-words';

type Known = Pick<QuestionnaireVersionView, 'content' | 'questions'>;

/** Fields of questions in words, longest path first; `#` stands for a place in a list. */
const FIELDS = {
  'texts.topic': 'topic',
  'texts.question': 'question',
  'texts.help': 'help',
  'texts.why': 'why',
  'texts.evidence': 'evidence',
  'texts.naCondition': 'naCondition',
  'texts.firstStep': 'firstStep',
  'texts.stepsUp': 'stepsUp',
  'texts.terms': 'terms',
  'texts.answerer': 'answerer',
  'texts.options': 'levels',
  sectionKey: 'section',
  type: 'type',
  max: 'max',
  phase: 'phase',
  shortForm: 'shortForm',
  naAllowed: 'naAllowed',
  visibleIf: 'visibleIf',
  naRule: 'naRule',
  name: 'name',
  shortName: 'shortName',
  changeNote: 'changeNote',
  label: 'label',
  text: 'text',
  help: 'help',
  purpose: 'purpose',
  options: 'options',
  questions: 'questions',
  scale: 'scale',
  stepUpNote: 'stepUpNote',
  use: 'use',
  compareWith: 'compareWith',
  when: 'when',
  term: 'term',
} as const;

type FieldWord = (typeof FIELDS)[keyof typeof FIELDS];

/** Fields of a questionnaire, and what stands in them, in words. */
export function useFieldWords(known: Known) {
  const { t } = useTranslation();
  const { text } = useText();

  const fieldWords = (field: string): string => {
    const word = wordOf(field);
    const language = /\.(ja|en)$/.exec(field)?.[1] as 'ja' | 'en' | undefined;
    const level = /^texts\.options\.(\d)/.exec(field)?.[1];
    const plain = level === undefined ? (word ? t(`authoring.field.${word}`) : field) : t('authoring.field.level', { level });
    return language ? t(`authoring.in.${language}`, { label: plain }) : plain;
  };
  const shown = (value: unknown, { field }: { readonly field: string }): string => {
    const word = wordOf(field);
    if (word === 'visibleIf' || word === 'naRule' || word === 'when') return conditionWords(value, known, t, text);
    if (value === null || value === undefined || value === '') return t('authoring.blank');
    if (typeof value === 'boolean') return t(value ? 'authoring.yes' : 'authoring.no');
    if (word === 'section') return sectionName(String(value));
    if (word === 'type') return t(`authoring.types.${value as 'maturity' | 'ynp'}`);
    if (word === 'phase') return t(`authoring.phases.${value as 'governance'}`);
    if (word === 'answerer') return t(`authoring.answerers.${value as 'it'}`);
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  const sectionName = (key: string): string => {
    const its = known.content.sections.find((section) => section.key === key);
    return its ? text(its.name) : key;
  };
  return { fieldWords, shown };
}

function wordOf(field: string): FieldWord | null {
  const path = Object.keys(FIELDS).find((name) => field === name || field.startsWith(`${name}.`)) as keyof typeof FIELDS | undefined;
  return path ? FIELDS[path] : null;
}
