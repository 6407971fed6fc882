import type { Language } from '@app/kernel';

import { compose, type Occasion } from './compose.js';
import { letterAsHtml } from './letter-as-html.js';
import { letterAsText } from './letter-as-text.js';
import type { Mail, MailTemplate } from './mail.js';

const asked = { supplierName: '大和田製作所', title: '2026年度 第4四半期調査' };
const person = { senderName: '高瀬 由紀', replyTo: 'takase@aomine.example' };
const DUE = '2026-12-18T14:59:59.999Z';
const EARLIER = '2026-12-04T14:59:59.999Z';
const LINK = 'https://enjuku.example.jp/l/token.mac';

const mails: { readonly [T in MailTemplate]: Omit<Mail<T>, 'to'> } = {
  supplier_invitation: {
    template: 'supplier_invitation',
    ...person,
    linkId: 'link',
    details: { ...asked, purpose: '図面の取扱いを確かめるため', dueAt: DUE, questions: 64, minutes: 60, handedOnBy: null },
  },
  supplier_reminder: {
    template: 'supplier_reminder',
    ...person,
    linkId: 'link',
    details: { ...asked, dueAt: DUE, answered: 12, questions: 64 },
  },
  supplier_extended: {
    template: 'supplier_extended',
    ...person,
    linkId: 'link',
    details: { ...asked, dueAt: DUE, previousDueAt: EARLIER },
  },
  campaign_cancelled: { template: 'campaign_cancelled', ...person, details: { ...asked, reason: '対象の見直しのため' } },
  link_replaced: { template: 'link_replaced', ...person, details: asked },
  link_moved: {
    template: 'link_moved',
    details: { ...asked, fromName: '大和田 誠', toName: '三好 拓', toAddress: 'miyoshi@owada.example' },
  },
  submission_received: {
    template: 'submission_received',
    details: { ...asked, audience: 'buyer', submittedAt: DUE, late: true, unanswered: 3 },
  },
  assessment_refused: { template: 'assessment_refused', details: { ...asked, refusedAt: DUE, reason: '取引を終えるため' } },
  submission_recalled: { template: 'submission_recalled', details: { ...asked, recalledAt: DUE } },
  export_ready: {
    template: 'export_ready',
    details: { what: { ja: 'ギャップ・ワークブック', en: 'Gap workbook' }, title: asked.title, finishedAt: EARLIER, expiresAt: DUE },
  },
  address_confirmation: { template: 'address_confirmation', linkId: 'link', details: { expiresAt: DUE } },
  account_exists: { template: 'account_exists', details: {} },
  password_reset: { template: 'password_reset', linkId: 'link', details: { expiresAt: DUE } },
  password_changed: { template: 'password_changed', details: { changedAt: DUE } },
  member_invitation: { template: 'member_invitation', ...person, linkId: 'link', details: { expiresAt: DUE } },
  auditor_invitation: {
    template: 'auditor_invitation',
    ...person,
    linkId: 'link',
    details: { expiresAt: DUE, endsAt: DUE, campaigns: [asked.title] },
  },
  auditor_access_changed: {
    template: 'auditor_access_changed',
    ...person,
    details: {
      ...{ endsAt: DUE, previousEndsAt: EARLIER, wasOver: false },
      ...{ campaigns: [asked.title], opened: [asked.title], withdrawn: ['2025年度 第4四半期調査'], notes: false },
    },
  },
  auditor_access_ended: { template: 'auditor_access_ended', ...person, details: { endedAt: DUE } },
};

const everyTemplate = Object.keys(mails) as MailTemplate[];
const languages: Language[] = ['ja', 'en'];
const everyLetter = everyTemplate.flatMap((template) => languages.map((language) => [template, language] as const));

function letterOf(template: MailTemplate, language: Language, occasion: Partial<Occasion> = {}, name = '大和田 誠') {
  const mail = { ...mails[template], to: { address: 'makoto@owada.example', name, language } } as Mail;
  return compose(mail, {
    company: '青嶺精機株式会社',
    timeZone: 'Asia/Tokyo',
    publicUrl: 'https://enjuku.example.jp',
    now: new Date('2026-12-01T00:00:00Z'),
    url: mails[template].linkId === undefined ? null : LINK,
    ...occasion,
  });
}

