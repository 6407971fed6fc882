export { CampaignReports } from './campaign/campaign-reports.service.js';
export {
  type DescribedSheet,
  ExportVerification,
  type HiddenSheet,
  type KnownFile,
  type ReadFile,
} from './exports/verification/export-verification.service.js';
export { RebuildService, type Rebuilt } from './rebuild.service.js';
export { ReportsModule } from './reports.module.js';
export { ScoringService } from './submission/scoring.service.js';
export { SubmissionReports } from './submission/submission-reports.service.js';
