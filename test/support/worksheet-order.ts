import { SaxesParser } from 'saxes';

import { unpacked } from './archive.js';

/** The children of `<worksheet>` in the order that Excel insists on (ECMA-376 part 1, 18.3.1.99, CT_Worksheet). */
const ORDER = [
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState',
  'dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup',
  'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF',
  'picture oleObjects controls webPublishItems tableParts extLst',
].flatMap((line) => line.split(' '));
/** All others stand at most once. */
const REPEATED = 'conditionalFormatting';

/**
 * Finds what Excel would repair in a written workbook: elements of its worksheets out of order, twice, or unknown. Other programs do not mind, so
 * opening it there shows nothing.
 *
 * @returns one line for each, e.g. `xl/worksheets/sheet1.xml: <autoFilter> after <conditionalFormatting>`; empty when all is well
 */
export async function worksheetOrderFaults(file: Buffer): Promise<string[]> {
  const sheets = await unpacked(file, /^xl\/worksheets\/[^/]+\.xml$/);
  if (sheets.size === 0) return ['no worksheet'];
  return [...sheets].flatMap(([name, xml]) => orderFaults(childrenOf(xml)).map((fault) => `${name}: ${fault}`));
}

function childrenOf(xml: string): string[] {
  const children: string[] = [];
  let depth = 0;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name }) => {
    depth += 1;
    if (depth === 2) children.push(name);
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(xml).close();
  return children;
}

function orderFaults(children: readonly string[]): string[] {
  return children.flatMap((name, at) => {
    const before = children[at - 1];
    if (!ORDER.includes(name)) return [`<${name}> unknown`];
    if (before === undefined || ORDER.indexOf(before) < ORDER.indexOf(name)) return [];
    if (before === name) return name === REPEATED ? [] : [`<${name}> twice`];
    return [`<${name}> after <${before}>`];
  });
}
