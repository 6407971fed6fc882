import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { trendComparableOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { ComparableCampaignView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { FilterMenu } from '~/ui/filter-menu';
import { Refused } from '~/ui/refused';

import { MOST_COMPARED } from './search';
import classes from './trend.module.css';

interface CampaignChoiceProps {
  readonly questionnaire: string;
  /** Empty: nobody chose, so they are the last ones. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: string[]) => void;
}

/** Which campaigns of a series stand side by side, picked by when they were issued and how many have answered. */
export function CampaignChoice({ questionnaire, chosen, onChoose }: CampaignChoiceProps) {
  const { t } = useTranslation();
  const { language } = useText();
  // How many answered is counted: only for whoever wants to choose.
  const [isWanted, setIsWanted] = useState(false);
  const { data, error } = useQuery({ ...trendComparableOptions({ query: { questionnaire } }), enabled: isWanted });
  const isFull = chosen.length >= MOST_COMPARED;
  const issued = ({ form, issuedAt }: ComparableCampaignView) =>
    t(form === 'short' ? 'trend.issuedShort' : 'trend.issued', { day: day(issuedAt, language) });
  return (
    <FilterMenu
      label={t('trend.compared')}
      all={t('trend.comparedLast', { count: MOST_COMPARED })}
      holds={t('trend.comparedChosen', { count: chosen.length })}
      options={
        data?.items.map((campaign) => ({
          value: campaign.id,
          label: campaign.name,
          description: campaign.turnout ? t('trend.turnout', { issued: issued(campaign), ...campaign.turnout }) : issued(campaign),
          disabled: isFull && !chosen.includes(campaign.id),
        })) ?? []
      }
      chosen={chosen}
      onChoose={onChoose}
      onOpen={() => setIsWanted(true)}
      nothing={error ? <Refused error={error} /> : data ? null : <Coming />}
      finding={
        <p className={classes.hint} role="status">
          {isFull ? t('trend.comparedFull', { count: MOST_COMPARED }) : t('trend.comparedHint', { count: MOST_COMPARED })}
        </p>
      }
    />
  );
}

function Coming() {
  const { t } = useTranslation();
  return (
    <p role="status" className={classes.coming}>
      <Loader size="xs" aria-hidden />
      {t('common.waiting')}
    </p>
  );
}
