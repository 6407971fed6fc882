import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { BaselineVersionView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';

import classes from './handling-rules.module.css';

/** How the API names what everybody may know; of it nothing is asked, so it is no class of a baseline. */
const PUBLIC = 'public';

/** What is agreed for each class in each stage of handling, with the questions about it. */
export function HandlingRules({ version }: { readonly version: BaselineVersionView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { handlingRules, questionnaireVersionId } = version;
  const stages = new Map(handlingRules.toSorted((one, other) => one.position - other.position).map((rule) => [rule.stageKey, rule.stage]));
  const columns = [
    ...(handlingRules.some(({ classKey }) => classKey === PUBLIC) ? [{ key: PUBLIC, words: t('library.baseline.public') }] : []),
    ...version.classes.map(({ key, name }) => ({ key, words: text(name) })),
  ];
  return (
    <Card flush title={t('library.baseline.handling')} lead={t('library.baseline.handlingLead')}>
      {handlingRules.length === 0 ? (
        <Empty title={t('library.baseline.noHandling')} />
      ) : (
        <DataTable
          caption={t('library.baseline.handling')}
          columns={[{ key: 'stage key', words: t('library.baseline.stage') }, ...columns]}
        >
          {[...stages].map(([stageKey, stage]) => (
            <tr key={stageKey} className={classes.row}>
              <td className={classes.stage}>{text(stage)}</td>
              {columns.map(({ key: classKey }) => {
                const rule = handlingRules.find((one) => one.classKey === classKey && one.stageKey === stageKey);
                return (
                  <td key={classKey} className={classes.rule}>
                    {rule && <p className="prose">{text(rule.text)}</p>}
                    {rule && rule.questionKeys.length > 0 && (
                      <span className={classes.questions}>
                        {rule.questionKeys.map((key) => (
                          <Link key={key} to={paths.questionnaireVersion} params={{ id: questionnaireVersionId }} hash={key}>
                            {key}
                          </Link>
                        ))}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </DataTable>
      )}
    </Card>
  );
}
