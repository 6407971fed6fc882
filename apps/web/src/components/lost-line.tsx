import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

import classes from './lost-line.module.css';

/** Says that the device has no line. Pages keep what was typed and go on by themselves when it is back. */
export function LostLine() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  if (online) return null;
  return (
    <p role="status" className={classes.line}>
      {t('problems.offline')}
    </p>
  );
}
