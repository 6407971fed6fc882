import { OrganizationsService } from '@app/identity';
import { decodeCursor, type Page, pageOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import type { AssessmentRow } from './data/assessment-row.js';
import { AssessmentsRepository, type ListPlace } from './data/assessments.repository.js';
import { StepsRepository } from './data/steps.repository.js';
import { ASSESSMENT_STATES, isAwaited } from './domain/assessment-state.js';
import type { OwnListSort } from './domain/own-list-sort.js';
import { refuse } from './domain/problems.js';
import type { Step } from './domain/step.js';

export interface AskedBy {
  readonly assessment: AssessmentRow;
  readonly buyerName: string;
}

export interface OwnListQuery {
  /** True: what still waits for us. False: the rest. Absent: all. */
  readonly open?: boolean;
  /** `due` where nothing is said. */
  readonly sort?: OwnListSort;
  readonly cursor?: string;
  readonly limit: number;
}

/** What the acting organization was asked, as its list shows it. */
@Injectable()
export class OwnAssessments {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly steps: StepsRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  async list({ open, sort = 'due', cursor, limit }: OwnListQuery): Promise<Page<AskedBy>> {
    const states = ASSESSMENT_STATES.filter((state) => open === undefined || isAwaited(state) === open);
    const rows = await this.assessments.page(states, sort, cursor === undefined ? null : placeOf(cursor), limit + 1);
    const { items, next } = pageOf(rows, limit, ({ dueAt, id }) => [dueAt.toISOString(), id]);
    const names = await this.organizations.names(items.map(({ buyerId }) => buyerId));
    return { items: items.map((assessment) => ({ assessment, buyerName: names.get(assessment.buyerId) ?? '' })), next };
  }

  /** What happened to one, the first step first. */
  async stepsOf(assessmentId: string): Promise<Step[]> {
    if (!(await this.assessments.find(assessmentId))) throw refuse('assessment_not_found');
    return this.steps.ofOwn(assessmentId);
  }
}

/** @throws AppError `cursor_invalid` */
function placeOf(cursor: string): ListPlace {
  const [dueAt, id] = decodeCursor(cursor, ['moment', 'id']);
  return { dueAt, id };
}
