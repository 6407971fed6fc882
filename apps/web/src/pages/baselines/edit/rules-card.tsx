import { useTranslation } from 'react-i18next';

import type { BaselineVersionView } from '~/api/generated/types.gen';
import { BothTexts } from '~/components/draft/draft-text';
import type { Editing } from '~/components/draft/editing';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';

import { at } from './fields';
import classes from './rules-card.module.css';
import { useWords } from './words';

/** How the API names what everybody may know; of it nothing is asked, so it is no class of a baseline. */
const PUBLIC = 'public';

/** What is agreed for each class in each stage of handling; a stage opens to its texts. */
export function RulesCard({ editing }: { readonly editing: Editing<BaselineVersionView> }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { view, problemAt } = editing;
  const { className } = useWords(view);
  const stages = new Map(
    view.handlingRules.toSorted((one, other) => one.position - other.position).map((rule) => [rule.stageKey, rule.stage]),
  );
  const keys = [PUBLIC, ...view.classes.map(({ key }) => key)];
  const isFaulty = (stageKey: string) =>
    keys.some((key) => ['text.ja', 'text.en'].some((field) => problemAt(at.rule(key, stageKey, field)) !== null));
  return (
    <Card title={t('library.baseline.handling')} lead={t('authoring.rules.lead')}>
      {stages.size === 0 && <Empty title={t('library.baseline.noHandling')} />}
      {[...stages].map(([stageKey, stage]) => (
        <details key={stageKey} className={classes.stage} open={isFaulty(stageKey) || undefined}>
          <summary>{text(stage)}</summary>
          <div className={classes.rules}>
            {keys.map((key) => (
              <BothTexts key={key} editing={editing} place={at.rule(key, stageKey, 'text')} label={className(key)} />
            ))}
          </div>
        </details>
      ))}
    </Card>
  );
}
