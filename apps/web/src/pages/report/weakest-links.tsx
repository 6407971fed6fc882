import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { WeakestLinkView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { attainmentStep, wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';

import { BoxPlot } from './box-plot';
import { type Explain, useSpreadFacts } from './explanation';
import { Opens } from './opens';
import classes from './report.module.css';

interface WeakestLinksProps {
  readonly links: readonly WeakestLinkView[];
  /** 0..1 */
  readonly passMark: number;
  readonly onExplain: Explain;
}

/** For each information class the supplier that protects it least, among all that handle it. */
export function WeakestLinks({ links, passMark, onExplain }: WeakestLinksProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const factsOf = useSpreadFacts();
  if (links.length === 0) return <p className={classes.note}>{t('sides.noAnswers')}</p>;
  return (
    <DataTable
      caption={t('report.weakest.title')}
      columns={[
        { key: 'class', words: t('report.weakest.class') },
        { key: 'supplier', words: t('report.weakest.supplier') },
        { key: 'attainment', words: t('report.weakest.attainment') },
        { key: 'spread', words: t('report.spread.chart') },
      ]}
    >
      {links.map(({ classKey, className, suppliers, relationshipId, supplierName, attainment, distribution }) => (
        <tr key={classKey}>
          <td>
            <Tag>{text(className)}</Tag> <span className={classes.id}>{t('report.weakest.among', { count: suppliers })}</span>
          </td>
          <td className={classes.company}>
            {relationshipId ? (
              <Link to={paths.supplier} params={{ id: relationshipId }}>
                {supplierName}
              </Link>
            ) : (
              t('report.weakest.nobody')
            )}
          </td>
          <td>
            <Opens
              title={`${t('report.weakest.title')} ${text(className)}`}
              onOpen={() =>
                onExplain({
                  title: `${t('report.weakest.title')} ${text(className)}`,
                  rule: 'weakest',
                  facts: [
                    [t('report.heat.supplier'), supplierName ?? ''],
                    [t('report.weakest.attainment'), attainment === null ? '–' : `${wholePerCent(attainment)}%`],
                    ...factsOf(distribution),
                  ],
                  narrower: { words: t('rules.only.class'), change: { classes: [classKey] } },
                })
              }
            >
              <AttainmentCell attainment={attainment} />
            </Opens>
          </td>
          <td>{distribution && <BoxPlot distribution={distribution} passMark={passMark} step={attainmentStep(distribution.median)} />}</td>
        </tr>
      ))}
    </DataTable>
  );
}
