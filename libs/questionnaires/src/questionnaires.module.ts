import { Module } from '@nestjs/common';

import { BuiltInContent } from './built-in-content.service.js';
import { BuiltInQuestionnaire } from './built-in-questionnaire.service.js';
import { ContentEditing } from './content-editing.service.js';
import { CatalogueRepository } from './data/catalogue.repository.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { FrameworkCatalogueRepository } from './data/framework-catalogue.repository.js';
import { FrameworksRepository } from './data/frameworks.repository.js';
import { QuestionnairesRepository } from './data/questionnaires.repository.js';
import { VersionReadersRepository } from './data/version-readers.repository.js';
import { VersionsRepository } from './data/versions.repository.js';
import { DraftClaims } from './draft-claims.service.js';
import { DraftPublishing } from './draft-publishing.service.js';
import { Frameworks } from './frameworks.service.js';
import { DraftContentController } from './http/draft-content.controller.js';
import { DraftQuestionsController } from './http/draft-questions.controller.js';
import { FrameworksController } from './http/frameworks.controller.js';
import { QuestionnaireVersionsController } from './http/questionnaire-versions.controller.js';
import { QuestionnairesController } from './http/questionnaires.controller.js';
import { NextVersions } from './next-versions.service.js';
import { PublishChecks } from './publish-checks.service.js';
import { QuestionEditing } from './question-editing.service.js';
import { QuestionnaireCopies } from './questionnaire-copies.service.js';
import { QuestionnaireLibrary } from './questionnaire-library.service.js';
import { QuestionnairesService } from './questionnaires.service.js';
import { VersionReaders } from './version-readers.service.js';

const REPOSITORIES = [
  CatalogueRepository,
  DraftsRepository,
  FrameworkCatalogueRepository,
  FrameworksRepository,
  QuestionnairesRepository,
  VersionReadersRepository,
  VersionsRepository,
];

@Module({
  controllers: [
    QuestionnairesController,
    QuestionnaireVersionsController,
    DraftQuestionsController,
    DraftContentController,
    FrameworksController,
  ],
  providers: [
    BuiltInContent,
    BuiltInQuestionnaire,
    ContentEditing,
    DraftClaims,
    DraftPublishing,
    Frameworks,
    NextVersions,
    PublishChecks,
    QuestionEditing,
    QuestionnaireCopies,
    QuestionnaireLibrary,
    QuestionnairesService,
    VersionReaders,
    ...REPOSITORIES,
  ],
  exports: [Frameworks, QuestionnairesService, VersionReaders],
})
export class QuestionnairesModule {}
