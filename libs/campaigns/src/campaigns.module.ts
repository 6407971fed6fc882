import { AssessmentsModule } from '@app/assessments';
import { BaselinesModule } from '@app/baselines';
import { IdentityModule } from '@app/identity';
import { NotificationsModule } from '@app/notifications';
import { QuestionnairesModule } from '@app/questionnaires';
import { SupplyChainModule } from '@app/supply-chain';
import { Module } from '@nestjs/common';

import { AskedContent } from './asked-content.service.js';
import { AuditorLetters } from './auditor-letters.service.js';
import { AuditorsService } from './auditors.service.js';
import { CampaignChecks } from './campaign-checks.service.js';
import { CampaignDrafts } from './campaign-drafts.service.js';
import { CampaignIssue } from './campaign-issue.service.js';
import { CampaignOverviews } from './campaign-overviews.service.js';
import { ContactsService } from './contacts.service.js';
import { CampaignsRepository } from './data/campaigns.repository.js';
import { AuditorsController } from './http/auditors.controller.js';
import { CampaignsController } from './http/campaigns.controller.js';
import { PlanningController } from './http/planning.controller.js';
import { RunningCampaignsController } from './http/running-campaigns.controller.js';
import { InvitationsService } from './invitations.service.js';
import { RemindSuppliersJob } from './jobs/remind-suppliers.job.js';
import { LettersService } from './letters.service.js';
import { CampaignMailPreviews } from './mail-previews.service.js';
import { RecipientsService } from './recipients.service.js';
import { RemindersService } from './reminders.service.js';
import { RemindersByHand } from './reminders-by-hand.service.js';
import { RunningCampaigns } from './running-campaigns.service.js';
import { SenderService } from './sender.service.js';

/** Routes with a fixed path come before those with an id in its place. */
@Module({
  imports: [IdentityModule, NotificationsModule, SupplyChainModule, QuestionnairesModule, BaselinesModule, AssessmentsModule],
  controllers: [PlanningController, CampaignsController, RunningCampaignsController, AuditorsController],
  providers: [
    CampaignsRepository,
    AskedContent,
    AuditorLetters,
    AuditorsService,
    CampaignChecks,
    CampaignDrafts,
    CampaignOverviews,
    CampaignIssue,
    RecipientsService,
    InvitationsService,
    SenderService,
    RemindersService,
    LettersService,
    CampaignMailPreviews,
    RunningCampaigns,
    RemindersByHand,
    ContactsService,
    RemindSuppliersJob,
  ],
  exports: [CampaignDrafts, CampaignIssue, RunningCampaigns],
})
export class CampaignsModule {}
