import type { ProblemCode } from '../../domain/problems.js';

export type UnreadableDetails = Readonly<Record<string, string | number | null>>;

/**
 * Says, inside the reading process, why an upload is not taken; the parent makes a refusal of it.
 *
 * Everything in this folder also runs straight from its TypeScript source: only syntax that can be stripped, types imported as types, no library of ours.
 */
export class Unreadable extends Error {
  readonly code: ProblemCode;
  readonly details: UnreadableDetails;

  constructor(code: ProblemCode, details: UnreadableDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Awaits a step of a third-party parser and takes any error of it for damage to the file. */
export async function damagedIfFails<T>(step: () => Promise<T>, details: UnreadableDetails = {}): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('workbook_damaged', { ...details, reason: error instanceof Error ? error.message : String(error) });
  }
}
