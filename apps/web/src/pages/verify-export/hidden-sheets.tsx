import { useTranslation } from 'react-i18next';

import type { HiddenSheetView } from '~/api/generated/types.gen';
import { Notice } from '~/ui/notice';

/** What of a file cannot be seen when somebody opens it: the values are those that were exported, and yet it may say something else. */
export function HiddenSheets({ sheets }: { readonly sheets: readonly HiddenSheetView[] }) {
  const { t } = useTranslation();
  const said = ({ isHidden, rows, columns }: HiddenSheetView) =>
    [
      isHidden && t('verification.hidden.sheet'),
      rows > 0 && t('verification.hidden.rows', { count: rows }),
      columns > 0 && t('verification.hidden.columns', { count: columns }),
    ].filter((part) => part !== false);
  return (
    <Notice tone="warn" title={t('verification.hidden.title')}>
      <p>{t('verification.hidden.lead')}</p>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet.name}>{t('verification.hidden.of', { name: sheet.name, parts: said(sheet).join(t('verification.join')) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
