import { IconFileCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useText } from '~/messages/use-text';

import classes from './help.module.css';
import type { Item } from './sheet';
import type { Sheet } from './use-sheet';
import { listed } from './words';

/** Why a question matters, what its words mean, and what would count as evidence. */
export function Help({ sheet, item }: { readonly sheet: Sheet; readonly item: Item }) {
  const { t } = useTranslation();
  const { text } = useText();
  if (item.kind === 'probe')
    return <Words title={t('answering.help.about')}>{text(item.asked.help) || t('answering.help.impression')}</Words>;
  if (item.kind === 'profile') {
    return (
      <div className={classes.help}>
        <Words title={t('answering.help.purpose')}>{text(item.asked.purpose)}</Words>
        <Words title={t('answering.help.about')}>{text(item.asked.help)}</Words>
      </div>
    );
  }
  const { why, help, evidence, naAllowed, naCondition, terms } = item.asked;
  const { glossary, scale } = sheet.view;
  const explained = glossary.filter(({ key }) => terms.includes(key));
  return (
    <div className={classes.help}>
      <Words title={t('answering.help.why')}>{text(why)}</Words>
      <Words title={t('answering.help.about')}>{text(help)}</Words>
      {text(evidence) && (
        <>
          <h3>{t('answering.help.evidence')}</h3>
          <ul className={classes.evidence}>
            {listed(text(evidence)).map((proof) => (
              <li key={proof}>
                <IconFileCheck size={16} stroke={1.75} aria-hidden />
                {proof}
              </li>
            ))}
          </ul>
        </>
      )}
      {naAllowed && <Words title={t('answering.help.notApplicable')}>{text(naCondition)}</Words>}
      {explained.length > 0 && (
        <>
          <h3>{t('answering.help.terms')}</h3>
          <dl className={classes.terms}>
            {explained.map(({ key, term, text: explanation }) => (
              <div key={key}>
                <dt>{text(term)}</dt>
                <dd>{text(explanation)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p className={classes.rule}>{text(scale.rule)}</p>
    </div>
  );
}

function Words({ title, children }: { readonly title: string; readonly children: string }) {
  if (!children) return null;
  return (
    <>
      <h3>{title}</h3>
      <p className="prose">{children}</p>
    </>
  );
}
