import { type Clock } from '@app/kernel';
import { CLOCK, type Role } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { Newcomers, type Person } from '../accounts/newcomers.service.js';
import { EngagementsRepository } from '../data/engagements.repository.js';
import type { Link } from '../domain/link.js';
import { termsOf } from './invitation-links.service.js';

/** Makes somebody invited what the invitation says. In the open transaction of that person. */
@Injectable()
export class InvitedEntering {
  constructor(
    private readonly newcomers: Newcomers,
    private readonly engagements: EngagementsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** With which roles the transaction runs. As an external auditor it would not even see the sender, who has to be found there still. */
  rolesWhile(link: Link): readonly Role[] {
    const { roles, engagement } = termsOf(link);
    return engagement ? [] : roles;
  }

  async enter(person: Person, link: Link): Promise<void> {
    const { roles, engagement } = termsOf(link);
    await this.newcomers.enrol(person, roles);
    if (engagement) await this.engagements.begin(person.userId, engagement, this.clock.now());
  }
}
