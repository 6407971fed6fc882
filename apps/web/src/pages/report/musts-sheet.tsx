import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Refusal } from '~/api/refusal';
import { Opens } from '~/components/opens/opens';
import classes from '~/components/opens/opens.module.css';
import { said } from '~/format/address-parts';
import { useText } from '~/messages/use-text';
import { DataTable } from '~/ui/data-table';
import { Facts } from '~/ui/facts';
import { Refused } from '~/ui/refused';
import { Sheet } from '~/ui/sheet';

import type { OpeningSheetProps } from './openable';
import report from './report.module.css';
import { reportOptions } from './report-options';
import type { ReportChange, ReportFilter } from './search';

interface MustsSheetProps extends OpeningSheetProps {
  readonly title: string;
  /** Which of the questions; nothing: all that the page looks at. */
  readonly within: ReportChange;
}

/** Must-gaps opened: which musts are missed, each by how many suppliers, and the way to these. */
export function MustsSheet({ campaignId, filter, title, within, open, onNarrow, onClose }: MustsSheetProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const asked: ReportFilter = said({ ...filter, ...within });
  const { data, error } = useQuery({ ...reportOptions(campaignId, asked), enabled: open });
  const musts = (data?.topGaps ?? [])
    .filter(({ mustSuppliers }) => mustSuppliers > 0)
    .toSorted((one, other) => other.mustSuppliers - one.mustSuppliers);
  const show = (question: string) => {
    onClose();
    onNarrow({ question, must: true });
  };
  return (
    <Sheet title={title} open={open} onClose={onClose}>
      <p className={`prose ${classes.rule}`}>{t('opens.musts.rule')}</p>
      {error instanceof Refusal ? <Refused error={error} /> : !data && <Skeleton height={240} />}
      {data && (
        <Facts
          facts={[
            [t('report.figures.mustGaps'), t('report.figures.mustGapsCount', { count: data.mustGaps })],
            [t('opens.musts.questions'), t('opens.questions', { count: musts.length })],
          ]}
        />
      )}
      {data && musts.length === 0 && <p className={report.note}>{t('opens.musts.none')}</p>}
      {musts.length > 0 && (
        <div className={classes.rows}>
          <DataTable
            caption={title}
            columns={[
              { key: 'question', words: t('report.gaps.question') },
              { key: 'suppliers', words: t('opens.musts.suppliers'), right: true },
            ]}
          >
            {musts.map(({ questionKey, topic, mustSuppliers }) => (
              <tr key={questionKey}>
                <td>
                  <span className={report.id}>{questionKey}</span>
                  {text(topic)}
                </td>
                <td data-right>
                  <Opens title={`${questionKey} ${t('opens.musts.suppliers')}`} onOpen={() => show(questionKey)}>
                    {t('report.perception.count', { count: mustSuppliers })}
                  </Opens>
                </td>
              </tr>
            ))}
          </DataTable>
        </div>
      )}
    </Sheet>
  );
}
