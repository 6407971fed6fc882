import { BilingualView } from '@app/tenancy';
import type { ProbeSubject, QuestionnaireContent } from '../domain/content.js';

export class SectionView {
  key: string;
  name: BilingualView;
  shortName: BilingualView;
}

export class ProfileOptionView {
  value: string;
  text: BilingualView;
  /** Chosen alone. */
  exclusive: boolean;
}

export class ProfileFieldView {
  value: string;
  text: BilingualView;
}

export class ProfileQuestionView {
  key: string;
  type: 'single' | 'multi' | 'text' | 'text-list';
  label: BilingualView;
  text: BilingualView;
  help: BilingualView;
  purpose: BilingualView;
  options: ProfileOptionView[];
  fields: ProfileFieldView[];
  visibleIf: Record<string, unknown> | null;
}

export class ProbeOptionView {
  /** On the maturity scale, 0..4. */
  value: number;
  code: string;
  text: BilingualView;
}

/** One of the three. */
export class ProbeSubjectView {
  overall?: 'maturity';
  /** A section. */
  domain?: string;
  questions?: string[];
}

export class ProbeView {
  key: string;
  text: BilingualView;
  help: BilingualView;
  use: BilingualView;
  options: ProbeOptionView[];
  /** Whose maturity the answer is held against. */
  compareWith: ProbeSubjectView;
}

export class ConsistencyRuleView {
  key: string;
  when: Record<string, unknown>;
  questions: string[];
  profile: string[];
  text: BilingualView;
}

export class ScaleLevelView {
  value: number;
  name: BilingualView;
  anchor: BilingualView;
}

export class SpecialAnswerView {
  kind: 'not_applicable' | 'unknown' | 'declined';
  name: BilingualView;
  rule: BilingualView;
}

export class ConventionView {
  key: string;
  text: BilingualView;
}

export class ScaleView {
  maturity: ScaleLevelView[];
  ynp: ScaleLevelView[];
  special: SpecialAnswerView[];
  rule: BilingualView;
  conventions: ConventionView[];
}

export class GlossaryEntryView {
  key: string;
  term: BilingualView;
  text: BilingualView;
}

export class EffortView {
  value: 'S' | 'M' | 'L';
  text: BilingualView;
}

export class StepUpNoteView {
  text: BilingualView;
  efforts: EffortView[];
}

export class QuestionnaireContentView {
  sections: SectionView[];
  profileQuestions: ProfileQuestionView[];
  probes: ProbeView[];
  consistencyRules: ConsistencyRuleView[];
  scale: ScaleView;
  glossary: GlossaryEntryView[];
  stepUpNote: StepUpNoteView;
}

/** The views have the shape of the domain's own types, but for what is read-only there. */
export function presentContent(content: QuestionnaireContent): QuestionnaireContentView {
  const { sections, profileQuestions, probes, consistencyRules, scale, glossary, stepUpNote } = content;
  return {
    sections: [...sections],
    profileQuestions: profileQuestions as ProfileQuestionView[],
    probes: probes.map(({ compareWith, options, ...probe }) => ({
      ...probe,
      options: [...options],
      compareWith: presentSubject(compareWith),
    })),
    consistencyRules: consistencyRules.map(({ questions, profile, ...rule }) => ({
      ...rule,
      questions: [...questions],
      profile: [...profile],
    })),
    scale: scale as ScaleView,
    glossary: [...glossary],
    stepUpNote: stepUpNote as StepUpNoteView,
  };
}

function presentSubject(subject: ProbeSubject): ProbeSubjectView {
  return 'questions' in subject ? { questions: [...subject.questions] } : subject;
}
