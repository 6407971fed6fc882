import { useTranslation } from 'react-i18next';

import type { AskedMailView } from '~/api/generated/types.gen';
import { Withheld } from '~/components/withheld';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';

/** The mails about it, and what became of each; the newest first. */
export function Mails({ mails }: { readonly mails: readonly AskedMailView[] | null }) {
  const { t } = useTranslation();
  const { language } = useText();
  if (mails === null) {
    return (
      <Card title={t('campaigns.assessment.mails')}>
        <Withheld />
      </Card>
    );
  }
  return (
    <Card flush title={t('campaigns.assessment.mails')}>
      {mails.length === 0 ? (
        <Empty title={t('campaigns.assessment.noMails')} />
      ) : (
        <DataTable
          caption={t('campaigns.assessment.mails')}
          cards
          columns={(['when', 'what', 'to', 'became'] as const).map((key) => ({ key, words: t(`campaigns.assessment.${key}`) }))}
        >
          {mails.map(({ template, recipient, state, failure, createdAt, sentAt }) => (
            <tr key={`${template}${createdAt}${recipient}`}>
              <td>{moment(sentAt ?? createdAt, language)}</td>
              <td data-card="title">{t(`campaigns.mails.${template}`)}</td>
              <td>{recipient}</td>
              <td>
                {t(`campaigns.deliveries.${state}`)}
                {failure && <span> · {failure}</span>}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </Card>
  );
}
