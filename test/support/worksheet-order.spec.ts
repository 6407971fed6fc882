import { archive } from './archive.js';
import { worksheetOrderFaults } from './worksheet-order.js';

describe('worksheetOrderFaults', () => {
  it('finds elements out of order, twice, and unknown', async () => {
    const content =
      '<worksheet><sheetData/><conditionalFormatting/><conditionalFormatting/><autoFilter/><pageMargins/><pageMargins/><new/></worksheet>';

    const faults = await worksheetOrderFaults(archive([{ name: 'xl/worksheets/sheet1.xml', content }]));

    expect(faults).toEqual(
      ['<autoFilter> after <conditionalFormatting>', '<pageMargins> twice', '<new> unknown'].map(
        (fault) => `xl/worksheets/sheet1.xml: ${fault}`,
      ),
    );
  });

  it('is not content with nothing to look at', async () => {
    expect(await worksheetOrderFaults(archive([{ name: 'x', content: '' }]))).toEqual(['no worksheet']);
  });
});
