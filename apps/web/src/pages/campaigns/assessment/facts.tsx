import { useTranslation } from 'react-i18next';

import type { AskedContactView, CampaignAssessmentView } from '~/api/generated/types.gen';
import { Withheld } from '~/components/withheld';
import { deadline, moment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { Facts } from '~/ui/facts';
import { ShareBar } from '~/ui/share-bar';

/** How far it is, and who holds the personal link. */
export function AssessmentFacts({ assessment }: { readonly assessment: CampaignAssessmentView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const { state, answered, total, dueAt, timeZone, overdue, submittedAt, endedReason, contact, withheld } = assessment;
  const answeredOf = t('assessments.answeredOf', { answered, total });
  const due = deadline(dueAt, timeZone, language);
  return (
    <Card title={t('campaigns.assessment.now')}>
      <Facts
        facts={[
          [t('campaigns.columns.state'), t(`assessments.states.${state}`)],
          [t('campaigns.assessment.reason'), endedReason],
          [
            t('campaigns.lines.answered'),
            <div key="answered" style={{ maxWidth: 280 }}>
              {answeredOf}
              <ShareBar done={answered} total={total} label={answeredOf} />
            </div>,
          ],
          [t('campaigns.columns.due'), overdue ? `${due} · ${t('assessments.overdue')}` : due],
          [t('campaigns.counts.submitted'), submittedAt && moment(submittedAt, language)],
          [
            t('campaigns.assessment.contact'),
            withheld.includes('contact') ? <Withheld key="contact" /> : contact && `${contact.name} <${contact.address}>`,
          ],
          [
            t('campaigns.assessment.link'),
            withheld.includes('contact') ? <Withheld key="link" /> : contact && <LinkState contact={contact} />,
          ],
        ]}
      />
    </Card>
  );
}

function LinkState({ contact: { openedAt, expiresAt } }: { readonly contact: AskedContactView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const opened = openedAt ? t('campaigns.assessment.opened', { at: moment(openedAt, language) }) : t('campaigns.assessment.unopened');
  return (
    <>
      {opened}
      <br />
      {t('campaigns.assessment.expires', { at: moment(expiresAt, language) })}
    </>
  );
}
