import { CATALOGUE_ID, type Page } from '@app/kernel';
import { BilingualNameChangeDto, MayBeLeftOut, Part } from '@app/tenancy';
import { IsUUID } from 'class-validator';

import type { QuestionnaireWithVersions } from '../questionnaire-library.service.js';
import { presentSummary, QuestionnaireVersionSummaryView } from './version.dto.js';

export class QuestionnaireView {
  id: string;
  /** Brought by the product: to be used or copied, not edited. */
  builtIn: boolean;
  /** The version that it was copied from. */
  originVersionId: string | null;
  /** The newest first. */
  versions: QuestionnaireVersionSummaryView[];
}

export class QuestionnairePageView {
  items: QuestionnaireView[];
  next: string | null;
}

/** Begins a questionnaire of one's own from a built-in or an own version. */
export class CopyQuestionnaireDto {
  @IsUUID()
  versionId: string;

  @MayBeLeftOut()
  @Part(() => BilingualNameChangeDto)
  name?: BilingualNameChangeDto;
}

export function presentQuestionnaires({ items, next }: Page<QuestionnaireWithVersions>): QuestionnairePageView {
  return { items: items.map(presentQuestionnaire), next };
}

function presentQuestionnaire({ ownerId, id, originVersionId, versions }: QuestionnaireWithVersions): QuestionnaireView {
  return { id, builtIn: ownerId === CATALOGUE_ID, originVersionId, versions: versions.map(presentSummary) };
}
