import { BaselinesModule } from '@app/baselines';
import { IdentityModule } from '@app/identity';
import { MailReasons, NotificationsModule } from '@app/notifications';
import { QuestionnairesModule } from '@app/questionnaires';
import { SupplyChainModule } from '@app/supply-chain';
import { Module } from '@nestjs/common';
import { AnsweringService } from './answering/answering.service.js';
import { AnswersService } from './answering/answers.service.js';
import { AskedForms } from './answering/asked-forms.service.js';
import { FormSizes } from './answering/form-sizes.service.js';
import { Statements } from './answering/statements.service.js';
import { AssessmentsService } from './assessments.service.js';
import { CampaignAssessmentsService } from './campaign/campaign-assessments.service.js';
import { CampaignLines } from './campaign/campaign-lines.service.js';
import { CampaignSteps } from './campaign/campaign-steps.service.js';
import { Issuing } from './campaign/issuing.service.js';
import { AnswersRepository } from './data/answers.repository.js';
import { AssessmentsRepository } from './data/assessments.repository.js';
import { CampaignAssessmentsRepository } from './data/campaign-assessments.repository.js';
import { StepsRepository } from './data/steps.repository.js';
import { SubmissionsRepository } from './data/submissions.repository.js';
import { AnswersController } from './http/answers.controller.js';
import { AssessmentsController } from './http/assessments.controller.js';
import { CampaignAssessmentsController } from './http/campaign-assessments.controller.js';
import { LandingController } from './http/landing.controller.js';
import { OwnLandingController } from './http/own-landing.controller.js';
import { SignOffController } from './http/sign-off.controller.js';
import { SubmissionsController } from './http/submissions.controller.js';
import { TellBuyerJob } from './jobs/tell-buyer.job.js';
import { TellSupplierJob } from './jobs/tell-supplier.job.js';
import { ClaimingService } from './landing/claiming.service.js';
import { FirstOpening } from './landing/first-opening.service.js';
import { HandingOver } from './landing/handing-over.service.js';
import { InvitedService } from './landing/invited.service.js';
import { LandingService } from './landing/landing.service.js';
import { LinkMoving } from './landing/link-moving.service.js';
import { OwnWays } from './landing/own-ways.service.js';
import { Announcements } from './news/announcements.service.js';
import { BuyerCorrespondence } from './news/buyer-correspondence.service.js';
import { CampaignNews } from './news/campaign-news.service.js';
import { AssessmentMailReasons } from './news/mail-reasons.service.js';
import { SupplierCorrespondence } from './news/supplier-correspondence.service.js';
import { OwnAssessments } from './own-assessments.service.js';
import { Steps } from './steps.service.js';
import { Receipts } from './submitting/receipts.service.js';
import { SubmissionsService } from './submitting/submissions.service.js';
import { SubmittingService } from './submitting/submitting.service.js';
import { WithdrawingService } from './submitting/withdrawing.service.js';

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
