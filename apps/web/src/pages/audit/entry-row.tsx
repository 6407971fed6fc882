import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AuditEntryView } from '~/api/generated/types.gen';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';

import classes from './audit.module.css';
import { nameIn } from './entry-name';
import { outcomeOf } from './entry-outcome';
import { placeOf } from './entry-place';
import { FullEntry } from './full-entry';
import { useFacts } from './use-facts';

/** One step in words; behind it the entry as it is chained. */
export function EntryRow({ entry }: { readonly entry: AuditEntryView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const factsOf = useFacts();
  const [open, setOpen] = useState(false);
  const full = useId();
  const { seq, at, actorKind, actorName, action } = entry;
  const facts = factsOf(entry);
  const outcome = outcomeOf(entry);
  return (
    <>
      <tr>
        <td>
          <time dateTime={at}>{moment(at, language)}</time>
        </td>
        <td className={classes.who}>{actorName ?? t(`audit.kinds.${actorKind}`)}</td>
        <td data-card="title">
          <p>{outcome ? t(`audit.outcomes.${outcome}`) : t(`audit.actions.${action}`)}</p>
          <p className={classes.beside}>
            {facts && <span>{facts}</span>} <code>{action}</code>
          </p>
        </td>
        <td>
          <ObjectCell entry={entry} />
        </td>
        <td data-right data-card="alone">
          <UnstyledButton
            className={classes.more}
            aria-label={t('audit.showOf', { seq })}
            aria-expanded={open}
            aria-controls={open ? full : undefined}
            onClick={() => setOpen(!open)}
          >
            {t('audit.show')} <IconChevronDown size={14} aria-hidden data-open={open || undefined} />
          </UnstyledButton>
        </td>
      </tr>
      {open && (
        <tr id={full} className={classes.full}>
          <td colSpan={5} data-card="alone">
            <FullEntry entry={entry} />
          </td>
        </tr>
      )}
    </>
  );
}

/** To what: by the name that it had, with its page where there is one. */
function ObjectCell({ entry }: { readonly entry: AuditEntryView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const kind = t(`audit.objects.${entry.objectType}`);
  const name = nameIn(entry, text);
  const place = placeOf(entry);
  return (
    <>
      <div>{place ? <Link to={place as '/'}>{name ?? kind}</Link> : (name ?? kind)}</div>
      {name !== null && <p className={classes.beside}>{kind}</p>}
    </>
  );
}
