import { AssessmentsModule } from '@app/assessments';
import { BaselinesModule } from '@app/baselines';
import { CampaignsModule } from '@app/campaigns';
import { IdentityModule } from '@app/identity';
import { NotificationsModule } from '@app/notifications';
import { QuestionnairesModule } from '@app/questionnaires';
import { SupplyChainModule } from '@app/supply-chain';
import { Module } from '@nestjs/common';
import { CampaignExports } from './campaign-exports.service.js';
import { CampaignJson } from './campaign-json.service.js';
import { CampaignReports } from './campaign-reports.service.js';
import { CampaignSheets } from './campaign-sheets.service.js';
import { CampaignsAtAGlance } from './campaigns-at-a-glance.service.js';
import { ChainAtAGlance } from './chain-at-a-glance.service.js';
import { AskedSuppliersRepository } from './data/asked-suppliers.repository.js';
import { AtAGlanceRepository } from './data/at-a-glance.repository.js';
import { ConfirmedAnswersRepository } from './data/confirmed-answers.repository.js';
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
import { ExportCommissions } from './export-commissions.service.js';
import { ExportFiles } from './export-files.service.js';
import { ExportLists } from './export-lists.service.js';
import { ExportVerification } from './export-verification.service.js';
import { ExportWriters } from './export-writers.service.js';
import { ExportWriting } from './export-writing.service.js';
import { ExportedVersionsService } from './exported-versions.service.js';
import { FiguresService } from './figures.service.js';
import { FrameworkReports } from './framework-reports.service.js';
import { GapExports } from './gap-exports.service.js';
import { GapWorkbook } from './gap-workbook.service.js';
import { GapsCsv } from './gaps-csv.service.js';
import { HeatMaps } from './heat-map.service.js';
import { CampaignExportsController } from './http/campaign-exports.controller.js';
import { DrillDownController } from './http/drill-down.controller.js';
import { ExportVerificationController } from './http/export-verification.controller.js';
import { FrameworkReportsController } from './http/framework-reports.controller.js';
import { GapExportsController } from './http/gap-exports.controller.js';
import { OverviewController } from './http/overview.controller.js';
import { OwnPlaceController } from './http/own-place.controller.js';
import { OwnWorkbookController } from './http/own-workbook.controller.js';
import { ReportSidesController } from './http/report-sides.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { SubmissionFrameworksController } from './http/submission-frameworks.controller.js';
import { SupplierHistoryController } from './http/supplier-history.controller.js';
import { TodayController } from './http/today.controller.js';
import { TrendController } from './http/trend.controller.js';
import { CampaignChangedJob } from './jobs/campaign-changed.job.js';
import { ExpireExportJob } from './jobs/expire-export.job.js';
import { RefreshReportJob } from './jobs/refresh-report.job.js';
import { ScoreSubmissionJob } from './jobs/score-submission.job.js';
import { WriteExportJob } from './jobs/write-export.job.js';
import { MatrixExports } from './matrix-exports.service.js';
import { OverviewService } from './overview.service.js';
import { OwnTrend } from './own-trend.service.js';
import { OwnWorkbook } from './own-workbook.service.js';
import { Perceptions } from './perceptions.service.js';
import { Phases } from './phases.service.js';
import { QuestionGaps } from './question-gaps.service.js';
import { QuestionMatrix } from './question-matrix.service.js';
import { RebuildService } from './rebuild.service.js';
import { ReportNamesService } from './report-names.service.js';
import { RequirementReports } from './requirement-reports.service.js';
import { ScoringService } from './scoring.service.js';
import { SubmissionFrameworks } from './submission-frameworks.service.js';
import { SubmissionReports } from './submission-reports.service.js';
import { SupplierHistory } from './supplier-history.service.js';
import { SupplierPlaces } from './supplier-places.service.js';
import { TodayReports } from './today-reports.service.js';
import { TodayResults } from './today-results.service.js';
import { Trends } from './trends.service.js';
import { UnevennessService } from './unevenness.service.js';
import { WorkbookSubjects } from './workbook-subjects.service.js';
import { WorkbookVersions } from './workbook-versions.service.js';

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
    UnevennessService,
    QuestionMatrix,
    Phases,
    PerceptionsRepository,
    Perceptions,
    FrameworkReports,
    RequirementReports,
    SubmissionFrameworks,
    RebuildService,
    ReportNamesService,
    ScoringService,
    SubmissionReports,
    SupplierHistory,
    Trends,
    ConfirmedAnswersRepository,
    TodayReports,
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
    TrendsRepository,
    ExportRowsRepository,
    GapExports,
    CampaignExports,
    ExportCommissions,
    ExportFiles,
    ExportLists,
    ExportWriters,
    ExportWriting,
    ExportVerification,
    ExportedVersionsService,
    GapWorkbook,
    GapsCsv,
    CampaignSheets,
    CampaignJson,
    MatrixExports,
    OwnWorkbook,
    WorkbookSubjects,
    WorkbookVersions,
    CampaignChangedJob,
    ExpireExportJob,
    RefreshReportJob,
    ScoreSubmissionJob,
    WriteExportJob,
  ],
  exports: [CampaignReports, ExportVerification, RebuildService, ScoringService, SubmissionReports, SupplierPlaces],
})
export class ReportsModule {}
