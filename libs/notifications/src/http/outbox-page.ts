import { escapeHtml } from '../domain/text.js';
import type { ShownMail } from '../outbox.service.js';

const STYLE = `
body { margin: 0 auto; padding: 32px 16px; max-width: 760px; background: #F6F7F9; color: #1B2030; font: 16px/1.6 'Hiragino Sans', 'Yu Gothic UI', Meiryo, system-ui, sans-serif; }
h1 { font-size: 22px; } h2 { margin: 0 0 4px; font-size: 17px; }
article { margin: 0 0 24px; padding: 20px 24px; background: #FFFFFF; border: 1px solid #E2E5EB; border-radius: 6px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 12px; margin: 0 0 12px; font-size: 14px; color: #434A5C; } dd { margin: 0; }
pre { margin: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

/** The answer's headers: nothing is fetched, run, framed, kept or told to the pages that the links lead to. */
export function outboxHeaders(nonce: string): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}

export function outboxPage(mails: readonly ShownMail[], nonce: string): string {
  return `<!DOCTYPE html>
<html lang="ja">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>送信箱 Outbox | Enjuku</title><style nonce="${nonce}">${STYLE}</style></head>
<body>
<h1>送信箱 <span lang="en">Outbox</span></h1>
<p>メールサーバー（SMTP_URL）が設定されていないため、メールは送られず、ここに残ります。この端末からだけ見られます。<br>
<span lang="en">No mail server (SMTP_URL) is set up, so mails are not sent but kept here. Only this machine can see them.</span></p>
${mails.length === 0 ? '<p>まだありません。<span lang="en">Nothing yet.</span></p>' : mails.map(article).join('\n')}
</body>
</html>
`;
}

function article({ subject, from, to, replyTo, sentAt, text, url }: ShownMail): string {
  const rows = [
    ['From', `${from.name} <${from.address}>`],
    ['To', `${to.name} <${to.address}>`.trim()],
    ...(replyTo === null ? [] : [['Reply-To', replyTo.address]]),
    ['Date', sentAt.toISOString()],
  ];
  return `<article><h2>${escapeHtml(subject)}</h2>
<dl>${rows.map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>
<pre>${withLink(escapeHtml(text), url)}</pre></article>`;
}

/** Makes the personal link one that can be followed; whatever else looks like an address in the text stays text. */
function withLink(escaped: string, url: string | null): string {
  if (url === null) return escaped;
  const link = escapeHtml(url);
  return escaped.replace(link, () => `<a href="${link}" rel="noreferrer">${link}</a>`);
}
