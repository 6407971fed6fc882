import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WrittenExport } from '@app/audit';
import { BookFingerprint, CountedRows, csvStream, WorkbookWriter } from '@app/spreadsheets';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { aboutSheet } from '../workbook/about-sheet.js';
import { matrixPositions, matrixSheet } from '../workbook/matrix-sheet.js';
import type { WorkbookSubject } from '../workbook/subject.js';
import { buyersVerification, verificationSheet } from '../workbook/verification-sheet.js';
import { ExportWriters, type RowsPassed } from '../writing/export-writers.service.js';
import { ExportLists } from './export-lists.service.js';
import { CREATOR } from './gap-workbook.service.js';

/** Every answer in one table, a row a supplier: as a workbook and as CSV. */
@Injectable()
export class MatrixExports implements OnModuleInit {
  constructor(
    private readonly writers: ExportWriters,
    private readonly lists: ExportLists,
  ) {}

  onModuleInit(): void {
    const rowsToCome = (subject: WorkbookSubject) => this.lists.count(subject, ['suppliers']);
    this.writers.add({ kind: 'matrix_workbook', rowsToCome, write: (subject, file, passed) => this.workbook(subject, file, passed) });
    this.writers.add({ kind: 'matrix_csv', rowsToCome, write: (subject, file, passed) => this.csv(subject, file, passed) });
  }

  private async workbook(subject: WorkbookSubject, file: Writable, passed: RowsPassed): Promise<WrittenExport> {
    const { campaign, exportedAt } = subject;
    const book = new WorkbookWriter(file, { timeZone: campaign.timeZone, creator: CREATOR, created: exportedAt });
    await book.addSheet(matrixSheet(subject, matrixPositions(subject)), this.lists.matrix(subject, passed));
    const about = aboutSheet(subject, 'matrix');
    await book.addSheet(about.sheet, about.rows);
    const { sha256, sheets } = book;
    const verification = verificationSheet(buyersVerification(subject), sha256, sheets);
    await book.addSheet(verification.sheet, verification.rows);
    await book.end();
    return { sha256, rowCount: book.rowCount, sheets: book.sheets };
  }

  private async csv(subject: WorkbookSubject, file: Writable, passed: RowsPassed): Promise<WrittenExport> {
    const rows = new CountedRows(this.lists.matrix(subject, passed));
    const fingerprint = new BookFingerprint();
    const { columns } = matrixSheet(subject, matrixPositions(subject));
    await pipeline(csvStream(columns, rows, { byteOrderMark: true, fingerprint }), file);
    return { rowCount: rows.count, sheets: fingerprint.sheets() };
  }
}
