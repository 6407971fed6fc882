import { Anchor, Button, Group } from '@mantine/core';
import { IconLinkOff, IconTag, IconTags, IconUserEdit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { SupplierView } from '~/api/generated/types.gen';
import { countSelected, EVERYBODY, NOBODY, type Selection, seenAnew } from '~/components/suppliers/selection';
import classes from './list.module.css';
import { isFiltered, type SuppliersSearch } from './search';
import { SharedEdit, type SharedEditKind } from './shared-edit';

interface SelectionBarProps {
  readonly selection: Selection;
  readonly search: SuppliersSearch;
  readonly rows: readonly SupplierView[];
  readonly total: number;
  readonly onSelect: (selection: Selection) => void;
}

/** What can be done with those selected. */
export function SelectionBar({ selection, search, rows, total, onSelect }: SelectionBarProps) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<SharedEditKind | null>(null);
  const selected = countSelected(selection, total);
  const isOfEnded = search.state === 'ended';
  return (
    <div className={classes.line} data-selected>
      <Group gap="xs" role="status">
        <b>{t('suppliers.selected', { count: selected })}</b>
        <span>{t('suppliers.ofAll', { count: total })}</span>
        {selected < total && (
          <Anchor component="button" type="button" size="sm" onClick={() => onSelect(EVERYBODY)}>
            {t(isFiltered(search) ? 'suppliers.selectFiltered' : 'suppliers.selectEverybody', { count: total })}
          </Anchor>
        )}
      </Group>
      <Group gap="xs">
        <Button variant="default" leftSection={<IconTag size={16} />} onClick={() => setDoing('classes')}>
          {t('suppliers.together.classes.action')}
        </Button>
        <Button variant="default" leftSection={<IconUserEdit size={16} />} onClick={() => setDoing('owner')}>
          {t('suppliers.together.owner.action')}
        </Button>
        <Button variant="default" leftSection={<IconTags size={16} />} onClick={() => setDoing('tags')}>
          {t('suppliers.together.tags.action')}
        </Button>
        {search.state !== undefined && (
          <Button variant="default" onClick={() => setDoing('reactivate')}>
            {t('suppliers.together.reactivate.action')}
          </Button>
        )}
        {!isOfEnded && (
          <Button variant="default" leftSection={<IconLinkOff size={16} />} onClick={() => setDoing('end')}>
            {t('suppliers.together.end.action')}
          </Button>
        )}
        <Button variant="subtle" onClick={() => onSelect(NOBODY)}>
          {t('suppliers.unselect')}
        </Button>
      </Group>
      {doing && (
        <SharedEdit
          kind={doing}
          selection={seenAnew(selection, rows)}
          search={search}
          count={selected}
          onClose={(done) => {
            setDoing(null);
            if (done) onSelect(NOBODY);
          }}
        />
      )}
    </div>
  );
}
