import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { BaselineVersionSummaryView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { useMay } from '~/session/use-me';
import { Tag } from '~/ui/tag';

import { type LibraryKind, WAYS } from './kinds';
import classes from './version-row.module.css';

interface VersionRowProps {
  readonly kind: LibraryKind;
  readonly version: Pick<BaselineVersionSummaryView, 'id' | 'name' | 'number' | 'state' | 'changeNote' | 'publishedAt'>;
  readonly builtIn: boolean;
  /** Cells between the version and its day. */
  readonly children?: ReactNode;
}

/** One version in a list of questionnaires or of baselines; a draft opens to be worked on by whoever may. */
export function VersionRow({ kind, version: { id, name, number, state, changeNote, publishedAt }, builtIn, children }: VersionRowProps) {
  const { t } = useTranslation();
  const { language, text } = useText();
  const may = useMay();
  const { permission, edit, version: reading } = WAYS[kind];
  const isToBeEdited = state === 'draft' && may(permission);
  return (
    <tr>
      <td className={classes.name} data-card="title">
        <Link to={isToBeEdited ? edit : reading} params={{ id }}>
          {text(name)}
        </Link>
        {builtIn && <Tag outlined>{t('library.builtIn')}</Tag>}
        {changeNote && <small>{changeNote}</small>}
      </td>
      <td className={classes.short}>
        {t('library.number', { number })} {state === 'draft' && <Tag>{t('library.states.draft')}</Tag>}
      </td>
      {children}
      <td className={classes.short}>{publishedAt ? day(publishedAt, language) : t('library.unpublished')}</td>
    </tr>
  );
}