describe.each(everyLetter)('the letter %s in %s', (template, language) => {
  const letter = letterOf(template, language);
  const text = letterAsText(letter);
  const html = letterAsHtml(letter);

  it('says everything, in its language', () => {
    expect(`${letter.subject}${text}`).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
    const own = `${letter.subject}${letter.opening.join('')}${letter.notes.join('')}`.replaceAll(
      /青嶺精機株式会社|高瀬 由紀|大和田製作所|大和田 誠|三好 拓|2026年度 第4四半期調査/g,
      '',
    );
    expect(/[ぁ-んァ-ヶ一-龠]/.test(own)).toBe(language === 'ja');
  });

  it('addresses its recipient and says where to check that it is genuine', () => {
    expect(text).toContain('大和田 誠');
    expect(text).toContain('https://enjuku.example.jp/verify-link');
  });

  it('says the same in HTML, in a document that states its language', () => {
    expect(html).toContain(`<html lang="${language}">`);
    for (const [, value] of letter.facts) expect(html).toContain(value.replaceAll('\n', '<br>'));
    for (const words of [...letter.opening, ...letter.notes]) {
      expect(html).toContain(words.replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('\n', '<br>'));
    }
  });

  it('has one button at most, and fetches nothing', () => {
    expect(html.match(/<a /g) ?? []).toHaveLength(letter.button === null ? 0 : 1);
    expect(html).not.toMatch(/<(img|script|link|style|iframe|form)|url\(|@import|https?:\/\/(?!enjuku\.example\.jp)/i);
  });

  it('leads to its own link where it has one', () => {
    const [link] = text.match(/https:\/\/enjuku\.example\.jp\/l\/\S+/g) ?? [];

    expect(link).toBe(mails[template].linkId === undefined ? undefined : LINK);
  });

  it('names the person and the company when a person asks', () => {
    const personal = mails[template].senderName !== undefined;

    expect(text.includes('高瀬 由紀') && text.includes('青嶺精機株式会社')).toBe(personal);
  });
});

describe('an invitation', () => {
  it('says who asks, why, by when, how long it takes, and that the link is personal', () => {
    expect(letterAsText(letterOf('supplier_invitation', 'ja'))).toBe(`大和田製作所
大和田 誠 様

いつもお世話になっております。
青嶺精機株式会社の高瀬 由紀です。

弊社の重要な情報をお預けするにあたり、下記の調査へのご回答をお願いいたします。

調査：2026年度 第4四半期調査
目的：図面の取扱いを確かめるため
回答期限：2026年12月18日（金）23:59（日本標準時）
所要時間：約60分（64問）

回答を始める：
https://enjuku.example.jp/l/token.mac

・回答は自動で保存されます。途中でやめても、続きから再開できます。
・分からない質問には「分からない」とお答えいただけます。
・このリンクは大和田 誠様専用です。転送はなさらず、別の方が回答される場合は、リンク先の「担当の方がほかにいる場合」からお引き継ぎください。

お手数をおかけしますが、どうぞよろしくお願いいたします。

青嶺精機株式会社
高瀬 由紀

-- 
このメールは、青嶺精機株式会社の高瀬 由紀の依頼によりEnjukuからお送りしています。ご返信は高瀬 由紀に届きます。
このメールやリンクが本物かどうかは、次のページで確かめられます： https://enjuku.example.jp/verify-link
このメールに、開封を調べる仕掛けはありません。
`);
  });

  it('addresses the company with 御中 when nobody is known there by name', () => {
    expect(letterOf('supplier_invitation', 'ja', {}, '').salutation).toEqual(['大和田製作所 御中']);
    expect(letterOf('supplier_invitation', 'en', {}, '').salutation).toEqual(['Dear colleagues at 大和田製作所,']);
  });
});

describe('a reminder', () => {
  it('is friendly before the due date', () => {
    const letter = letterOf('supplier_reminder', 'ja', { now: new Date('2026-12-18T14:59:59Z') });

    expect(letter.subject).toBe('【青嶺精機株式会社】「2026年度 第4四半期調査」回答期限のご案内（12月18日まで）');
  });

  it('says that the date has passed once it has', () => {
    const letter = letterOf('supplier_reminder', 'ja', { now: new Date('2026-12-18T15:00:00Z') });

    expect(letter.subject).toBe('【青嶺精機株式会社】「2026年度 第4四半期調査」の回答期限を過ぎています');
  });
});

describe('a Japanese letter', () => {
  it("asks for nobody's trouble where there is nothing to do", () => {
    const asking = everyTemplate.filter((template) => letterAsText(letterOf(template, 'ja')).includes('お手数をおかけしますが'));

    expect(asking.sort()).toEqual(['auditor_invitation', 'member_invitation', 'supplier_invitation', 'supplier_reminder']);
  });
});

describe('a letter about several campaigns', () => {
  it('names each on a line of its own', () => {
    const letter = compose(
      {
        template: 'auditor_invitation',
        to: { address: 'a@example.com', name: '大和田 誠', language: 'ja' },
        ...person,
        linkId: 'link',
        details: { expiresAt: DUE, endsAt: DUE, campaigns: ['春の調査', '秋の調査'] },
      },
      { company: '青嶺精機株式会社', timeZone: 'Asia/Tokyo', publicUrl: 'https://enjuku.example.jp', now: new Date(DUE), url: LINK },
    );

    expect(letterAsText(letter)).toContain('対象の調査：春の調査\n    秋の調査\n');
    expect(letterAsHtml(letter)).toContain('春の調査<br>秋の調査');
  });
});

describe('text from people in a letter', () => {
  const evil = `<img src=x onerror=alert(1)>"'&\r\nBcc: all@example.com`;
  const letter = compose(
    {
      template: 'campaign_cancelled',
      to: { address: 'a@example.com', name: evil, language: 'en' },
      senderName: evil,
      replyTo: 'b@example.com',
      details: { supplierName: evil, title: evil, reason: evil },
    },
    { company: evil, timeZone: 'UTC', publicUrl: 'https://enjuku.example.jp', now: new Date(), url: null },
  );

  it('never becomes markup', () => {
    const html = letterAsHtml(letter);

    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  });

  it('never breaks the subject', () => {
    expect(letter.subject).not.toMatch(/[\r\n]/);
  });
});
