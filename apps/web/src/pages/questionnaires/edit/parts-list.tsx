import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Part, PartGroup } from './parts';
import classes from './parts-list.module.css';

interface PartsListProps {
  readonly groups: readonly PartGroup[];
  readonly open: string;
  readonly onAdd: () => void;
}

/** The button at the end of the list covers this much of it. */
const MARGIN = 80;

/** The parts of the draft, to open one; those that need attention say how much. On a phone one chooses from a list. */
export function PartsList({ groups, open, onAdd }: PartsListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open is brought into sight, without moving the page
  useEffect(() => {
    const { current } = list;
    const link = current?.querySelector<HTMLElement>('[aria-current]');
    if (!current || !link) return;
    const place = link.getBoundingClientRect().top - current.getBoundingClientRect().top;
    if (place < 0 || place > current.clientHeight - MARGIN) current.scrollTop += place - current.clientHeight / 2;
  }, [open]);
  const add = (
    <Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
      {t('authoring.add.open')}
    </Button>
  );
  return (
    <>
      <nav ref={list} className={classes.list} aria-label={t('authoring.parts.title')}>
        {groups.map(({ key, name, parts }) => (
          <section key={key}>
            {name && <h2>{name}</h2>}
            <ul>
              {parts.map((part) => (
                <li key={part.at}>
                  <Link to="." search={{ at: part.at }} resetScroll={false} aria-current={part.at === open ? 'page' : undefined}>
                    <PartWords part={part} />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <div className={classes.add}>{add}</div>
      </nav>
      <div className={classes.chooser}>
        <Select
          aria-label={t('authoring.parts.title')}
          searchable
          data={groups.map(({ name, parts }) => ({
            group: name,
            items: parts.map(({ at, code, words }) => ({ value: at, label: code ? `${code} ${words}` : words })),
          }))}
          value={open}
          allowDeselect={false}
          onChange={(at) => at !== null && void navigate({ to: '.', search: { at } })}
        />
        {add}
      </div>
    </>
  );
}

function PartWords({ part: { code, words, problems } }: { readonly part: Part }) {
  const { t } = useTranslation();
  return (
    <>
      {code && <small>{code}</small>}
      <span>{words || t('authoring.blank')}</span>
      {problems > 0 && (
        <span className={classes.problems}>
          <span aria-hidden="true">{problems}</span>
          <span className="only-read">{t('authoring.parts.problems', { count: problems })}</span>
        </span>
      )}
    </>
  );
}
