import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Awaited } from '~/components/opens/awaited';
import { Opens } from '~/components/opens/opens';
import { RowsBehind } from '~/components/opens/rows-behind';
import { RuleSheet } from '~/components/opens/rule-sheet';
import { said } from '~/format/address-parts';
import { useText } from '~/messages/use-text';
import { Facts } from '~/ui/facts';
import report from '../report.module.css';
import { reportOptions } from '../report-options';
import type { ReportChange, ReportFilter } from '../search';
import type { OpeningSheetProps } from './openable';

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
  const query = useQuery({ ...reportOptions(campaignId, asked), enabled: open });
  return (
    <RuleSheet title={title} rule={t('opens.musts.rule')} open={open} onClose={onClose}>
      <Awaited query={query}>
        {({ mustGaps, topGaps }) => {
          const musts = topGaps
            .filter(({ mustSuppliers }) => mustSuppliers > 0)
            .toSorted((one, other) => other.mustSuppliers - one.mustSuppliers);
          return (
            <>
              <Facts
                facts={[
                  [t('report.figures.mustGaps'), t('report.figures.mustGapsCount', { count: mustGaps })],
                  [t('opens.musts.questions'), t('opens.questions', { count: musts.length })],
                ]}
              />
              <RowsBehind
                caption={title}
                nothing={t('opens.musts.none')}
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
                      <Opens
                        title={`${questionKey} ${t('opens.musts.suppliers')}`}
                        onOpen={() => onNarrow({ question: questionKey, must: true })}
                      >
                        {t('report.perception.count', { count: mustSuppliers })}
                      </Opens>
                    </td>
                  </tr>
                ))}
              </RowsBehind>
            </>
          );
        }}
      </Awaited>
    </RuleSheet>
  );
}
