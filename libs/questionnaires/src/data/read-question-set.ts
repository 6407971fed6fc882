import type { Bilingual } from '@app/kernel';
import type { Probe, ProfileQuestion, QuestionnaireContent, Scale, ScaleLevel, SpecialAnswer } from '../domain/content.js';
import type { Question, QuestionTexts } from '../domain/question.js';
import type { LevelOfFile, ProbeOfFile, ProfileQuestionOfFile, QuestionOfFile, QuestionSetFile } from './question-set-file.js';

/** What a questionnaire version says, wherever it stands. */
export interface QuestionnaireMatter {
  readonly name: Bilingual;
  readonly content: QuestionnaireContent;
  readonly questions: readonly Question[];
}

/** The built-in questionnaire in the product's own terms. */
export function questionnaireOf(file: QuestionSetFile): QuestionnaireMatter {
  return {
    name: text(file.name_ja, file.name_en),
    content: {
      sections: file.domains.map((domain) => ({
        key: domain.id,
        name: text(domain.name_ja, domain.name_en),
        shortName: text(domain.short_ja, domain.short_en),
      })),
      profileQuestions: file.profile_questions.map(profileQuestionOf),
      probes: file.perception_probes.map(probeOf),
      consistencyRules: file.consistency_rules.map(({ id, when, questions, profile, ja, en }) => ({
        key: id,
        when,
        questions,
        profile,
        text: text(ja, en),
      })),
      scale: scaleOf(file.scale),
      glossary: file.glossary.map(({ id, term_ja, term_en, ja, en }) => ({ key: id, term: text(term_ja, term_en), text: text(ja, en) })),
      stepUpNote: {
        text: text(file.step_up_note.ja, file.step_up_note.en),
        efforts: file.step_up_note.effort_values.map(({ value, ja, en }) => ({ value, text: text(ja, en) })),
      },
    },
    questions: file.questions.map(questionOf),
  };
}

function questionOf(question: QuestionOfFile, index: number): Question {
  return {
    key: question.id,
    position: index + 1,
    sectionKey: question.domain,
    type: question.type,
    max: question.max,
    phase: question.defense_phase,
    shortForm: question.short_form,
    naAllowed: question.na_allowed,
    visibleIf: question.visible_if,
    naRule: question.na_rule,
    texts: textsOf(question),
  };
}

function textsOf(question: QuestionOfFile): QuestionTexts {
  return {
    topic: text(question.topic_ja, question.topic_en),
    question: text(question.question_ja, question.question_en),
    help: text(question.help_ja, question.help_en),
    why: text(question.why_ja, question.why_en),
    options: question.options.map(({ label_ja, label_en }) => text(label_ja, label_en)),
    evidence: text(question.evidence_ja, question.evidence_en),
    naCondition: text(question.na_condition_ja, question.na_condition_en),
    firstStep: text(question.first_step_ja, question.first_step_en),
    stepsUp: question.step_up.map(({ from, to, ja, en, effort, cost_jpy: { low, high } }) => ({
      from,
      to,
      text: text(ja, en),
      effort,
      costLow: low,
      costHigh: high,
    })),
    terms: question.terms,
    answerer: question.answerer,
  };
}

function profileQuestionOf(question: ProfileQuestionOfFile): ProfileQuestion {
  const { id, type, options = [], fields = [], visible_if } = question;
  return {
    key: id,
    type,
    label: text(question.label_ja, question.label_en),
    text: text(question.ja, question.en),
    help: text(question.help_ja, question.help_en),
    purpose: text(question.purpose_ja, question.purpose_en),
    options: options.map(({ value, ja, en, exclusive = false }) => ({ value, text: text(ja, en), exclusive })),
    fields: fields.map(({ value, ja, en }) => ({ value, text: text(ja, en) })),
    visibleIf: visible_if,
  };
}

function probeOf(probe: ProbeOfFile): Probe {
  return {
    key: probe.id,
    text: text(probe.ja, probe.en),
    help: text(probe.help_ja, probe.help_en),
    use: text(probe.use_ja, probe.use_en),
    options: probe.options.map(({ value, code, ja, en }) => ({ value, code, text: text(ja, en) })),
    compareWith: probe.compare_with,
  };
}

const SPECIAL: Readonly<Record<'NA' | 'DK' | 'DECL', SpecialAnswer['kind']>> = { NA: 'not_applicable', DK: 'unknown', DECL: 'declined' };

function scaleOf({ maturity, ynp, special, rule_ja, rule_en, conventions }: QuestionSetFile['scale']): Scale {
  return {
    maturity: maturity.map(levelOf),
    ynp: ynp.map(levelOf),
    special: special.map((answer) => ({
      kind: SPECIAL[answer.code],
      name: text(answer.name_ja, answer.name_en),
      rule: text(answer.rule_ja, answer.rule_en),
    })),
    rule: text(rule_ja, rule_en),
    conventions: conventions.map(({ id, ja, en }) => ({ key: id, text: text(ja, en) })),
  };
}

function levelOf({ value, name_ja, name_en, anchor_ja, anchor_en }: LevelOfFile): ScaleLevel {
  return { value, name: text(name_ja, name_en), anchor: text(anchor_ja, anchor_en) };
}

function text(ja: string | null | undefined, en: string | null | undefined): Bilingual {
  return { ja: ja ?? '', en: en ?? '' };
}
