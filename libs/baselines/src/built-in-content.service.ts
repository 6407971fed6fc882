import { CATALOGUE_ID } from '@app/kernel';
import { BUILT_IN_QUESTIONNAIRE_ID, QuestionnairesService } from '@app/questionnaires';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { BuiltInBaseline } from './built-in-baseline.service.js';
import { CatalogueClassesRepository } from './data/catalogue-classes.repository.js';

/** Puts the built-in baseline and the information classes it knows into the catalogue organization. Loading it again changes nothing. */
@Injectable()
export class BuiltInContent {
  constructor(
    private readonly database: TenantDatabase,
    private readonly questionnaires: QuestionnairesService,
    private readonly baseline: BuiltInBaseline,
    private readonly classes: CatalogueClassesRepository,
  ) {}

  load(): Promise<void> {
    return this.database.as(systemOf(CATALOGUE_ID), async () => {
      await this.classes.takeTurn();
      const questionnaire = (await this.questionnaires.published()).find(
        ({ questionnaireId }) => questionnaireId === BUILT_IN_QUESTIONNAIRE_ID,
      );
      if (!questionnaire) throw new Error('The built-in questionnaire has to be loaded before its baseline.');
      const matter = this.baseline.read();
      await this.classes.write(matter.classes);
      await this.baseline.publish(matter, questionnaire.id);
    });
  }
}
