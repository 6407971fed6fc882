import { AssessmentsModule } from '@app/assessments';
import { ExportNames } from '@app/audit';
import { BaselinesModule } from '@app/baselines';
import { CampaignsModule } from '@app/campaigns';
import { IdentityModule } from '@app/identity';
import { NotificationsModule } from '@app/notifications';
import { QuestionnairesModule } from '@app/questionnaires';
import { SupplyChainModule } from '@app/supply-chain';
import { Module } from '@nestjs/common';
import { CampaignReports } from './campaign/campaign-reports.service.js';
import { CampaignSeries } from './campaign/campaign-series.service.js';
import { ClassMembers } from './campaign/class-members.service.js';
import { FiguresService } from './campaign/figures.service.js';
import { FrameworkQuestions } from './campaign/framework-questions.service.js';
import { FrameworkReports } from './campaign/framework-reports.service.js';
import { HeatMaps } from './campaign/heat-map.service.js';
import { Perceptions } from './campaign/perceptions.service.js';
import { Phases } from './campaign/phases.service.js';
import { QuestionGaps } from './campaign/question-gaps.service.js';
import { QuestionMatrix } from './campaign/question-matrix.service.js';
import { ReportNamesService } from './campaign/report-names.service.js';
import { RequirementReports } from './campaign/requirement-reports.service.js';
import { SuppliersToday } from './campaign/suppliers-today.service.js';
import { TodayChains } from './campaign/today-chains.service.js';
import { TodayReports } from './campaign/today-reports.service.js';
import { Trends } from './campaign/trends.service.js';
import { UnevennessService } from './campaign/unevenness.service.js';
import { AskedSuppliersRepository } from './data/asked-suppliers.repository.js';
import { AtAGlanceRepository } from './data/at-a-glance.repository.js';
import { CohortsRepository } from './data/cohorts.repository.js';
import { ConfirmedAnswersRepository } from './data/confirmed-answers.repository.js';
import { ExportNamesRepository } from './data/export-names.repository.js';
import { ExportRowsRepository } from './data/export-rows.repository.js';
import { HeatMapRepository } from './data/heat-map.repository.js';
import { KeptReportsRepository } from './data/kept-reports.repository.js';
import { NeedsRepository } from './data/needs.repository.js';
import { OwnRequestsRepository } from './data/own-requests.repository.js';
import { OwnTrendRepository } from './data/own-trend.repository.js';
import { PerceptionsRepository } from './data/perceptions.repository.js';
import { QuestionGapsRepository } from './data/question-gaps.repository.js';
import { ScoreRowsRepository } from './data/score-rows.repository.js';
import { SubmissionsInForce } from './data/submissions-in-force.repository.js';
import { SupplierHistoryRepository } from './data/supplier-history.repository.js';
import { SupplierPlacesRepository } from './data/supplier-places.repository.js';
import { TrendsRepository } from './data/trends.repository.js';
import { CampaignJson } from './exports/files/campaign-json.service.js';
import { CampaignSheets } from './exports/files/campaign-sheets.service.js';
import { ExportLists } from './exports/files/export-lists.service.js';
import { GapExports } from './exports/files/gap-exports.service.js';
import { GapWorkbook } from './exports/files/gap-workbook.service.js';
import { GapsCsv } from './exports/files/gaps-csv.service.js';
import { MatrixExports } from './exports/files/matrix-exports.service.js';
import { OwnWorkbook } from './exports/files/own-workbook.service.js';
import { SupplierSheets } from './exports/files/supplier-sheets.service.js';
import { TopClosings } from './exports/files/top-closings.service.js';
import { WorkbookSubjects } from './exports/files/workbook-subjects.service.js';
import { WorkbookVersions } from './exports/files/workbook-versions.service.js';
import { CampaignExports } from './exports/orders/campaign-exports.service.js';
import { CampaignWishes } from './exports/orders/campaign-wishes.service.js';
import { ExportQueue } from './exports/orders/export-queue.service.js';
import { NamesOfExports } from './exports/orders/names-of-exports.service.js';
import { ExportVerification } from './exports/verification/export-verification.service.js';
import { ExportedVersionsService } from './exports/verification/exported-versions.service.js';
import { VerificationSlots } from './exports/verification/verification-slots.js';
import { ExportCommissions } from './exports/writing/export-commissions.service.js';
import { ExportFiles } from './exports/writing/export-files.service.js';
import { ExportWriters } from './exports/writing/export-writers.service.js';
import { ExportWriting } from './exports/writing/export-writing.service.js';
import { DrillDownController } from './http/campaign/drill-down.controller.js';
import { FrameworkReportsController } from './http/campaign/framework-reports.controller.js';
import { ReportSidesController } from './http/campaign/report-sides.controller.js';
import { ReportsController } from './http/campaign/reports.controller.js';
import { TodayController } from './http/campaign/today.controller.js';
import { TrendController } from './http/campaign/trend.controller.js';
import { CampaignExportsController } from './http/exports/campaign-exports.controller.js';
import { ExportVerificationController } from './http/exports/export-verification.controller.js';
import { GapExportsController } from './http/exports/gap-exports.controller.js';
import { OwnWorkbookController } from './http/exports/own-workbook.controller.js';
import { OverviewController } from './http/overview/overview.controller.js';
import { OwnPlaceController } from './http/submission/own-place.controller.js';
import { SubmissionFrameworksController } from './http/submission/submission-frameworks.controller.js';
import { SubmissionResultsController } from './http/submission/submission-results.controller.js';
import { SupplierHistoryController } from './http/submission/supplier-history.controller.js';
import { TodayResultsController } from './http/submission/today-results.controller.js';
import { CampaignChangedJob } from './jobs/campaign-changed.job.js';
import { ExpireExportJob } from './jobs/expire-export.job.js';
import { RefreshReportJob } from './jobs/refresh-report.job.js';
import { ScoreSubmissionJob } from './jobs/score-submission.job.js';
import { WriteExportJob } from './jobs/write-export.job.js';
import { CampaignsAtAGlance } from './overview/campaigns-at-a-glance.service.js';
import { ChainAtAGlance } from './overview/chain-at-a-glance.service.js';
import { OverviewService } from './overview/overview.service.js';
import { RebuildService } from './rebuild.service.js';
import { OwnTrend } from './submission/own-trend.service.js';
import { ScoringService } from './submission/scoring.service.js';
import { SubmissionFrameworks } from './submission/submission-frameworks.service.js';
import { SubmissionReports } from './submission/submission-reports.service.js';
import { SupplierHistory } from './submission/supplier-history.service.js';
import { SupplierPlaces } from './submission/supplier-places.service.js';
import { TodayResults } from './submission/today-results.service.js';

