import { Select } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useText } from '~/messages/use-text';
import { addressOf } from '~/paths';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';

import classes from './difference.module.css';
import type { DifferenceSearch } from './difference-search';
import { earlierOf } from './earlier-of';
import { type LibraryKind, WAYS } from './kinds';
import { useVersions } from './use-versions';

interface DifferenceFrameProps {
  readonly kind: LibraryKind;
  /** The later version. */
  readonly id: string;
  readonly search: DifferenceSearch;
  readonly children: (from: string) => ReactNode;
}

/** Two versions, to be chosen, and below them what the later one says differently. */
export function DifferenceFrame({ kind, id, search, children }: DifferenceFrameProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const navigate = useNavigate();
  const versions = useVersions(kind);
  const { list, version: reading, difference } = WAYS[kind];
  const from = search.from ?? earlierOf(id, versions)?.id ?? null;
  const wordsOf = ({ name, number, state, builtIn }: (typeof versions)[number]) => {
    const words = t('authoring.versionOf', { name: text(name), number });
    if (state === 'draft') return t('authoring.stillDraft', { name: words });
    return builtIn ? t('authoring.builtIn', { name: words }) : words;
  };
  const choices = versions.map((one) => ({ value: one.id, label: wordsOf(one) }));
  const after = versions.find((one) => one.id === id);
  return (
    <Page
      title={t('authoring.compare.title')}
      above={
        <>
          <Link to={list}>{t(`library.${kind}s.title`)}</Link>
          {after && (
            <>
              <span aria-hidden>›</span>
              <Link to={reading} params={{ id }}>
                {wordsOf(after)}
              </Link>
            </>
          )}
        </>
      }
      lead={t('authoring.compare.lead')}
    >
      <Card>
        <div className={classes.sides}>
          <Select
            label={t('authoring.compare.from')}
            data={choices.filter(({ value }) => value !== id)}
            value={from}
            allowDeselect={false}
            onChange={(chosen) => chosen !== null && void navigate({ to: '.', search: { from: chosen }, replace: true })}
          />
          <IconArrowRight size={18} stroke={1.75} aria-hidden />
          <Select
            label={t('authoring.compare.to')}
            data={choices.filter(({ value }) => value !== from)}
            value={id}
            allowDeselect={false}
            onChange={(chosen) =>
              chosen !== null &&
              void navigate({ to: addressOf(difference, { id: chosen }), search: from === null ? {} : { from }, replace: true } as object)
            }
          />
        </div>
      </Card>
      {from === null ? (
        <Card>
          <Empty title={t('authoring.compare.choose')}>{t('authoring.compare.chooseLead')}</Empty>
        </Card>
      ) : (
        children(from)
      )}
    </Page>
  );
}
