export { readContent } from './data/content-folder.js';
export type { MappedFramework, MappedRequirement } from './data/frameworks.repository.js';
export { BUILT_IN_QUESTIONNAIRE_ID, BUILT_IN_QUESTIONNAIRE_VERSION_ID } from './domain/built-in.js';
export type { Condition } from './domain/condition.js';
export type {
  ConsistencyRule,
  GlossaryEntry,
  Probe,
  ProbeSubject,
  ProfileQuestion,
  QuestionnaireContent,
  Scale,
  Section,
  StepUpNote,
} from './domain/content.js';
export type { Framework, FrameworkLevel, Mapping } from './domain/framework.js';
export type { Answerer, Effort, Phase, Question, QuestionTexts, QuestionType, StepUp } from './domain/question.js';
export type { QuestionnaireVersion, VersionState, VersionSummary } from './domain/questionnaire-version.js';
export { Frameworks } from './frameworks.service.js';
export { QuestionnairesModule } from './questionnaires.module.js';
export { QuestionnairesService } from './questionnaires.service.js';
export { VersionReaders } from './version-readers.service.js';
