import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
import type { Editing } from '~/components/draft/editing';

import { profileIn, questionIn } from './fields';
import { ProfileForm } from './profile-form';
import { QuestionForm } from './question-form';
import { SectionsCard } from './sections-card';
import { WholeCard } from './whole-card';

interface OpenPartProps {
  readonly editing: Editing<QuestionnaireVersionView>;
  readonly at: string;
}

/** The part that the address names, with its fields. */
export function OpenPart({ editing, at }: OpenPartProps) {
  const [kind, key = ''] = at.split(':');
  const question = kind === 'question' && questionIn(editing.view, key);
  if (question) return <QuestionForm key={key} editing={editing} question={question} />;
  const profile = kind === 'profile' && profileIn(editing.view, key);
  if (profile) return <ProfileForm key={key} editing={editing} question={profile} />;
  if (kind === 'sections') return <SectionsCard editing={editing} />;
  return <WholeCard editing={editing} />;
}
