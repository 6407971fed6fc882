import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { questionnaireVersionsReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
import { nameOf } from '~/components/draft/changes';
import { editingOf } from '~/components/draft/editing';
import { useDraftSaving } from '~/components/draft/use-draft-saving';
import { DraftPage } from '~/components/library/draft-page';
import { useText } from '~/messages/use-text';

import { AddQuestion } from './edit/add-question';
import type { EditSearch } from './edit/edit-search';
import { read, write } from './edit/fields';
import { OpenPart } from './edit/open-part';
import { useParts } from './edit/parts';
import { PartsList } from './edit/parts-list';
import { send } from './edit/send';
import { openFor, placeOf, useProblems } from './edit/use-problems';
import { useWords } from './edit/words';
import classes from './edit.module.css';

/** A draft of a questionnaire, to be worked on part by part: it saves itself, says what is missing, and is published from here. */
export function QuestionnaireEditPage() {
  const { id } = useParams({ from: '/signed-in/members/questionnaires/versions/$id/edit' });
  const { data } = useSuspenseQuery(questionnaireVersionsReadOptions({ path: { id } }));
  return <Editor key={id} stands={data} />;
}

function Editor({ stands }: { readonly stands: QuestionnaireVersionView }) {
  const { text } = useText();
  const client = useQueryClient();
  const { at }: EditSearch = useSearch({ from: '/signed-in/members/questionnaires/versions/$id/edit' });
  const [adds, setAdds] = useState(false);
  const { id } = stands;
  const options = questionnaireVersionsReadOptions({ path: { id } });
  const draft = useDraftSaving(stands, {
    read,
    write,
    send,
    refresh: () => client.fetchQuery({ ...options, staleTime: 0 }),
    onStands: (view) => client.setQueryData(options.queryKey, view),
  });
  const { view } = draft;
  const problems = useProblems(id, view.version);
  const open = (problems ?? []).map((problem) => [nameOf(placeOf(problem, view)), text(problem.message)] as const);
  const editing = editingOf(draft, new Map(open));
  const { wordsOf, shown } = useWords(view);
  const groups = useParts(view, problems ?? []);
  const parts = groups.flatMap((group) => group.parts);
  const opened = parts.find((part) => part.at === at)?.at ?? parts.find((part) => part.at.startsWith('question:'))?.at ?? 'whole';
  return (
    <DraftPage
      kind="questionnaire"
      draft={draft}
      problems={problems}
      placeOf={(problem) => placeOf(problem, view)}
      openFor={openFor}
      wordsOf={wordsOf}
      shown={shown}
    >
      <div className={classes.columns}>
        <PartsList groups={groups} open={opened} onAdd={() => setAdds(true)} />
        <div className={classes.part}>
          <OpenPart editing={editing} at={opened} />
        </div>
      </div>
      {adds && <AddQuestion editing={editing} onClose={() => setAdds(false)} />}
    </DraftPage>
  );
}
