import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { TopGapView } from '~/api/generated/types.gen';
import { Opens } from '~/components/opens/opens';
import { oneDecimal } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { DataTable } from '~/ui/data-table';
import { ShareBar } from '~/ui/share-bar';
import { Tag } from '~/ui/tag';
import classes from '../report.module.css';

/** As many as fit beside the spread by domain. */
const FIRST = 10;

interface TopGapsProps {
  readonly gaps: readonly TopGapView[];
  /** Without any, that nothing falls short would be no news. */
  readonly submitted: number;
  readonly onOpen: (questionKey: string) => void;
}

/** Which questions most suppliers fall short of, by the sum of their priorities. */
export function TopGaps({ gaps, submitted, onOpen }: TopGapsProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const [all, setAll] = useState(false);
  if (submitted === 0) return <p className={classes.note}>{t('sides.noAnswers')}</p>;
  if (gaps.length === 0) return <p className={classes.note}>{t('report.gaps.none')}</p>;
  const shown = all ? gaps : gaps.slice(0, FIRST);
  return (
    <>
      <DataTable
        caption={t('report.gaps.title')}
        cards
        columns={[
          { key: 'question', words: t('report.gaps.question') },
          { key: 'suppliers', words: t('report.gaps.suppliers') },
          { key: 'mean', words: t('report.gaps.mean'), right: true },
          { key: 'priority', words: t('report.gaps.priority'), right: true },
        ]}
      >
        {shown.map(({ questionKey, topic, suppliers, applicable, mustSuppliers, meanGap, priority }) => {
          const of = t('report.gaps.suppliersOf', { count: suppliers, applicable });
          return (
            <tr key={questionKey}>
              <td data-card="title">
                <span className={classes.named}>
                  <span className={classes.id}>{questionKey}</span>
                  <span>
                    <Opens title={t('report.gaps.suppliers')} onOpen={() => onOpen(questionKey)}>
                      {text(topic)}
                    </Opens>{' '}
                    {mustSuppliers > 0 && <Tag outlined>{t('report.gaps.must')}</Tag>}
                  </span>
                </span>
              </td>
              <td>
                <span className={classes.share}>
                  <ShareBar done={suppliers} total={applicable} label={of} />
                  <Opens title={`${questionKey} ${t('report.gaps.suppliers')}`} onOpen={() => onOpen(questionKey)}>
                    {of}
                  </Opens>
                </span>
              </td>
              <td data-right>
                <Opens title={`${questionKey} ${t('report.gaps.mean')}`} onOpen={() => onOpen(questionKey)}>
                  {oneDecimal(meanGap)}
                </Opens>
              </td>
              <td data-right>
                <Opens title={`${questionKey} ${t('report.gaps.priority')}`} onOpen={() => onOpen(questionKey)}>
                  {Math.round(priority)}
                </Opens>
              </td>
            </tr>
          );
        })}
      </DataTable>
      {gaps.length > FIRST && (
        <Button variant="subtle" m="xs" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('report.gaps.fewer') : t('report.gaps.all', { count: gaps.length })}
        </Button>
      )}
    </>
  );
}
