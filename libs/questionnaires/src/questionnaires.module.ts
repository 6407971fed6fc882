import { Module } from '@nestjs/common';

import { BuiltInContent } from './built-in-content.service.js';
import { BuiltInQuestionnaire } from './built-in-questionnaire.service.js';
import { CatalogueRepository } from './data/catalogue.repository.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { FrameworkCatalogueRepository } from './data/framework-catalogue.repository.js';
import { FrameworksRepository } from './data/frameworks.repository.js';
import { QuestionnairesRepository } from './data/questionnaires.repository.js';
import { VersionReadersRepository } from './data/version-readers.repository.js';
import { VersionsRepository } from './data/versions.repository.js';
import { QuestionnairesService } from './questionnaires.service.js';
import { VersionReaders } from './version-readers.service.js';

@Module({
  controllers: [],
  providers: [
    BuiltInContent,
    BuiltInQuestionnaire,
    QuestionnairesService,
    VersionReaders,
    CatalogueRepository,
    DraftsRepository,
    FrameworkCatalogueRepository,
    FrameworksRepository,
    QuestionnairesRepository,
    VersionReadersRepository,
    VersionsRepository,
  ],
  exports: [QuestionnairesService, VersionReaders],
})
export class QuestionnairesModule {}
