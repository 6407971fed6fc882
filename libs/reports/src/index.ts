export { CampaignReports } from './campaign-reports.service.js';
export { type DescribedSheet, ExportVerification, type KnownFile, type ReadFile } from './export-verification.service.js';
export { RebuildService, type Rebuilt } from './rebuild.service.js';
export { ReportsModule } from './reports.module.js';
export { ScoringService } from './scoring.service.js';
export { SubmissionReports } from './submission-reports.service.js';
