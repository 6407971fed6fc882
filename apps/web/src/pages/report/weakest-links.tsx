import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { WeakestLinkView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';

import classes from './report.module.css';

/** For each information class the supplier that protects it least. */
export function WeakestLinks({ links }: { readonly links: readonly WeakestLinkView[] }) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <DataTable
      caption={t('report.weakest.title')}
      columns={[
        { key: 'class', words: t('report.weakest.class') },
        { key: 'supplier', words: t('report.weakest.supplier') },
        { key: 'attainment', words: t('report.weakest.attainment') },
      ]}
    >
      {links.map(({ classKey, className, suppliers, relationshipId, supplierName, attainment }) => (
        <tr key={classKey}>
          <td>
            <Tag>{text(className)}</Tag> <span className={classes.id}>{t('report.weakest.among', { count: suppliers })}</span>
          </td>
          <td>
            {relationshipId ? (
              <Link to={paths.supplier} params={{ id: relationshipId }}>
                {supplierName}
              </Link>
            ) : (
              t('report.weakest.nobody')
            )}
          </td>
          <td>
            <AttainmentCell attainment={attainment} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
