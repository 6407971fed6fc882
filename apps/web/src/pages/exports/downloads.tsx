import { useTranslation } from 'react-i18next';

import type { ExportView } from '~/api/generated/types.gen';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';

import classes from '../exports.module.css';

/** Who took a kept file, and when; closed until somebody wants to know. */
export function Downloads({ entry: { downloads, downloadCount } }: { readonly entry: ExportView }) {
  const { t } = useTranslation();
  const { language } = useText();
  if (downloadCount === 0) return null;
  return (
    <details className={classes.downloads}>
      <summary>{t('exports.downloads', { count: downloadCount })}</summary>
      <ul>
        {downloads.map(({ by, at }) => (
          <li key={`${at} ${by}`}>
            {by} <time dateTime={at}>{moment(at, language)}</time>
          </li>
        ))}
        {downloadCount > downloads.length && <li>{t('exports.earlier', { count: downloadCount - downloads.length })}</li>}
      </ul>
    </details>
  );
}
