import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useText } from '~/messages/use-text';
import { FilterMenu, FilterOptions } from '~/ui/filter-menu';
import { Sheet } from '~/ui/sheet';
import { useIsPhone } from '~/ui/use-is-phone';
import { choosesQuestions, countConditions, NOTHING, type ReportChange, type ReportSearch } from '../search';
import { type Condition, namesOf, wordsOf } from './condition';
import classes from './filters.module.css';
import { useConditions, type Whole } from './use-conditions';

interface FiltersProps {
  readonly search: ReportSearch;
  readonly whole: Whole;
  /** Suppliers that the filter holds. */
  readonly held: number;
  readonly onChange: (change: ReportChange) => void;
}

/** What the report is about, the same for every part of it and for its exports; the address keeps it. On a phone it is folded away. */
export function Filters({ search, whole, held, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const conditions = useConditions(search, whole, onChange);
  const isPhone = useIsPhone();
  const count = countConditions(search);
  const words = wordsOf(conditions).join(language === 'ja' ? ' ／ ' : '; ') || t('reportPrint.facts.noFilter');
  return (
    <search className={classes.bar} aria-label={t('report.filter.label')}>
      <div className={classes.menus}>
        {isPhone ? (
          <Folded conditions={conditions} count={count} held={held} />
        ) : (
          conditions.map((condition) => <FilterMenu key={condition.label} all={t('suppliers.filters.all')} {...condition} />)
        )}
        {count > 0 && (
          <Button variant="subtle" onClick={() => onChange(NOTHING)}>
            {t('suppliers.filters.clear')}
          </Button>
        )}
        <span className="only-printed">{t('report.filter.onPaper', { words })}</span>
        <span className={classes.count} role="status">
          {count > 0 ? t('report.filter.held', { count: held, all: whole.asked }) : t('report.filter.everybody', { count: whole.asked })}
        </span>
      </div>
      {choosesQuestions(search) && <p className={classes.note}>{t('report.filter.untouched')}</p>}
    </search>
  );
}

interface FoldedProps {
  readonly conditions: readonly Condition[];
  readonly count: number;
  readonly held: number;
}

function Folded({ conditions, count, held }: FoldedProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        data-active={count > 0 || undefined}
        className={classes.fold}
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {count > 0 ? t('report.filter.openWith', { count }) : t('report.filter.open')}
      </Button>
      <Sheet title={t('report.filter.label')} open={open} onClose={() => setOpen(false)}>
        <div className={classes.sheet}>
          {conditions.map((condition) => (
            <details key={condition.label} open={condition.chosen.length > 0}>
              <summary>
                {condition.label}
                <span>{namesOf(condition) || t('suppliers.filters.all')}</span>
                <IconChevronDown size={16} aria-hidden />
              </summary>
              <FilterOptions all={t('suppliers.filters.all')} {...condition} />
            </details>
          ))}
          <Button onClick={() => setOpen(false)}>{t('report.filter.show', { count: held })}</Button>
        </div>
      </Sheet>
    </>
  );
}
