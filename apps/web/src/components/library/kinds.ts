import {
  baselinesBegin,
  baselinesCopy,
  baselineVersionsDiscard,
  baselineVersionsPublish,
  questionnairesBegin,
  questionnairesCopy,
  questionnaireVersionsDiscard,
  questionnaireVersionsPublish,
} from '~/api/generated/sdk.gen';
import type { BilingualView } from '~/api/generated/types.gen';
import { paths } from '~/paths';

/** What the library holds. Both kinds are copied, drafted, checked, published and compared alike. */
export type LibraryKind = 'questionnaire' | 'baseline';

interface Begun {
  readonly id: string;
}

interface CopyBody {
  readonly versionId: string;
  readonly name: BilingualView;
}

interface Ways {
  readonly permission: string;
  readonly list: typeof paths.questionnaires | typeof paths.baselines;
  readonly version: typeof paths.questionnaireVersion | typeof paths.baselineVersion;
  readonly edit: typeof paths.questionnaireEdit | typeof paths.baselineEdit;
  readonly difference: typeof paths.questionnaireDifference | typeof paths.baselineDifference;
  readonly copy: (body: CopyBody, key: string) => Promise<Begun>;
  readonly begin: (ownId: string, key: string) => Promise<Begun>;
  readonly publish: (id: string, version: number) => Promise<unknown>;
  readonly discard: (id: string, version: number) => Promise<unknown>;
}

export const WAYS: Readonly<Record<LibraryKind, Ways>> = {
  questionnaire: {
    permission: 'questionnaires.write',
    list: paths.questionnaires,
    version: paths.questionnaireVersion,
    edit: paths.questionnaireEdit,
    difference: paths.questionnaireDifference,
    copy: async (body, key) => (await questionnairesCopy({ body, headers: { 'Idempotency-Key': key } })).data,
    begin: async (id, key) => (await questionnairesBegin({ path: { id }, headers: { 'Idempotency-Key': key } })).data,
    publish: (id, version) => questionnaireVersionsPublish({ path: { id }, body: { version } }),
    discard: (id, version) => questionnaireVersionsDiscard({ path: { id }, query: { version } }),
  },
  baseline: {
    permission: 'baselines.write',
    list: paths.baselines,
    version: paths.baselineVersion,
    edit: paths.baselineEdit,
    difference: paths.baselineDifference,
    copy: async (body, key) => (await baselinesCopy({ body, headers: { 'Idempotency-Key': key } })).data,
    begin: async (id, key) => (await baselinesBegin({ path: { id }, headers: { 'Idempotency-Key': key } })).data,
    publish: (id, version) => baselineVersionsPublish({ path: { id }, body: { version } }),
    discard: (id, version) => baselineVersionsDiscard({ path: { id }, query: { version } }),
  },
};
