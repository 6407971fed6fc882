import { SegmentedControl } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecipientFilterDto, RecipientsDto } from '~/api/generated/types.gen';
import { PermittedButton } from '~/components/permitted-button';
import { Conditions } from '~/components/suppliers/conditions';
import { useMay } from '~/session/use-me';
import { Card } from '~/ui/card';

import { withoutEmpty } from './filter';
import { FilterCount } from './filter-count';
import { Obstacles } from './obstacles';
import classes from './planning.module.css';
import { RecipientList } from './recipient-list';
import { StepFrame } from './step-frame';
import { Summary } from './summary';
import { useCheck } from './use-check';
import type { Draft } from './use-draft';

const PAUSE_MILLISECONDS = 500;

/** To whom: all that a filter gives, or those marked in a list. Saved as it is chosen, since the check is made of what is saved. */
export function WhomStep({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay()('campaigns.write');
  const { later = false } = useSearch({ from: '/signed-in/members/campaigns/$id/edit' });
  const [recipients, setRecipients] = useState<RecipientsDto>(draft.campaign.recipients);
  const [narrowed, setNarrowed] = useState<RecipientFilterDto>({});
  const save = useDebouncedCallback((chosen: RecipientsDto) => draft.choose({ recipients: chosen }), {
    delay: PAUSE_MILLISECONDS,
    flushOnUnmount: true,
  });
  const check = useCheck(draft.campaign);
  const choose = (chosen: RecipientsDto) => {
    setRecipients(chosen);
    save(chosen);
  };
  const { relationshipIds, filter = {} } = recipients;
  const ready = check.data?.ready ?? 0;
  const isStopped = (check.data?.unready ?? 0) > 0 && !later;
  const reason = ready === 0 ? t('planning.whom.nobody') : isStopped && t('planning.whom.decide');
  return (
    <StepFrame
      step="whom"
      draft={draft}
      aside={<Summary check={check.data} />}
      next={
        <PermittedButton
          permission="campaigns.write"
          loading={draft.saving || check.isFetching}
          because={reason}
          onClick={() => navigate({ to: '.', search: (now: object) => ({ ...now, step: 'when' as const }) })}
        >
          {t('planning.next.when')}
        </PermittedButton>
      }
    >
      {check.data && check.data.unready > 0 && <Obstacles campaignId={draft.campaign.id} check={check.data} later={later} />}
      <Card flush>
        <div className={classes.mode}>
          <SegmentedControl
            aria-label={t('planning.titles.whom')}
            disabled={!may}
            data={[
              { value: 'filter', label: t('planning.whom.byFilter') },
              { value: 'list', label: t('planning.whom.byList') },
            ]}
            value={relationshipIds ? 'list' : 'filter'}
            onChange={(mode) => choose(mode === 'list' ? { relationshipIds: [] } : { filter: narrowed })}
          />
        </div>
        {relationshipIds ? (
          <>
            <search className={classes.filter} aria-label={t('suppliers.filters.label')}>
              <Conditions conditions={narrowed} onChange={(change) => setNarrowed(withoutEmpty({ ...narrowed, ...change }))} />
            </search>
            <RecipientList
              filter={narrowed}
              chosen={new Set(relationshipIds)}
              disabled={!may}
              onChoose={(ids) => choose({ relationshipIds: [...ids] })}
            />
          </>
        ) : (
          <>
            <search className={classes.filter} aria-label={t('suppliers.filters.label')}>
              <Conditions
                conditions={filter}
                disabled={!may}
                onChange={(change) => choose({ filter: withoutEmpty({ ...filter, ...change }) })}
              />
            </search>
            <FilterCount filter={filter} />
          </>
        )}
      </Card>
    </StepFrame>
  );
}
