import { useTranslation } from 'react-i18next';

import type { ExportView } from '~/api/generated/types.gen';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';

import classes from '../exports.module.css';

/** When it was asked for, and as of when its data is where it had to wait: that is what the file says of itself. */
export function When({ entry: { requestedAt, exportedAt, sha256 } }: { readonly entry: ExportView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const asked = moment(requestedAt, language);
  const dated = sha256 === null || exportedAt === null ? asked : moment(exportedAt, language);
  return (
    <>
      <time dateTime={requestedAt}>{asked}</time>
      {dated !== asked && <small className={classes.name}>{t('exports.asOf', { at: dated })}</small>}
    </>
  );
}
