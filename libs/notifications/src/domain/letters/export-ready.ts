import type { Template } from './template.js';

/** Leads to the page, not to the file: that is taken by somebody who is signed in and may. */
const PAGE = '/exports';

export const exportReady: Template<'export_ready'> = {
  ja: ({ details }, { when }) => ({
    subject: `Enjuku：「${details.title}」の書き出しができました`,
    opening: ['ご依頼のファイルができました。Enjukuの「書き出し」のページからダウンロードできます。'],
    facts: [
      ['内容', details.what.ja],
      ['調査', details.title],
      ['作成', when(details.finishedAt)],
      ['保存期限', when(details.expiresAt)],
    ],
    button: '「書き出し」を開く',
    page: PAGE,
    notes: ['保存期限を過ぎるとファイルは削除されます。必要なときは、もう一度書き出してください。'],
  }),
  en: ({ details }, { when }) => ({
    subject: `Enjuku: your export of "${details.title}" is ready`,
    opening: ['The file that you asked for is ready. You can download it from the Exports page in Enjuku.'],
    facts: [
      ['File', details.what.en],
      ['Survey', details.title],
      ['Made', when(details.finishedAt)],
      ['Kept until', when(details.expiresAt)],
    ],
    button: 'Open Exports',
    page: PAGE,
    notes: ['After that the file is deleted. If you need it later, please export it again.'],
  }),
};
