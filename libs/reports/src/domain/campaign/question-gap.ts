import type { MustFactor } from '@app/gap-analysis';

/** A supplier below the target of one question, with what its priority is made of: weight × gap × exposure × mustFactor. */
export interface SupplierBelow {
  readonly relationshipId: string;
  readonly submissionId: string;
  readonly supplierCode: string;
  readonly supplierName: string;
  /** L; 0 for unknown and unanswered. */
  readonly level: number;
  readonly status: 'gap' | 'unknown' | 'unanswered';
  readonly target: number;
  readonly gap: number;
  readonly weight: number;
  readonly must: boolean;
  /** X of the classes it was asked for. */
  readonly exposure: number;
  readonly mustFactor: MustFactor;
  readonly priority: number;
}
