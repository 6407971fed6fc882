import type { Letter } from './letter.js';
import { escapeHtml } from './text.js';

const FONT = "font-family:'Hiragino Sans','Yu Gothic UI',Meiryo,'Segoe UI',Helvetica,Arial,sans-serif";
const BODY = `${FONT};font-size:16px;line-height:1.7;color:#1B2030`;
const QUIET = `${FONT};font-size:13px;line-height:1.6;color:#5B6375`;
const BUTTON = `${FONT};display:inline-block;padding:12px 28px;font-size:16px;font-weight:bold;color:#FFFFFF;text-decoration:none`;

/**
 * The letter for mail programs: tables and styles in place, because they know little else; no picture, no script, nothing fetched.
 * Every word passes through `escapeHtml`.
 */
export function letterAsHtml(letter: Letter): string {
  const { language, subject, salutation, opening, notes, signature, smallPrint } = letter;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background-color:#F6F7F9">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#F6F7F9"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background-color:#FFFFFF;border:1px solid #E2E5EB"><tr><td style="padding:32px 28px;${BODY}">
${[salutation.join('\n'), ...opening].map(paragraph).join('\n')}
${factsTable(letter)}
${button(letter)}
${notes.length === 0 ? '' : `<ul style="margin:0 0 20px;padding-left:20px">${notes.map((note) => `<li style="margin:0 0 6px">${lines(note)}</li>`).join('')}</ul>`}
${paragraph(signature.join('\n'))}
</td></tr></table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr><td style="padding:16px 28px;${QUIET}">
${smallPrint.map((line) => `<p style="margin:0 0 6px;${QUIET}">${lines(line)}</p>`).join('\n')}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function paragraph(text: string): string {
  return text === '' ? '' : `<p style="margin:0 0 20px;${BODY}">${lines(text)}</p>`;
}

function factsTable({ facts }: Letter): string {
  if (facts.length === 0) return '';
  const rows = facts.map(
    ([label, value]) =>
      `<tr><th scope="row" align="left" valign="top" style="padding:8px 16px 8px 0;border-bottom:1px solid #E2E5EB;white-space:nowrap;font-size:14px;font-weight:normal;color:#5B6375">${escapeHtml(label)}</th>` +
      `<td valign="top" style="padding:8px 0;border-bottom:1px solid #E2E5EB;font-size:15px;color:#1B2030">${lines(value)}</td></tr>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 24px;border-top:1px solid #E2E5EB;border-collapse:collapse;${FONT};line-height:1.6">${rows.join('')}</table>`;
}

function button({ button: action }: Letter): string {
  if (action === null) return '';
  const url = escapeHtml(action.url);
  return (
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 12px"><tr><td bgcolor="#2F4B9E" style="border-radius:6px"><a href="${url}" style="${BUTTON}">${escapeHtml(action.label)}</a></td></tr></table>` +
    `<p style="margin:0 0 24px;${QUIET};word-break:break-all">${url}</p>`
  );
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
