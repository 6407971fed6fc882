import { useTranslation } from 'react-i18next';

/** Stands where something is not for whoever looks: an empty place would say that there is none. */
export function Withheld() {
  const { t } = useTranslation();
  return <span style={{ color: 'var(--text-3)' }}>{t('common.withheld')}</span>;
}
