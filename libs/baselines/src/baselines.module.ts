import { QuestionnairesModule } from '@app/questionnaires';
import { Module } from '@nestjs/common';

import { BaselineWriter } from './baseline-writer.service.js';
import { BaselinesService } from './baselines.service.js';
import { BuiltInBaseline } from './built-in-baseline.service.js';
import { BuiltInContent } from './built-in-content.service.js';
import { BaselinesRepository } from './data/baselines.repository.js';
import { CatalogueClassesRepository } from './data/catalogue-classes.repository.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { GridRepository } from './data/grid.repository.js';
import { VersionsRepository } from './data/versions.repository.js';

@Module({
  imports: [QuestionnairesModule],
  controllers: [],
  providers: [
    BaselineWriter,
    BaselinesService,
    BuiltInBaseline,
    BuiltInContent,
    BaselinesRepository,
    CatalogueClassesRepository,
    DraftsRepository,
    GridRepository,
    VersionsRepository,
  ],
  exports: [BaselinesService],
})
export class BaselinesModule {}
