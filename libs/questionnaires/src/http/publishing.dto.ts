import { BilingualNameChangeDto, BilingualView, MayBeLeftOut, Paragraph, Part, presentBilingual, SeenVersionDto } from '@app/tenancy';
import { IsString, IsUUID, MaxLength } from 'class-validator';

import type { ToldProblem } from '../publish-checks.service.js';

/** What is left out stays as it is. */
export class DescribeQuestionnaireDto extends SeenVersionDto {
  @MayBeLeftOut()
  @Part(() => BilingualNameChangeDto)
  name?: BilingualNameChangeDto;

  /** What is new in this version, for its readers. */
  @MayBeLeftOut()
  @IsString()
  @Paragraph()
  @MaxLength(2000)
  changeNote?: string;
}

export class QuestionnaireProblemView {
  part: 'questionnaire' | 'section' | 'profile_question' | 'question';
  /** Of the section or question; null for the questionnaire itself. */
  key: string | null;
  /** Path inside that part, e.g. `texts.options.3.en`. */
  field: string;
  code: string;
  message: BilingualView;
}

export class QuestionnaireProblemsView {
  /** Empty when the draft can be published. */
  problems: QuestionnaireProblemView[];
}

export class CompareQuestionnairesDto {
  /** The earlier version. */
  @IsUUID()
  from: string;
}

export function presentProblems(problems: readonly ToldProblem[]): QuestionnaireProblemsView {
  return {
    problems: problems.map(({ part, key, field, code, message }) => ({ part, key, field, code, message: presentBilingual(message) })),
  };
}
