/**
 * Which edition of the scoring rules (scoring.md) numbers were worked out with. It stands in every export, since files outlive releases.
 * Raised whenever the same answers would come to another number.
 */
export const RULE_SET = 1;
