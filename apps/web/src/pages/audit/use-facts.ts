import { useTranslation } from 'react-i18next';

import type { AuditEntryView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { ROLES } from '~/session/roles';

const A_DAY = /^\d{4}-\d\d-\d\d$/;

/** What an entry says beyond its action, in a few words: from when to when, which roles. Null where nothing is worth a word. */
export function useFacts(): (entry: AuditEntryView) => string | null {
  const { t, i18n } = useTranslation();
  const { language } = useText();

  const inWords = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(inWords).join(t('audit.and'));
    if (typeof value === 'number') return String(value);
    if (typeof value === 'object' && value !== null && 'field' in value) return inWords(value.field);
    if (typeof value !== 'string') return '';
    if (A_DAY.test(value)) return day(value, language);
    const role = ROLES.find((one) => one === value);
    if (role) return t(`roles.names.${role}`);
    // Kinds of exports and fields of a supplier have words of their own.
    const known = [`exports.kinds.${value}`, `audit.fields.${value}`].find((key) => i18n.exists(key));
    return known ? String(i18n.t(known as 'audit.title')) : value;
  };
  return ({ action, details }) => {
    const key = `audit.facts.${action}`;
    if (!i18n.exists(key)) return null;
    const said = Object.entries(details).map(([name, value]) => [name, inWords(value)]);
    return String(i18n.t(key as 'audit.title', Object.fromEntries(said)));
  };
}
