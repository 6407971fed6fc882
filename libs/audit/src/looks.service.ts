import type { Clock } from '@app/kernel';
import { CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { type AuditedObject, AuditTrail } from './audit-trail.service.js';
import { LooksRepository } from './data/looks.repository.js';
import type { Action } from './domain/action.js';

/** Pages read the same thing several times while they are open: within ten minutes it is one look. */
const ONE_LOOK_MILLISECONDS = 600_000;

/** What external auditors look at, as the trail tells it. In the open transaction. */
@Injectable()
export class Looks {
  constructor(
    private readonly looks: LooksRepository,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async note(action: Action, object: AuditedObject): Promise<void> {
    const now = this.clock.now();
    const isNew = await this.looks.renew(action, object.id, now, new Date(now.getTime() - ONE_LOOK_MILLISECONDS));
    if (isNew) this.trail.record(action, object);
  }
}
