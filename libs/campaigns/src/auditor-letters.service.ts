import type { EngagedAuditor } from '@app/identity';
import { Mailbox } from '@app/notifications';
import { Injectable } from '@nestjs/common';

import { CampaignsRepository } from './data/campaigns.repository.js';
import type { AccessChange } from './domain/access-change.js';
import { SenderService } from './sender.service.js';

/** What external auditors are told when somebody changes what they may see. In the open transaction of whoever does. */
@Injectable()
export class AuditorLetters {
  constructor(
    private readonly campaigns: CampaignsRepository,
    private readonly mailbox: Mailbox,
    private readonly sender: SenderService,
  ) {}

  async changed(before: EngagedAuditor, after: EngagedAuditor, { opened, withdrawn, wasOver, notes }: AccessChange): Promise<void> {
    const all = await this.campaigns.issuedOf([...new Set([...before.campaignIds, ...after.campaignIds])]);
    const namesOf = (ids: readonly string[]) => all.flatMap(({ id, name }) => (ids.includes(id) ? name : []));
    await this.mailbox.queue({
      template: 'auditor_access_changed',
      ...(await this.between(after)),
      details: {
        endsAt: after.endsAt.toISOString(),
        previousEndsAt: before.endsAt.toISOString(),
        ...{ wasOver, notes },
        campaigns: namesOf(after.campaignIds),
        opened: namesOf(opened),
        withdrawn: namesOf(withdrawn),
      },
    });
  }

  async ended(auditor: EngagedAuditor): Promise<void> {
    const details = { endedAt: auditor.endsAt.toISOString() };
    await this.mailbox.queue({ template: 'auditor_access_ended', ...(await this.between(auditor)), details });
  }

  private async between({ email: address, name, language }: EngagedAuditor) {
    const { name: senderName, replyTo } = await this.sender.own();
    return { to: { address, name, language }, senderName, replyTo };
  }
}
