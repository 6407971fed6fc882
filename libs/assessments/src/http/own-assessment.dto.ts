import type { Page } from '@app/kernel';
import { MayBeLeftOut, PageQueryDto, QueryBoolean } from '@app/tenancy';

import { IsIn } from 'class-validator';

import type { AssessmentRow } from '../data/assessment-row.js';
import { likelyMinutes } from '../domain/answers/minutes.js';
import { type AssessmentState, isOverdue } from '../domain/assessment-state.js';
import type { Form } from '../domain/frozen.js';
import { OWN_LIST_SORTS, type OwnListSort } from '../domain/own-list-sort.js';
import type { AskedBy } from '../own-assessments.service.js';

export class OwnListQueryDto extends PageQueryDto {
  /** True: what still waits for us. False: the rest. */
  @MayBeLeftOut()
  @QueryBoolean()
  open?: boolean;

  /** By when it is due: the next first, or the latest (`-due`). */
  @MayBeLeftOut()
  @IsIn(OWN_LIST_SORTS)
  sort?: OwnListSort;
}

/** What is asked of us. */
export class OwnAssessmentView {
  id: string;
  title: string;
  buyerName: string;
  senderName: string;
  /** Where mails to the sender go. */
  replyTo: string;
  purpose: string;
  form: Form;
  /** Keys of the information classes that it is about. */
  classes: string[];
  state: AssessmentState;
  /** Calendar day in `timeZone`; due is its last moment, `dueAt` in UTC. */
  dueDay: string;
  dueAt: string;
  timeZone: string;
  overdue: boolean;
  /** Questions answered so far, of those shown. */
  answered: number;
  total: number;
  /** About so long for the rest. */
  minutesLeft: number;
  issuedAt: string;
  /** Of the submission that counts now. */
  submittedAt: string | null;
  submissionId: string | null;
  /** Why it was refused or cancelled. */
  endedReason: string | null;
}

export class OwnAssessmentPageView {
  items: OwnAssessmentView[];
  next: string | null;
}

export function presentOwnAssessments({ items, next }: Page<AskedBy>, now: Date): OwnAssessmentPageView {
  return { items: items.map(({ assessment, buyerName }) => presentOwnAssessment(assessment, buyerName, now)), next };
}

export function presentOwnAssessment(assessment: AssessmentRow, buyerName: string, now: Date): OwnAssessmentView {
  const { id, title, senderName, replyTo, purpose, form, classes, state, dueDay, dueAt, timeZone, answered, total } = assessment;
  return {
    ...{ id, title, buyerName, senderName, replyTo, purpose, form, state, dueDay, timeZone, answered, total },
    classes: [...classes],
    dueAt: dueAt.toISOString(),
    overdue: isOverdue(assessment, now),
    minutesLeft: likelyMinutes(total - answered),
    issuedAt: assessment.issuedAt.toISOString(),
    submittedAt: assessment.submittedAt?.toISOString() ?? null,
    submissionId: assessment.submissionId,
    endedReason: assessment.endedReason,
  };
}
