import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView, RemindDto } from '~/api/generated/types.gen';
import { PermittedButton } from '~/components/permitted-button';

import { filterOf, isFiltered, type LinesSearch } from '../lines-search';
import classes from './progress.module.css';
import { RemindDialog } from './remind-dialog';

interface RemindBarProps {
  readonly campaign: CampaignView;
  readonly view: LinesSearch;
  /** How many the view leaves. */
  readonly total: number;
  readonly selected: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** How many are shown, and reminding those selected or all that a filter leaves. */
export function RemindBar({ campaign: { id, state }, view, total, selected, onDone }: RemindBarProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{ readonly whom: RemindDto; readonly count: number } | null>(null);
  const some = selected.size > 0;
  const whom: RemindDto = some ? { assessmentIds: [...selected] } : { filter: filterOf(view) };
  const count = some ? selected.size : total;
  return (
    <div className={classes.bar} aria-live="polite">
      <span>{some ? t('campaigns.selected', { count }) : t('campaigns.shown', { count: total })}</span>
      {state === 'issued' && count > 0 && (some || isFiltered(view)) && (
        <PermittedButton permission="campaigns.write" variant="default" size="xs" onClick={() => setAsked({ whom, count })}>
          {some ? t('campaigns.remind.selected') : t('campaigns.remind.shown')}
        </PermittedButton>
      )}
      {asked && <RemindDialog campaignId={id} {...asked} onClose={() => setAsked(null)} onSent={onDone} />}
    </div>
  );
}
