import type { Language } from '@app/kernel';
import exceljs, { type DataValidation, type Worksheet } from 'exceljs';

import type { InformationClass } from './domain/information-class.js';
import { COLUMN_NOTES, LIST_SHEET, NOTES_SHEET, SHEET_NOTES } from './domain/sheet/column-notes.js';
import { COLUMNS, REQUIRED, SHEET_KEYS } from './domain/sheet/sheet-columns.js';
import type { SheetKey } from './domain/sheet/sheet-values.js';
import { CRITICALITY_WORDS, LANGUAGE_WORDS, writeClasses } from './domain/sheet/words.js';

/** Rows that offer choices; more may be filled in. */
const PREPARED_ROWS = 10_000;
/** Excel holds 255 characters of choices. */
const MOST_CHOICES = 255;
const HEADER_FILL = 'FFE8EEF4';

/** An empty supplier list to fill in: choices where there are any, and a second sheet that explains the columns. */
export async function supplierTemplate(language: Language, classes: readonly InformationClass[], created: Date): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.creator = 'Enjuku';
  book.created = created;
  addList(book.addWorksheet(LIST_SHEET[language], { views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }] }), language, classes);
  addNotes(book.addWorksheet(NOTES_SHEET[language]), language);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function addList(sheet: Worksheet, language: Language, classes: readonly InformationClass[]): void {
  sheet.columns = SHEET_KEYS.map((key) => ({
    header: COLUMNS[key][language],
    width: COLUMNS[key].width,
    style: { numFmt: formatOf(key) },
  }));
  emphasize(sheet);
  for (const [index, key] of SHEET_KEYS.entries()) {
    const validation = validationOf(key, language, classes);
    const letter = sheet.getColumn(index + 1).letter;
    if (validation) validationsOf(sheet).add(`${letter}2:${letter}${PREPARED_ROWS + 1}`, validation);
  }
}

function addNotes(sheet: Worksheet, language: Language): void {
  const header = language === 'ja' ? ['列', '必須', '説明'] : ['Column', 'Required', 'What to enter'];
  sheet.columns = header.map((text, index) => ({
    header: text,
    width: [24, 10, 100][index] ?? 10,
    style: { alignment: { wrapText: true, vertical: 'top' } },
  }));
  emphasize(sheet);
  const yes = language === 'ja' ? 'はい' : 'Yes';
  for (const key of SHEET_KEYS) sheet.addRow([COLUMNS[key][language], key === REQUIRED ? yes : '', COLUMN_NOTES[key][language]]);
  sheet.addRow([]);
  for (const note of SHEET_NOTES) sheet.addRow(['', '', note[language]]);
}

function emphasize(sheet: Worksheet): void {
  sheet.getRow(1).eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADER_FILL } };
  });
}

/** Text stays text, so that codes keep their leading zeros and numbers all their digits. */
function formatOf(key: SheetKey): string {
  return isDay(key) ? 'yyyy-mm-dd' : '@';
}

function validationOf(key: SheetKey, language: Language, classes: readonly InformationClass[]): DataValidation | null {
  const strict = { allowBlank: true, showErrorMessage: true };
  if (key === 'criticality')
    return choice(
      Object.values(CRITICALITY_WORDS).map((words) => words[language]),
      true,
    );
  if (key === 'contactLanguage')
    return choice(
      Object.values(LANGUAGE_WORDS).map((words) => words[language]),
      true,
    );
  // Several classes may stand in one cell, so others than the single ones offered are let through.
  if (key === 'classes')
    return choice(
      classes.map((one) => writeClasses([one.key], classes, language)),
      false,
    );
  if (key === 'corporateNumber') return { type: 'textLength', operator: 'between', formulae: [13, 20], ...strict };
  return isDay(key) ? { type: 'date', operator: 'greaterThan', formulae: [new Date('1900-03-01T00:00:00Z')], ...strict } : null;
}

/** A drop-down list; null where its words do not fit into one. */
function choice(words: readonly string[], only: boolean): DataValidation | null {
  const list = words.join(',');
  const fits = list.length <= MOST_CHOICES && !words.some((word) => /[,"]/.test(word));
  return words.length > 0 && fits ? { type: 'list', allowBlank: true, showErrorMessage: only, formulae: [`"${list}"`] } : null;
}

function isDay(key: SheetKey): boolean {
  return key === 'contractBegins' || key === 'contractEnds';
}

/** exceljs has a range-wise interface that its types do not mention; per cell it would write one rule for each. */
function validationsOf(sheet: Worksheet): { add(range: string, validation: DataValidation): void } {
  if (!('dataValidations' in sheet)) throw new Error('exceljs no longer knows validations of ranges.');
  return sheet.dataValidations as { add(range: string, validation: DataValidation): void };
}