@Module({
  imports: [
    NotificationsModule,
    IdentityModule,
    AssessmentsModule,
    BaselinesModule,
    CampaignsModule,
    QuestionnairesModule,
    SupplyChainModule,
  ],
  controllers: [
    OverviewController,
    ReportsController,
    SubmissionResultsController,
    DrillDownController,
    ReportSidesController,
    FrameworkReportsController,
    SubmissionFrameworksController,
    OwnPlaceController,
    OwnWorkbookController,
    SupplierHistoryController,
    TrendController,
    CampaignExportsController,
    TodayController,
    TodayResultsController,
    GapExportsController,
    ExportVerificationController,
  ],
  providers: [
    AskedSuppliersRepository,
    FiguresService,
    HeatMapRepository,
    KeptReportsRepository,
    ScoreRowsRepository,
    SubmissionsInForce,
    CampaignReports,
    HeatMaps,
    QuestionGapsRepository,
    QuestionGaps,
    ClassMembers,
    UnevennessService,
    QuestionMatrix,
    Phases,
    PerceptionsRepository,
    Perceptions,
    FrameworkReports,
    FrameworkQuestions,
    RequirementReports,
    SubmissionFrameworks,
    RebuildService,
    ReportNamesService,
    ScoringService,
    SubmissionReports,
    SupplierHistory,
    CampaignSeries,
    Trends,
    ConfirmedAnswersRepository,
    TodayChains,
    TodayReports,
    SuppliersToday,
    TodayResults,
    OverviewService,
    CampaignsAtAGlance,
    ChainAtAGlance,
    AtAGlanceRepository,
    NeedsRepository,
    OwnRequestsRepository,
    SupplierHistoryRepository,
    SupplierPlaces,
    SupplierPlacesRepository,
    OwnTrend,
    OwnTrendRepository,
    CohortsRepository,
    TrendsRepository,
    ExportNamesRepository,
    { provide: ExportNames, useClass: NamesOfExports },
    ExportRowsRepository,
    GapExports,
    CampaignExports,
    CampaignWishes,
    ExportCommissions,
    ExportFiles,
    ExportLists,
    ExportQueue,
    ExportWriters,
    ExportWriting,
    ExportVerification,
    ExportedVersionsService,
    GapWorkbook,
    GapsCsv,
    CampaignSheets,
    SupplierSheets,
    TopClosings,
    CampaignJson,
    MatrixExports,
    OwnWorkbook,
    VerificationSlots,
    WorkbookSubjects,
    WorkbookVersions,
    CampaignChangedJob,
    ExpireExportJob,
    RefreshReportJob,
    ScoreSubmissionJob,
    WriteExportJob,
  ],
  exports: [CampaignReports, ExportNames, ExportVerification, RebuildService, ScoringService, SubmissionReports, SupplierPlaces],
})
export class ReportsModule {}
