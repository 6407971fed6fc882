import { refusals } from '@app/kernel';

/** Every reason why an uploaded table is not taken, with what to do about it. `{row}` and `{column}` are as the spreadsheet program shows them. */
export const refuse = refusals({
  file_empty: {
    kind: 'invalid',
    ja: 'ファイルが空です。内容を確かめて、もう一度選んでください。',
    en: 'The file is empty. Please check it and choose it again.',
  },
  file_too_large: {
    kind: 'too_large',
    ja: 'ファイルが大きすぎます。{megabytes}MBまでのファイルを選んでください。',
    en: 'The file is too large. Please choose one of up to {megabytes} MB.',
  },
  file_not_a_workbook: {
    kind: 'invalid',
    ja: 'ExcelブックまたはCSVとして読み取れません。Excelで開き、「Excelブック（.xlsx）」として保存し直してください。',
    en: 'This cannot be read as an Excel workbook or CSV. Please open it in Excel and save it as "Excel Workbook (.xlsx)".',
  },
  workbook_old_format: {
    kind: 'invalid',
    ja: '古い形式（.xls）のブックは読み取れません。Excelで開き、「Excelブック（.xlsx）」として保存し直してください。',
    en: 'Workbooks in the old format (.xls) cannot be read. Please open it in Excel and save it as "Excel Workbook (.xlsx)".',
  },
  workbook_encrypted: {
    kind: 'invalid',
    ja: 'ブックがパスワードで保護されています。パスワードを外して保存し直してください。',
    en: 'The workbook is protected with a password. Please save it without the password.',
  },
  workbook_damaged: {
    kind: 'invalid',
    ja: 'ブックが壊れているため読み取れません。Excelで開き、保存し直してから選んでください。',
    en: 'The workbook is damaged and cannot be read. Please open it in Excel, save it again and choose that file.',
  },
  workbook_macros: {
    kind: 'invalid',
    ja: 'マクロを含むブックは受け付けていません。「Excelブック（.xlsx）」として保存し直してください。',
    en: 'Workbooks with macros are not accepted. Please save it as "Excel Workbook (.xlsx)".',
  },
  workbook_external_links: {
    kind: 'invalid',
    ja: 'ほかのブックへのリンクが含まれています。Excelの「データ」タブの「リンクの編集」で解除し、保存し直してください。',
    en: 'The workbook links to other workbooks. Please break the links in Excel ("Data", "Edit Links") and save it again.',
  },
  workbook_embedded_files: {
    kind: 'invalid',
    ja: 'ブックの中に別のファイルが埋め込まれています。埋め込みを削除し、保存し直してください。',
    en: 'Other files are embedded in the workbook. Please remove them and save it again.',
  },
  workbook_suspicious: {
    kind: 'invalid',
    ja: '表計算ソフトが通常は作らない構造が含まれているため、読み取りませんでした。Excelで開き、新しいブックに表を写して保存してください。',
    en: 'The workbook is built in a way that spreadsheet programs do not use, so it was not read. Please copy the table into a new workbook in Excel and save that.',
  },
  workbook_too_large: {
    kind: 'too_large',
    ja: 'ブックの中身が大きすぎます。使っていないシートや画像を削除するか、表を分けてください。',
    en: 'The content of the workbook is too large. Please remove unused sheets and pictures, or split the table.',
  },
  workbook_took_too_long: {
    kind: 'too_large',
    ja: '読み取りに時間がかかりすぎたため中止しました。表を分けるか、必要な列だけにして、もう一度お試しください。',
    en: 'Reading took too long and was stopped. Please split the table or keep only the columns needed, and try again.',
  },
  file_took_too_long: {
    kind: 'too_large',
    ja: 'ファイルの照合に時間がかかりすぎたため中止しました。混み合っていないときにもう一度お試しいただくか、サーバーの管理者にverify-exportコマンドでの照合を依頼してください。',
    en: 'Verifying the file took too long and was stopped. Please try again at a quieter time, or ask whoever operates the server to verify it with the command verify-export.',
  },
  file_holds_too_much: {
    kind: 'too_large',
    ja: 'ファイルの行や文字が多すぎて、照合できません。画面で照合できない大きさのファイルは、サーバーの管理者がverify-exportコマンドで照合できます。',
    en: 'The file has too many rows or too much text to verify. What is too large for the page can be verified by whoever operates the server, with the command verify-export.',
  },
  sheet_not_found: {
    kind: 'invalid',
    ja: '「{sheet}」シートが見つかりません。シートの名前を変えずにお使いください。',
    en: 'There is no sheet named "{sheet}". Please keep the sheet names as they are.',
  },
  cell_out_of_range: {
    kind: 'invalid',
    ja: 'Excelの範囲（1,048,576行、16,384列）の外にセルがあります（{row}行目）。表を新しいシートに写して保存してください。',
    en: 'There is a cell beyond the range of Excel (1,048,576 rows, 16,384 columns), at row {row}. Please copy the table into a new sheet and save that.',
  },
  too_many_rows: {
    kind: 'too_large',
    ja: '行が多すぎます。見出しを除いて{limit}行までに分けてください。',
    en: 'There are too many rows. Please split the table into parts of up to {limit} rows below the header.',
  },
  too_many_columns: {
    kind: 'too_large',
    ja: '列が多すぎます（{row}行目）。{limit}列までにしてください。',
    en: 'There are too many columns (row {row}). Please keep to {limit} columns.',
  },
  too_many_cells: {
    kind: 'too_large',
    ja: '表が大きすぎます。全体で{limit}セルまでに分けてください。',
    en: 'The table is too large. Please split it into parts of up to {limit} cells.',
  },
  text_too_long: {
    kind: 'too_large',
    ja: '{row}行目の{column}列の文字が長すぎます。{limit}文字までにしてください。',
    en: 'The text in row {row}, column {column} is too long. Please keep to {limit} characters.',
  },
  too_much_text: {
    kind: 'too_large',
    ja: '表全体の文字が多すぎます。表を分けてください。',
    en: 'The table holds too much text. Please split it.',
  },
  table_empty: {
    kind: 'invalid',
    ja: '表に何も書かれていません。1行目に見出し、2行目からデータを入れてください。',
    en: 'There is nothing in the table. Please put the headings in the first row and the data below.',
  },
  csv_encoding_unknown: {
    kind: 'invalid',
    ja: 'CSVの文字コードがわかりません。UTF-8またはShift_JISで保存し直してください。',
    en: 'The character encoding of the CSV is not known. Please save it as UTF-8 or Shift_JIS.',
  },
  csv_malformed: {
    kind: 'invalid',
    ja: 'CSVの{row}行目の引用符（"）が正しく閉じられていません。その行を直してください。',
    en: 'The quotation marks (") in row {row} of the CSV are not closed properly. Please correct that row.',
  },
  json_malformed: {
    kind: 'invalid',
    ja: 'このシステムが書き出したJSONとして読み取れません。書き出したままのファイルを選んでください。',
    en: 'This cannot be read as JSON exported from this system. Please choose the file as it was exported.',
  },
  reading_busy: {
    kind: 'unavailable',
    ja: 'ほかのファイルを読み取り中です。少し待ってから、もう一度お試しください。',
    en: 'Other files are being read right now. Please wait a moment and try again.',
  },
  reading_abandoned: {
    kind: 'unavailable',
    ja: 'ファイルの読み取りは取りやめになりました。必要なら、もう一度お試しください。',
    en: 'Reading the file was given up. Please try again if you need it.',
  },
  column_missing: {
    kind: 'invalid',
    ja: '「{name}」の列が見つかりません。見出しを確かめてください。',
    en: 'The column "{name}" is missing. Please check the headings.',
  },
  column_duplicate: {
    kind: 'invalid',
    ja: '「{name}」の列が2つ以上あります。1つにしてください。',
    en: 'There is more than one column "{name}". Please keep only one.',
  },
});

export type ProblemCode = Parameters<typeof refuse>[0];
