import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { baselineVersionsReadOptions, questionnaireVersionsReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { BaselineVersionView } from '~/api/generated/types.gen';
import { nameOf } from '~/components/draft/changes';
import { editingOf } from '~/components/draft/editing';
import { useDraftSaving } from '~/components/draft/use-draft-saving';
import { DraftPage } from '~/components/library/draft-page';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';

import { ClassesCard } from './edit/classes-card';
import { DescriptionCard } from './edit/description-card';
import { read, write } from './edit/fields';
import { Grid } from './edit/grid';
import { RulesCard } from './edit/rules-card';
import { send } from './edit/send';
import { placeOf, useProblems } from './edit/use-problems';
import { useWords } from './edit/words';

/** A draft of a baseline, to be worked on: it saves itself, says what is missing, and is published from here. */
export function BaselineEditPage() {
  const { id } = useParams({ from: '/signed-in/members/baselines/versions/$id/edit' });
  const { data } = useSuspenseQuery(baselineVersionsReadOptions({ path: { id } }));
  return <Editor key={id} stands={data} />;
}

function Editor({ stands }: { readonly stands: BaselineVersionView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const client = useQueryClient();
  const { id } = stands;
  const options = baselineVersionsReadOptions({ path: { id } });
  const draft = useDraftSaving(stands, {
    read,
    write,
    send,
    refresh: () => client.fetchQuery({ ...options, staleTime: 0 }),
    onStands: (view) => client.setQueryData(options.queryKey, view),
  });
  const { view } = draft;
  // A questionnaire that was still a draft may be gone.
  const { data: questionnaire, isError } = useQuery(questionnaireVersionsReadOptions({ path: { id: view.questionnaireVersionId } }));
  const problems = useProblems(id, view.version);
  const open = (problems ?? []).map((problem) => [nameOf(placeOf(problem)), text(problem.message)] as const);
  const editing = editingOf(draft, new Map(open));
  const { wordsOf, shown } = useWords(view);
  return (
    <DraftPage kind="baseline" draft={draft} problems={problems} placeOf={placeOf} wordsOf={wordsOf} shown={shown}>
      {questionnaire && <Grid draft={draft} questionnaire={questionnaire} />}
      {isError && (
        <Card title={t('library.baseline.grid')}>
          <Empty title={t('authoring.questionnaireGone')}>{t('authoring.questionnaireGoneLead')}</Empty>
        </Card>
      )}
      <ClassesCard editing={editing} />
      <RulesCard editing={editing} />
      <DescriptionCard editing={editing} />
    </DraftPage>
  );
}
