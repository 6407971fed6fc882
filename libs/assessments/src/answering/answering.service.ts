import { OrganizationsService } from '@app/identity';
import { permissionsOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import { AnswersRepository } from '../data/answers.repository.js';
import type { AssessmentRow } from '../data/assessment-row.js';
import { AssessmentsRepository } from '../data/assessments.repository.js';
import { type Abilities, abilitiesIn } from '../domain/abilities.js';
import type { WorkingAnswer } from '../domain/answers/answer.js';
import { type ShownForm, shownForm } from '../domain/answers/shown-form.js';
import { refuse } from '../domain/problems.js';
import { type Asked, AskedForms } from './asked-forms.service.js';

/** Everything that an answering page shows. */
export interface AnsweringSheet {
  readonly assessment: AssessmentRow;
  readonly buyerName: string;
  readonly asked: Asked;
  readonly shown: ShownForm;
  /** What stands at what is shown; an answer that was hidden since is kept, and comes back with its question. */
  readonly answers: readonly WorkingAnswer[];
  readonly abilities: Abilities;
}

/** An assessment opened by somebody who works on it. Looking changes nothing. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly assessments: AssessmentsRepository,
    private readonly answers: AnswersRepository,
    private readonly forms: AskedForms,
    private readonly organizations: OrganizationsService,
  ) {}

  async sheetOf(assessmentId: string): Promise<AnsweringSheet> {
    const assessment = await this.assessments.find(assessmentId);
    if (!assessment) throw refuse('assessment_not_found');

    const asked = await this.forms.of(assessment);
    const kept = await this.answers.all(assessmentId);
    const shown = shownForm(asked.form, kept);
    const names = await this.organizations.names([assessment.buyerId]);
    return {
      assessment,
      buyerName: names.get(assessment.buyerId) ?? '',
      asked,
      shown,
      answers: kept.filter(({ questionKey }) => shown.keys.has(questionKey)),
      abilities: abilitiesIn(assessment.state, permissionsOf(this.database.member.roles)),
    };
  }
}
