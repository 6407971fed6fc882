import { useTranslation } from 'react-i18next';

import type { VersionNameView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';

import classes from './today.module.css';

interface SameVersionProps {
  readonly version: VersionNameView;
  /** Newer ones may be there that whoever looks does not see. */
  readonly mayBeNewer: boolean;
}

/** There is no newer version, or none to be seen: nothing to set side by side. */
export function SameVersion({ version, mayBeNewer }: SameVersionProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const words = { baseline: text(version.name), number: version.number };
  return <p className={classes.note}>{t(mayBeNewer ? 'today.onlySeen' : 'today.same', words)}</p>;
}
