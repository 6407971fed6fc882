import { CATALOGUE_ID, type Page } from '@app/kernel';
import { BilingualNameChangeDto, MayBeLeftOut, Part } from '@app/tenancy';
import { IsUUID } from 'class-validator';

import type { BaselineWithVersions } from '../baseline-library.service.js';
import { BaselineVersionSummaryView, presentSummary } from './version.dto.js';

export class BaselineView {
  id: string;
  /** Brought by the product: to be used or copied, not edited. */
  builtIn: boolean;
  /** The version that it was copied from. */
  originVersionId: string | null;
  /** The newest first. */
  versions: BaselineVersionSummaryView[];
}

export class BaselinePageView {
  items: BaselineView[];
  next: string | null;
}

/** Begins a baseline of one's own from a built-in or an own version. */
export class CopyBaselineDto {
  @IsUUID()
  versionId: string;

  @MayBeLeftOut()
  @Part(() => BilingualNameChangeDto)
  name?: BilingualNameChangeDto;

  /** For another questionnaire than the original is made for. */
  @MayBeLeftOut()
  @IsUUID()
  questionnaireVersionId?: string;
}

export function presentBaselines({ items, next }: Page<BaselineWithVersions>): BaselinePageView {
  return { items: items.map(presentBaseline), next };
}

function presentBaseline({ ownerId, id, originVersionId, versions }: BaselineWithVersions): BaselineView {
  return { id, builtIn: ownerId === CATALOGUE_ID, originVersionId, versions: versions.map(presentSummary) };
}
