import { useTranslation } from 'react-i18next';

import type { DifferingRowView, DifferingSheetView } from '~/api/generated/types.gen';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';

import classes from './verify-export.module.css';

const CHANGES = ['changed', 'added', 'removed', 'moved'] as const;

/** What is different in one sheet, row by row, as far as somebody wants to read. */
export function DifferingSheet({ sheet }: { readonly sheet: DifferingSheetView }) {
  const { t } = useTranslation();
  const { change, counts, rows } = sheet;
  const isHead = sheet.part === 'head';
  const name = isHead ? t('verification.head') : sheet.name || t('verification.table');
  const parts = CHANGES.filter((kind) => counts[kind] > 0).map((kind) => t(`verification.counts.${kind}`, { count: counts[kind] }));
  if (change === 'moved')
    return <Card flush title={name} lead={t('verification.sheets.moved', { from: sheet.exportedPosition, to: sheet.position })} />;
  if (change !== 'changed') return <Card flush title={name} lead={t(`verification.sheets.${change}`)} />;
  const more = CHANGES.reduce((sum, kind) => sum + counts[kind], 0) - rows.length;
  return (
    <Card flush title={name} lead={parts.join(t('verification.join')) || t('verification.sheets.renamed')}>
      {rows.length > 0 && (
        <DataTable
          cards
          caption={name}
          columns={[
            { key: 'change', words: t('verification.columns.change') },
            { key: 'called', words: t(isHead ? 'verification.columns.said' : 'verification.columns.called') },
            ...(isHead
              ? []
              : [
                  { key: 'row', words: t('verification.columns.row'), right: true },
                  { key: 'exportedRow', words: t('verification.columns.exportedRow'), right: true },
                ]),
          ]}
        >
          {rows.map((row) => (
            <Row key={`${row.row}:${row.exportedRow}`} row={row} isHead={isHead} />
          ))}
        </DataTable>
      )}
      {more > 0 && <p className={classes.more}>{t('verification.more', { count: more })}</p>}
    </Card>
  );
}

/** What JSON says of itself stands in no rows that anybody could count. */
function Row({ row: { change, row, exportedRow, called }, isHead }: { readonly row: DifferingRowView; readonly isHead: boolean }) {
  const { t } = useTranslation();
  return (
    <tr>
      <td>{t(`verification.changes.${change}`)}</td>
      <td data-card="title" className={classes.called}>
        {called.filter((cell) => cell !== '').join(' · ') || (change === 'removed' ? <small>{t('verification.notKept')}</small> : '–')}
      </td>
      {!isHead && <td data-right>{row ?? '–'}</td>}
      {!isHead && <td data-right>{exportedRow ?? '–'}</td>}
    </tr>
  );
}
