import { Button, Select, Switch } from '@mantine/core';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { TrendView } from '~/api/generated/types.gen';
import { said } from '~/format/address-parts';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';

import { CampaignChoice } from './campaign-choice';
import { trendSearchIn } from './search';
import classes from './trend.module.css';

/** Which questionnaire, which of the campaigns that asked it, and by which of its suppliers and questions. */
export function Choice({ trend: { questionnaires, questionnaire, sharedQuestions, unsharedQuestions } }: { readonly trend: TrendView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const navigate = useNavigate({ from: paths.trend });
  const { shared = true, answeredAll = false } = useSearch({ from: '/signed-in/members/reports/trend' });
  // What was ticked just now, while what it leads to is on its way.
  const { campaigns = [] } = trendSearchIn(useLocation({ select: (location) => location.search }));
  const compare = (chosen: readonly string[]) =>
    void navigate({
      search: (before) => said({ ...before, campaigns: chosen.length > 0 ? [...chosen] : undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={classes.choice}>
      <Select
        label={t('trend.questionnaire')}
        data={questionnaires.map(({ id, name, campaigns: count }) => ({
          value: id,
          label: t('trend.series', { name: text(name), count }),
        }))}
        value={questionnaire}
        allowDeselect={false}
        w={360}
        maw="100%"
        onChange={(next) => next && navigate({ search: { questionnaire: next } })}
      />
      {questionnaire && (
        <div className={classes.which}>
          <CampaignChoice questionnaire={questionnaire} chosen={campaigns} onChoose={compare} />
          {campaigns.length > 0 && (
            <Button variant="subtle" onClick={() => compare([])}>
              {t('trend.comparedClear')}
            </Button>
          )}
        </div>
      )}
      {campaigns.length !== 1 && (
        <Switch
          label={t('trend.answeredAll')}
          checked={answeredAll}
          onChange={({ currentTarget }) => {
            const isAll = currentTarget.checked;
            void navigate({ search: ({ answeredAll: _before, ...kept }) => (isAll ? { ...kept, answeredAll: true } : kept) });
          }}
        />
      )}
      {unsharedQuestions > 0 && (
        <Switch
          label={t('trend.sharedOnly')}
          checked={shared}
          onChange={({ currentTarget }) => {
            const isShared = currentTarget.checked;
            void navigate({ search: ({ shared: _before, ...kept }) => (isShared ? kept : { ...kept, shared: false }) });
          }}
        />
      )}
      <p className={classes.compared}>
        {unsharedQuestions === 0
          ? t('trend.allShared', { count: sharedQuestions })
          : t(shared ? 'trend.leftOut' : 'trend.unlike', { count: unsharedQuestions, shared: sharedQuestions })}
      </p>
    </div>
  );
}
