import { useTranslation } from 'react-i18next';

import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { Tag } from '~/ui/tag';

import classes from './version-lead.module.css';

interface VersionLeadProps extends Pick<QuestionnaireVersionView, 'builtIn' | 'number' | 'state' | 'publishedAt' | 'changeNote'> {
  /** What else is to be said of it in a few words. */
  readonly extent?: string;
}

/** Which version of a questionnaire or a baseline this is, and whether it still changes. */
export function VersionLead({ builtIn, number, state, publishedAt, changeNote, extent }: VersionLeadProps) {
  const { t } = useTranslation();
  const { language } = useText();
  return (
    <span className={classes.lead}>
      {builtIn && <Tag outlined>{t('library.builtIn')}</Tag>}
      <Tag>{t('library.number', { number })}</Tag>
      {state === 'draft' && <Tag>{t('library.states.draft')}</Tag>}
      {publishedAt && <span>{t('library.publishedAt', { day: day(publishedAt, language) })}</span>}
      {extent && <span>{extent}</span>}
      {changeNote && <span>{t('library.changed', { note: changeNote })}</span>}
    </span>
  );
}
