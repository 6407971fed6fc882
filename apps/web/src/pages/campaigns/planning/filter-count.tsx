import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { planningCountOptions, suppliersListOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { RecipientFilterDto } from '~/api/generated/types.gen';
import { Refused } from '~/ui/refused';

import classes from './planning.module.css';

const EXAMPLES = 5;

/** How many a filter gives now, and who they are, to recognize it by. */
export function FilterCount({ filter }: { readonly filter: RecipientFilterDto }) {
  const { t } = useTranslation();
  const { data, error } = useQuery({ ...planningCountOptions({ query: filter }), placeholderData: keepPreviousData });
  const { data: some } = useQuery({
    ...suppliersListOptions({ query: { ...filter, state: 'active', limit: EXAMPLES } }),
    placeholderData: keepPreviousData,
  });
  const rest = (data?.suppliers ?? 0) - EXAMPLES;
  return (
    <div className={classes.count} aria-live="polite">
      <Refused error={error} />
      <b>{t('planning.whom.all', { count: data?.suppliers ?? 0 })}</b>
      <p>
        {some?.items.map(({ name }) => name).join(t('planning.between'))}
        {rest > 0 && ` ${t('planning.whom.andMore', { count: rest })}`}
      </p>
      <p>{t('planning.whom.atIssuing')}</p>
    </div>
  );
}
