export { BaselinesModule } from './baselines.module.js';
export { BaselinesService } from './baselines.service.js';
export type { BaselineClass, BaselineVersion, HandlingRule, VersionState, VersionSummary } from './domain/baseline-version.js';
export { BUILT_IN_BASELINE_ID, BUILT_IN_BASELINE_VERSION_ID } from './domain/built-in.js';
