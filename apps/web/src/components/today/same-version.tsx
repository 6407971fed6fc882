import { useTranslation } from 'react-i18next';

import type { VersionNameView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';

import classes from './today.module.css';

/** There is no newer version: nothing to set side by side. */
export function SameVersion({ version }: { readonly version: VersionNameView }) {
  const { t } = useTranslation();
  const { text } = useText();
  return <p className={classes.note}>{t('today.same', { baseline: text(version.name), number: version.number })}</p>;
}
