import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { CampaignView, LineView } from '~/api/generated/types.gen';
import { useIsOutsider } from '~/session/use-engagement';
import { useMay } from '~/session/use-me';
import { DataTable } from '~/ui/data-table';

import { canBeReminded } from './line';
import { LineRow } from './line-row';

interface LineTableProps {
  readonly campaign: CampaignView;
  readonly lines: readonly LineView[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

export function LineTable({ campaign, lines, selected, onSelect }: LineTableProps) {
  const { t } = useTranslation();
  const isOutsider = useIsOutsider();
  const may = useMay()('campaigns.write') && campaign.state === 'issued';
  const open = lines.filter(canBeReminded).map(({ assessmentId }) => assessmentId);
  const all = open.length > 0 && open.every((id) => selected.has(id));
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const mark = may && (
    <Checkbox
      aria-label={t('campaigns.lines.selectAll')}
      checked={all}
      indeterminate={!all && selected.size > 0}
      onChange={() => onSelect(new Set(all ? [] : open))}
    />
  );
  return (
    <DataTable
      caption={t('campaigns.lines.caption')}
      cards
      columns={[
        ...(mark ? [{ key: 'mark', words: mark }] : []),
        { key: 'supplier', words: t('campaigns.lines.supplier') },
        { key: 'state', words: t('campaigns.columns.state') },
        { key: 'answered', words: t('campaigns.lines.answered') },
        ...(isOutsider ? [] : [{ key: 'mail', words: t('campaigns.lines.mail') }]),
        { key: 'due', words: t('campaigns.columns.due') },
        { key: 'actions', words: <span className="only-read">{t('campaigns.lines.actions')}</span> },
      ]}
    >
      {lines.map((line) => (
        <LineRow
          key={line.assessmentId}
          campaign={campaign}
          line={line}
          hasMail={!isOutsider}
          mark={
            may && (
              <Checkbox
                aria-label={t('campaigns.lines.select', { name: line.supplierName })}
                checked={selected.has(line.assessmentId)}
                disabled={!canBeReminded(line)}
                onChange={() => toggle(line.assessmentId)}
              />
            )
          }
        />
      ))}
    </DataTable>
  );
}
