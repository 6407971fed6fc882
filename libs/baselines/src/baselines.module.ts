import { QuestionnairesModule } from '@app/questionnaires';
import { Module } from '@nestjs/common';

import { AskedQuestionnaire } from './asked-questionnaire.service.js';
import { BaselineCopies } from './baseline-copies.service.js';
import { BaselineLibrary } from './baseline-library.service.js';
import { BaselineWriter } from './baseline-writer.service.js';
import { BaselinesService } from './baselines.service.js';
import { BuiltInBaseline } from './built-in-baseline.service.js';
import { BuiltInContent } from './built-in-content.service.js';
import { BaselinesRepository } from './data/baselines.repository.js';
import { CatalogueClassesRepository } from './data/catalogue-classes.repository.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { GridRepository } from './data/grid.repository.js';
import { VersionsRepository } from './data/versions.repository.js';
import { DraftClaims } from './draft-claims.service.js';
import { DraftEditing } from './draft-editing.service.js';
import { DraftPublishing } from './draft-publishing.service.js';
import { GridEditing } from './grid-editing.service.js';
import { BaselineDraftsController } from './http/baseline-drafts.controller.js';
import { BaselineVersionsController } from './http/baseline-versions.controller.js';
import { BaselinesController } from './http/baselines.controller.js';
import { NewDrafts } from './new-drafts.service.js';
import { NextVersions } from './next-versions.service.js';
import { PublishChecks } from './publish-checks.service.js';

const REPOSITORIES = [BaselinesRepository, CatalogueClassesRepository, DraftsRepository, GridRepository, VersionsRepository];

@Module({
  imports: [QuestionnairesModule],
  controllers: [BaselinesController, BaselineVersionsController, BaselineDraftsController],
  providers: [
    AskedQuestionnaire,
    BaselineCopies,
    BaselineLibrary,
    BaselinesService,
    BaselineWriter,
    BuiltInBaseline,
    BuiltInContent,
    DraftClaims,
    DraftEditing,
    DraftPublishing,
    GridEditing,
    NewDrafts,
    NextVersions,
    PublishChecks,
    ...REPOSITORIES,
  ],
  exports: [BaselinesService],
})
export class BaselinesModule {}
