import type { LinkProps } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths, wayTo } from '~/paths';

import type { Need, NeedOf } from './needs';

/** What a row says: one fact, one reason, one time, one thing to do. */
export interface NeedWords {
  readonly fact: string;
  readonly reason: string;
  readonly time: string;
  readonly action: string;
  readonly way: Pick<LinkProps, 'to' | 'search'>;
}

/** A need in the language of the page. */
export function useNeedWords(need: Need): NeedWords {
  const { t } = useTranslation();
  const { language } = useText();
  const dayOf = (iso: string | undefined | null) => (iso ? day(iso, language) : '');
  const { count } = need.about;
  /** The first by name; that there are more is said, not listed. */
  const named = (names: readonly string[]) =>
    count > names.length ? t('home.andOthers', { names: names.join(t('home.comma')) }) : names.join(t('home.comma'));
  const words = (reason: string, time: string, way: NeedWords['way']): NeedWords => ({
    fact: t(`home.${need.kind}.fact`, { count }),
    reason,
    time,
    action: t(`home.${need.kind}.action`),
    way,
  });

  switch (need.kind) {
    case 'late':
      return words(
        named(need.about.first.map(({ supplierName: name, answered, total }) => t('home.howFar', { name, answered, total }))),
        t('home.late.time', { day: dayOf(need.about.oldestDueAt) }),
        { to: wayTo(paths.campaign, { id: need.about.first[0]?.campaignId ?? '' }), search: { overdue: true } },
      );
    case 'mails':
      return words(mailsReason(need.about, named, t), dayOf(need.about.first[0]?.createdAt), wayOfMails(need.about));
    case 'asked':
      return words(
        named(
          need.about.first.map(({ buyerName, title, answered, total }) =>
            t('home.asked.reason', { buyer: buyerName, title, answered, total }),
          ),
        ),
        t('home.asked.time', { day: dayOf(need.about.first[0]?.dueAt) }),
        count === 1 ? { to: wayTo(paths.answering, { id: need.about.first[0]?.assessmentId ?? '' }) } : { to: wayTo(paths.assessments) },
      );
    case 'submissions':
      return words(
        named(
          need.about.first.map(({ supplierName: name, standing }) =>
            t('home.standing', { name, standing: t(`standings.${standing ?? 'incomplete'}`) }),
          ),
        ),
        t('home.submissions.time', { day: dayOf(need.about.first[0]?.submittedAt) }),
        wayOfSubmissions(need.about),
      );
    case 'withoutClass':
      return words(t('home.withoutClass.reason'), t('home.beforeNext'), { to: paths.suppliers, search: { hasClasses: false } });
    case 'withoutContact':
      return words(t('home.withoutContact.reason'), t('home.beforeNext'), { to: paths.suppliers, search: { hasContact: false } });
  }
}

function mailsReason({ first }: NeedOf<'mails'>, named: (names: readonly string[]) => string, t: TFunction): string {
  // Those that wait go out by themselves: the ones that failed are named where there are any.
  const failed = first.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return t('home.mails.held');
  return named(failed.map(({ supplierName, recipient }) => t('home.mails.failed', { name: supplierName, recipient })));
}

function wayOfMails({ first }: NeedOf<'mails'>): NeedWords['way'] {
  const failed = first.find(({ state }) => state === 'failed');
  const { campaignId = '' } = failed ?? first[0] ?? {};
  return { to: wayTo(paths.campaign, { id: campaignId }), search: { delivery: failed ? 'failed' : 'held' } };
}

function wayOfSubmissions({ count, first: [newest] }: NeedOf<'submissions'>): NeedWords['way'] {
  if (count === 1) return { to: wayTo(paths.supplierResult, { id: newest?.submissionId ?? '' }) };
  return { to: wayTo(paths.report, { id: newest?.campaignId ?? '' }) };
}
