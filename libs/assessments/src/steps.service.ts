import { AuditTrail } from '@app/audit';
import { type Clock, newId } from '@app/kernel';
import { Changes, CLOCK, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { type Parties, StepsRepository } from './data/steps.repository.js';
import type { Step, StepName, StepToTell } from './domain/step.js';

/** Who did it, where it was not the signed-in member: the bearer of a link, or the product itself. */
export type Doer = Pick<Step, 'side' | 'actorName'>;

/** Writes what happened twice: as a step that both parties read, and into the actor's own audit chain. Pages open on either side hear of it. */
@Injectable()
export class Steps {
  constructor(
    private readonly database: TenantDatabase,
    private readonly steps: StepsRepository,
    private readonly trail: AuditTrail,
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param details read by both parties
   * @returns the step's id
   */
  async note(assessment: Parties, step: StepName, details: Readonly<Record<string, unknown>> = {}, doer?: Doer): Promise<string> {
    const id = newId();
    await this.steps.add(assessment, { ...(doer ?? this.memberIn(assessment)), id, at: this.clock.now(), step, details });
    await this.changes.announce(`campaign:${assessment.campaignId}`, assessment.buyerId);
    await this.changes.announce(`assessment:${assessment.id}`, assessment.supplierId);
    this.trail.record(`assessment.${step}`, { type: 'assessment', id: assessment.id }, { ...details, ...(doer && { by: doer.actorName }) });
    return id;
  }

  /** The same on many assessments at once, as their buyer; its chain records the campaign's own step instead. */
  noteOnMany(assessmentIds: readonly string[], step: StepName): Promise<StepToTell[]> {
    return this.steps.addToMany(assessmentIds, { ...this.buyer, at: this.clock.now(), step, details: {} });
  }

  /** The buyer's member who acts, or the product on the buyer's behalf. */
  get buyer(): Doer {
    const { actor } = this.database;
    return actor.kind === 'member' ? { side: 'buyer', actorName: actor.name } : { side: 'system', actorName: '' };
  }

  private memberIn({ buyerId }: Parties): Doer {
    const { tenantId, name } = this.database.member;
    return { side: tenantId === buyerId ? 'buyer' : 'supplier', actorName: name };
  }
}
