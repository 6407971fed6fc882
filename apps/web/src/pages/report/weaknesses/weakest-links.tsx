import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { WeakestLinkView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { Opens } from '~/components/opens/opens';
import { attainmentStep } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';
import { useOpening } from '../opening/openable';
import classes from '../report.module.css';
import { BoxPlot } from '../spread/box-plot';

interface WeakestLinksProps {
  readonly links: readonly WeakestLinkView[];
  /** 0..1 */
  readonly passMark: number;
}

/** For each information class the supplier that protects it least, among all that handle it. */
export function WeakestLinks({ links, passMark }: WeakestLinksProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const open = useOpening();
  const titleOf = (className: WeakestLinkView['className']) => `${t('report.weakest.title')} ${text(className)}`;
  if (links.length === 0) return <p className={classes.note}>{t('sides.noAnswers')}</p>;
  return (
    <DataTable
      caption={t('report.weakest.title')}
      cards
      columns={[
        { key: 'class', words: t('report.weakest.class') },
        { key: 'supplier', words: t('report.weakest.supplier') },
        { key: 'attainment', words: t('report.weakest.attainment') },
        { key: 'spread', words: t('report.spread.chart') },
      ]}
    >
      {links.map(({ classKey, className, suppliers, relationshipId, supplierName, attainment, distribution }) => (
        <tr key={classKey}>
          <td data-card="title">
            <Tag>{text(className)}</Tag>{' '}
            <span className={classes.id}>
              <Opens title={titleOf(className)} onOpen={() => open({ kind: 'class', classKey, title: titleOf(className) })}>
                {t('report.weakest.among', { count: suppliers })}
              </Opens>
            </span>
          </td>
          <td className={classes.weakest}>
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
              title={`${titleOf(className)} ${t('report.weakest.attainment')}`}
              onOpen={() => open({ kind: 'class', classKey, title: titleOf(className) })}
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
