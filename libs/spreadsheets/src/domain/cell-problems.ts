import type { AppError, Bilingual } from '@app/kernel';

import { columnLetter } from './cell-address.js';

/** What is wrong with one cell of an upload, so that a person finds it in their own spreadsheet. */
export interface CellProblem {
  /** The row number that the spreadsheet program shows. */
  readonly row: number;
  /** Letters of the column, e.g. `C`; empty when the problem belongs to the whole row, or the column is missing. */
  readonly column: string;
  /** Heading of the column. */
  readonly name: string;
  readonly code: string;
  /** Both languages, with the details filled in. */
  readonly sentence: Bilingual;
  /** What stands in the cell, cut after 100 characters. */
  readonly value: string;
}

export interface CellPlace {
  readonly row: number;
  /** Index of the column, from 0. */
  readonly column: number | null;
  readonly name: string;
}

/** Turns a refusal of any library's catalogue into the problem of one cell. */
export function problemAt({ row, column, name }: CellPlace, refusal: AppError, value: string): CellProblem {
  return {
    row,
    column: column === null ? '' : columnLetter(column),
    name,
    code: refusal.code,
    sentence: { ja: refusal.in('ja'), en: refusal.in('en') },
    value: value.slice(0, SHOWN_CHARACTERS),
  };
}

const SHOWN_CHARACTERS = 100;
const SHOWN_PROBLEMS = 1_000;

/** Collects what is wrong with an upload, row by row. It lists the first 1,000 problems and counts all. */
export class CellProblems {
  private readonly shown: CellProblem[] = [];
  private readonly badRows = new Set<number>();
  private total = 0;

  add(place: CellPlace, refusal: AppError, value: string): void {
    this.total += 1;
    this.badRows.add(place.row);
    if (this.shown.length < SHOWN_PROBLEMS) this.shown.push(problemAt(place, refusal, value));
  }

  /** How many there are, also those that are not listed. */
  get count(): number {
    return this.total;
  }

  get list(): readonly CellProblem[] {
    return this.shown;
  }

  /** For "import the good rows": whether this row has a problem. */
  hasRow(row: number): boolean {
    return this.badRows.has(row);
  }
}
