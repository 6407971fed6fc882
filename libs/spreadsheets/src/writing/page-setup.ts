import type { AddWorksheetOptions } from 'exceljs';

import type { Sheet } from '../domain/sheet-model.js';

const A4 = 9;
/** Excel takes 255 characters for a header with its codes. */
const HEADING = 100;

/** How a sheet is shown and printed: header row frozen and repeated, A4 landscape, as wide as one page, page numbers at the foot. */
export function pageSetup({ name, heading }: Sheet): Partial<AddWorksheetOptions> {
  return {
    views: [{ state: 'frozen', xSplit: 0, ySplit: 1, topLeftCell: 'A2', activeCell: 'A2' }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&L${headerText(heading ?? name)}`, oddFooter: '&R&P / &N' },
  };
}

/** A text in a header, where `&` begins a code and line ends end it. */
function headerText(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .toWellFormed()
    .slice(0, HEADING)
    .replaceAll('&', '&&');
}
