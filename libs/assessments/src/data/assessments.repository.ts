import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { AssessmentState } from '../domain/assessment-state.js';
import type { OwnListSort } from '../domain/own-list-sort.js';
import { ASSESSMENT_COLUMNS, type AssessmentRow } from './assessment-row.js';

/** Where a page of the supplier's list begins: behind this due moment and id. */
export interface ListPlace {
  readonly dueAt: string;
  readonly id: string;
}

/** What a move changes besides the state; absent fields stay as they are. */
export interface MoveChanges {
  readonly openedAt?: Date;
  readonly submittedAt?: Date | null;
  readonly submissionId?: string | null;
  readonly submissionCount?: number;
  readonly endedReason?: string;
}

/** Single assessments, by the party that acts. */
@Injectable()
export class AssessmentsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** One that the acting organization was asked to answer. */
  find(id: string): Promise<AssessmentRow | null> {
    return this.database.row<AssessmentRow>(`select ${ASSESSMENT_COLUMNS} from app.assessment where supplier_id = $1 and id = $2`, [
      this.database.tenantId,
      id,
    ]);
  }

  /** The same, held until the transaction ends: whoever else wants to move it waits, and sees what became of it. */
  hold(id: string): Promise<AssessmentRow | null> {
    return this.database.row<AssessmentRow>(
      `select ${ASSESSMENT_COLUMNS} from app.assessment where supplier_id = $1 and id = $2 for update`,
      [this.database.tenantId, id],
    );
  }

  /** One that the acting organization asked for. */
  findAsked(id: string): Promise<AssessmentRow | null> {
    return this.database.row<AssessmentRow>(`select ${ASSESSMENT_COLUMNS} from app.assessment where buyer_id = $1 and id = $2`, [
      this.database.tenantId,
      id,
    ]);
  }

  /** The same, held until the transaction ends. */
  holdAsked(id: string): Promise<AssessmentRow | null> {
    return this.database.row<AssessmentRow>(`select ${ASSESSMENT_COLUMNS} from app.assessment where buyer_id = $1 and id = $2 for update`, [
      this.database.tenantId,
      id,
    ]);
  }

  /** What the acting organization was asked. */
  page(states: readonly AssessmentState[], sort: OwnListSort, after: ListPlace | null, limit: number): Promise<AssessmentRow[]> {
    const [past, direction] = sort === 'due' ? ['>', 'asc'] : ['<', 'desc'];
    return this.database.rows<AssessmentRow>(
      `select ${ASSESSMENT_COLUMNS} from app.assessment
       where supplier_id = $1 and state = any ($2) and ($3::timestamptz is null or (due_at, id) ${past} ($3, $4::uuid))
       order by due_at ${direction}, id ${direction} limit $5`,
      [this.database.tenantId, states, after?.dueAt ?? null, after?.id ?? null, limit],
    );
  }

  /** Moves a held assessment on. */
  async move({ supplierId, id, ...before }: AssessmentRow, state: AssessmentState, changes: MoveChanges = {}): Promise<void> {
    const { openedAt, submittedAt, submissionId, submissionCount, endedReason } = { ...before, ...changes };
    await this.database.affected(
      `update app.assessment set state = $3, opened_at = $4, submitted_at = $5, submission_id = $6, submission_count = $7, ended_reason = $8,
         version = version + 1
       where supplier_id = $1 and id = $2`,
      [supplierId, id, state, openedAt, submittedAt, submissionId, submissionCount, endedReason],
    );
  }
}
