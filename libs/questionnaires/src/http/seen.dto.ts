import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** Which state of a draft its editor had before them. */
export class SeenQuestionnaireDto {
  /** The draft's version as it was last read. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version: number;
}

export class QuestionnaireEditView {
  /** Of the draft, to name in the next edit. */
  version: number;
}
