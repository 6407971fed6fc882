import type { Bilingual } from '@app/kernel';

/** How a file is verified, for whoever has it in hand. */
export const VERIFICATION_WORDS = {
  verification: { ja: '照合', en: 'Verification' },
  exportId: { ja: '書き出し番号', en: 'Export id' },
  rows: { ja: '行数', en: 'Rows' },
  ofSheet: { ja: 'シート「{name}」のSHA-256', en: 'SHA-256 of sheet "{name}"' },
  fingerprint: { ja: '指紋（SHA-256）：上のシート全体', en: 'Fingerprint (SHA-256) of these sheets' },
  whoCanVerify: { ja: '照合できる人', en: 'Who can verify it' },
  buyerVerifies: {
    ja: '{name}で書き出しの一覧を見られるメンバーと、{name}からこの調査の閲覧を認められた外部監査人です。どこが違うかは、外部監査人にはご自身で書き出したファイルについてだけ表示します。ほかの組織では「見つかりません」と表示されます。',
    en: 'Members of {name} who may see its exports, and external auditors to whom it has opened this campaign; these are told where a file differs only if they exported it themselves. To any other organization the file is unknown.',
  },
  supplierVerifies: {
    ja: '書き出した{name}で、書き出しの一覧を見られるメンバーだけです。委託元を含むほかの組織では「見つかりません」と表示されます。委託元は、自社で書き出したファイルを照合できます。',
    en: 'Only those members of {name}, which exported it, who may see its exports. To any other organization, the buyer included, the file is unknown; a buyer can verify what it exported itself.',
  },
  howToVerify: { ja: '照合のしかた', en: 'How to verify' },
  verifyByPage: {
    ja: 'Enjukuの「書き出し」から「ファイルの照合」を開き、このファイルを選びます。変わっていないかどうかと、変わっている場合はどのシートのどの行かが分かります（外部監査人には、ほかの人が書き出したファイルの違うところは表示しません）。ファイルは保存されません。',
    en: 'In Enjuku open "Exports", then "Verify a file", and choose this file. It says whether anything has changed, and in which row of which sheet (to external auditors not of what others exported). The file is not kept.',
  },
  verifyByCommand: {
    ja: 'サーバーの管理者は、verify-exportコマンドにこのファイルを渡しても確かめられます。',
    en: 'Whoever operates the server can also run "npm run admin -- verify-export FILE".',
  },
  verifyByHand: {
    ja: '自分で計算する場合：シートごとに {"columns":[見出し,…],"name":シート名,"rows":[[値,…],…]} を、全体ではそれらをシートの順に並べた {"sheets":[…]} を、RFC 8785の正規形のJSON（UTF-8）にしてSHA-256を計算します。シートごとの値は {"sheets":[そのシートだけ]} で計算します。',
    en: 'By hand: write each sheet as {"columns":[heading,…],"name":sheet name,"rows":[[value,…],…]} and put them in order into {"sheets":[…]}, as canonical JSON (RFC 8785) in UTF-8; SHA-256 of that. For a single sheet: {"sheets":[that sheet alone]}.',
  },
  verifyValues: {
    ja: '値の書き方：数値は、書かれた数字を有効数字15桁に四捨五入（50%は0.5）、日付は"2026-11-22"、日時はセルに表示される時刻"2026-11-22T09:30:00"、空のセルはnull。行には見出しと同じ数の値を並べ、何も書かれていない行は数えません。別の表計算ソフトで保存し直しても変わりません。',
    en: 'Values: numbers rounded half up, as they are written, to 15 significant digits (50% is 0.5), days as "2026-11-22", moments as the cell shows them, "2026-11-22T09:30:00", null for an empty cell; as many values in each row as there are headings; rows without content do not count. Saving the file with another spreadsheet program does not change them.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
