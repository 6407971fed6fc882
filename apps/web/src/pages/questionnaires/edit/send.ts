import {
  draftContentEditProfileQuestion,
  draftContentWriteSections,
  draftQuestionsEdit,
  questionnaireVersionsDescribe,
} from '~/api/generated/sdk.gen';
import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
import type { Change } from '~/components/draft/changes';
import { nested } from '~/components/draft/paths-in';

import { partsOf, profileChange, profileIn, questionChange, questionIn } from './fields';

/** @returns the version that the changes made */
export async function send(view: QuestionnaireVersionView, part: string, changes: readonly Change[]): Promise<number> {
  const { id, version, content } = view;
  const { kind, key } = partsOf({ part, field: '' });
  const [question, profile] = [questionIn(view, key), profileIn(view, key)];
  if (kind === 'question' && question) {
    return (await draftQuestionsEdit({ path: { id, key }, body: { version, ...questionChange(question, changes) } })).data.version;
  }
  if (kind === 'profile' && profile) {
    return (await draftContentEditProfileQuestion({ path: { id, key }, body: { version, ...profileChange(profile, changes) } })).data
      .version;
  }
  if (kind === 'sections') {
    return (await draftContentWriteSections({ path: { id }, body: { version, sections: content.sections } })).data.version;
  }
  return (await questionnaireVersionsDescribe({ path: { id }, body: { version, ...nested(changes) } })).data.version;
}
