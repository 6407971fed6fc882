import { BaselinesModule } from '@app/baselines';
import { IdentityModule } from '@app/identity';
import { MailReasons, NotificationsModule } from '@app/notifications';
import { QuestionnairesModule } from '@app/questionnaires';
import { SupplyChainModule } from '@app/supply-chain';
import { Module } from '@nestjs/common';

import { Announcements } from './announcements.service.js';
import { AnsweringService } from './answering.service.js';
import { AnswersService } from './answers.service.js';
import { AskedForms } from './asked-forms.service.js';
import { AssessmentsService } from './assessments.service.js';
import { BuyerCorrespondence } from './buyer-correspondence.service.js';
import { CampaignAssessmentsService } from './campaign-assessments.service.js';
import { CampaignLines } from './campaign-lines.service.js';
import { CampaignNews } from './campaign-news.service.js';
import { CampaignSteps } from './campaign-steps.service.js';
import { ClaimingService } from './claiming.service.js';
import { AnswersRepository } from './data/answers.repository.js';
import { AssessmentsRepository } from './data/assessments.repository.js';
import { CampaignAssessmentsRepository } from './data/campaign-assessments.repository.js';
import { StepsRepository } from './data/steps.repository.js';
import { SubmissionsRepository } from './data/submissions.repository.js';
import { FirstOpening } from './first-opening.service.js';
import { FormSizes } from './form-sizes.service.js';
import { HandingOver } from './handing-over.service.js';
import { AnswersController } from './http/answers.controller.js';
import { AssessmentsController } from './http/assessments.controller.js';
import { CampaignAssessmentsController } from './http/campaign-assessments.controller.js';
import { LandingController } from './http/landing.controller.js';
import { OwnLandingController } from './http/own-landing.controller.js';
import { SignOffController } from './http/sign-off.controller.js';
import { SubmissionsController } from './http/submissions.controller.js';
import { InvitedService } from './invited.service.js';
import { Issuing } from './issuing.service.js';
import { TellBuyerJob } from './jobs/tell-buyer.job.js';
import { TellSupplierJob } from './jobs/tell-supplier.job.js';
import { LandingService } from './landing.service.js';
import { LinkMoving } from './link-moving.service.js';
import { AssessmentMailReasons } from './mail-reasons.service.js';
import { OwnAssessments } from './own-assessments.service.js';
import { OwnWays } from './own-ways.service.js';
import { Receipts } from './receipts.service.js';
import { Statements } from './statements.service.js';
import { Steps } from './steps.service.js';
import { SubmissionsService } from './submissions.service.js';
import { SubmittingService } from './submitting.service.js';
import { SupplierCorrespondence } from './supplier-correspondence.service.js';
import { WithdrawingService } from './withdrawing.service.js';

const DATA = [AssessmentsRepository, CampaignAssessmentsRepository, AnswersRepository, SubmissionsRepository, StepsRepository];
const LINKS = [InvitedService, LandingService, FirstOpening, ClaimingService, OwnWays, HandingOver, LinkMoving];
const SUPPLIER = [
  OwnAssessments,
  AnsweringService,
  AnswersService,
  Statements,
  SubmittingService,
  WithdrawingService,
  Announcements,
  Receipts,
  SupplierCorrespondence,
  TellSupplierJob,
];
const BUYER = [Issuing, CampaignLines, CampaignSteps, CampaignNews, CampaignAssessmentsService, BuyerCorrespondence, TellBuyerJob];

@Module({
  imports: [IdentityModule, NotificationsModule, SupplyChainModule, QuestionnairesModule, BaselinesModule],
  controllers: [
    LandingController,
    OwnLandingController,
    AssessmentsController,
    AnswersController,
    SignOffController,
    CampaignAssessmentsController,
    SubmissionsController,
  ],
  providers: [
    ...DATA,
    ...LINKS,
    ...SUPPLIER,
    ...BUYER,
    AskedForms,
    FormSizes,
    Steps,
    AssessmentsService,
    SubmissionsService,
    { provide: MailReasons, useClass: AssessmentMailReasons },
  ],
  exports: [MailReasons, AssessmentsService, CampaignLines, FormSizes, SubmissionsService],
})
export class AssessmentsModule {}
