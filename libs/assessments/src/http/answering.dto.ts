import type { BaselineClass, HandlingRule } from '@app/baselines';
import { BilingualView, presentBilingual } from '@app/tenancy';

import type { AnsweringSheet } from '../answering/answering.service.js';
import { profileProgress, sectionProgress } from '../domain/answers/progress.js';
import { adviceOn } from '../domain/answers/shown-form.js';
import { AnswerView, presentAnswer } from './answer.dto.js';
import {
  AskedProbeView,
  AskedProfileQuestionView,
  AskedQuestionView,
  AskedScaleView,
  AskedSectionView,
  AskedTermView,
  presentProbe,
  presentProfileQuestion,
  presentQuestion,
  presentScale,
  presentSection,
  presentTerm,
} from './asked-form.dto.js';
import { OwnAssessmentView, presentOwnAssessment } from './own-assessment.dto.js';

/** What the signed-in member may do with it now. */
export class AbilitiesView {
  answer: boolean;
  submit: boolean;
  recall: boolean;
  refuse: boolean;
}

export class AskedClassView {
  key: string;
  name: BilingualView;
}

/** How information of one class is to be handled at one stage. */
export class AskedHandlingRuleView {
  classKey: string;
  stageKey: string;
  stage: BilingualView;
  text: BilingualView;
  /** Questions that ask about it. */
  questionKeys: string[];
}

/** Everything that an answering page shows. */
export class AnsweringView {
  assessment: OwnAssessmentView;
  abilities: AbilitiesView;
  classes: AskedClassView[];
  handlingRules: AskedHandlingRuleView[];
  /** Profile questions answered, of those shown. */
  profileAnswered: number;
  profileTotal: number;
  profileQuestions: AskedProfileQuestionView[];
  probes: AskedProbeView[];
  sections: AskedSectionView[];
  questions: AskedQuestionView[];
  scale: AskedScaleView;
  glossary: AskedTermView[];
  /** What stands at what is shown; a question that is missing here was never answered, its version is 0. */
  answers: AnswerView[];
}

export function presentSheet({ assessment, buyerName, asked, shown, answers, abilities }: AnsweringSheet, now: Date): AnsweringView {
  const { questionnaire, baseline } = asked;
  const { content, questions } = questionnaire;
  const sections = new Map(sectionProgress(shown, answers).map((progress) => [progress.sectionKey, progress]));
  const advice = new Map(shown.questions.map((question) => [question.key, adviceOn(question, shown)]));
  const profile = profileProgress(shown, answers);
  return {
    assessment: presentOwnAssessment(assessment, buyerName, now),
    abilities: { ...abilities },
    classes: baseline.classes.filter(({ key }) => assessment.classes.includes(key)).map(presentClass),
    handlingRules: baseline.handlingRules.filter(({ classKey }) => assessment.classes.includes(classKey)).map(presentRule),
    profileAnswered: profile.answered,
    profileTotal: profile.total,
    profileQuestions: content.profileQuestions.filter(({ key }) => shown.keys.has(key)).map(presentProfileQuestion),
    probes: content.probes.map(presentProbe),
    sections: content.sections.flatMap((section) => {
      const progress = sections.get(section.key);
      return progress ? [presentSection(section, progress)] : [];
    }),
    questions: questions
      .filter(({ key }) => shown.keys.has(key))
      .map((question) => presentQuestion(question, advice.get(question.key) ?? 'open')),
    scale: presentScale(content.scale),
    glossary: content.glossary.map(presentTerm),
    answers: answers.map(presentAnswer),
  };
}

function presentClass({ key, name }: BaselineClass): AskedClassView {
  return { key, name: presentBilingual(name) };
}

function presentRule({ classKey, stageKey, stage, text, questionKeys }: HandlingRule): AskedHandlingRuleView {
  return { classKey, stageKey, stage: presentBilingual(stage), text: presentBilingual(text), questionKeys: [...questionKeys] };
}
