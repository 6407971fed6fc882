import { Button } from '@mantine/core';
import { IconArrowLeft, IconCloudCheck } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { clockTime } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { useMay } from '~/session/use-me';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { Refused } from '~/ui/refused';

import { type Step, stepBefore } from '../steps';
import { ChoiceEdits } from './choice-edits';
import { DiscardDraft } from './discard-draft';
import classes from './planning.module.css';
import { StepBar } from './step-bar';
import type { Draft } from './use-draft';

interface StepFrameProps {
  readonly step: Step;
  readonly draft: Draft;
  /** At the right: what has been decided so far. */
  readonly aside?: ReactNode;
  /** The way on. */
  readonly next: ReactNode;
  readonly children: ReactNode;
}

/** Around each step: where one is, whether it is saved, the ways back and on. */
export function StepFrame({ step, draft, aside, next, children }: StepFrameProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay()('campaigns.write');
  const before = stepBefore(step);
  const { campaign, error } = draft;
  return (
    <Page
      title={t(`planning.titles.${step}`)}
      above={
        <>
          <Link to={paths.campaigns}>{t('campaigns.title')}</Link>
          <span aria-hidden>›</span>
          <span>{campaign.name}</span>
        </>
      }
      actions={<Saved draft={draft} />}
    >
      <StepBar step={step} campaign={campaign} />
      {!may && <Notice tone="warn">{t('campaigns.mayNot')}</Notice>}
      <ChoiceEdits draft={draft} />
      <Refused error={error} />
      <div className={classes.columns} data-alone={aside === undefined || undefined}>
        <div className={classes.main}>{children}</div>
        {aside && <aside className={classes.aside}>{aside}</aside>}
      </div>
      <div className={classes.ways}>
        {before && (
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            onClick={() => navigate({ to: '.', search: (now: object) => ({ ...now, step: before }) })}
          >
            {t(`planning.back.${before}`)}
          </Button>
        )}
        <span className={classes.between} />
        <DiscardDraft campaign={campaign} />
        <Button variant="subtle" onClick={() => navigate({ to: paths.campaigns })}>
          {t('planning.close')}
        </Button>
        {next}
      </div>
    </Page>
  );
}

function Saved({ draft: { saving, savedAt } }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const { language } = useText();
  if (!saving && savedAt === null) return null;
  return (
    <span className={classes.saved} role="status">
      <IconCloudCheck size={16} aria-hidden />
      {saving || savedAt === null ? t('planning.saving') : t('planning.saved', { time: clockTime(savedAt, language) })}
    </span>
  );
}
