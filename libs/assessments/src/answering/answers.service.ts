import type { Clock } from '@app/kernel';
import { Changes, CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { type AnsweredAssessment, AnswersRepository, nothingAt, type ProgressChange } from '../data/answers.repository.js';
import { AssessmentsRepository } from '../data/assessments.repository.js';
import type { AnswerContent, WorkingAnswer } from '../domain/answers/answer.js';
import type { AnswerChange } from '../domain/answers/answer-change.js';
import { type AnswerInput, checkedAnswer } from '../domain/answers/answer-input.js';
import type { AskedForm } from '../domain/answers/asked-form.js';
import { answeredMore, contentOf, isSame, movesOthers, standsAlone, withAnswer } from '../domain/answers/autosave.js';
import { refuseUnlessOpen } from '../domain/answers/open-for-answers.js';
import { type Progress, progressOf } from '../domain/answers/progress.js';
import { shownForm } from '../domain/answers/shown-form.js';
import { refuse } from '../domain/problems.js';
import { Steps } from '../steps.service.js';
import { AskedForms } from './asked-forms.service.js';

export interface SavedAnswer {
  readonly answer: WorkingAnswer;
  readonly progress: Progress;
  /** Others have to be read again: what is shown or advised may have changed. */
  readonly movesOthers: boolean;
}

/** Where an answer is about to be written. */
interface Place {
  readonly assessment: AnsweredAssessment;
  readonly form: AskedForm;
  readonly current: WorkingAnswer;
  /** All answers, where one depends on the others and the assessment is held; null for one that stands alone. */
  readonly kept: readonly WorkingAnswer[] | null;
}

/** Writes working answers one by one, as the supplier. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly answers: AnswersRepository,
    private readonly forms: AskedForms,
    private readonly steps: Steps,
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Saves one answer over exactly the version that the writer saw. What says the same as before leaves no history.
   *
   * @param seen 0 where nothing was ever written
   * @throws AppError `answer_changed` with both answers when somebody was quicker
   */
  async write(assessmentId: string, questionKey: string, input: AnswerInput, seen: number): Promise<SavedAnswer> {
    const place = await this.placeOf(assessmentId, questionKey);
    const { assessment, form, current, kept } = place;
    refuseUnlessOpen(assessment.state);
    const content = checkedAnswer(form, questionKey, input);
    if (kept && !shownForm(form, kept).keys.has(questionKey)) throw refuse('question_hidden', { key: questionKey });
    if (current.version !== seen) throw changed(current, content);
    if (isSame(current, content)) return { answer: current, progress: assessment, movesOthers: false };

    const saved = await this.save(place, content);
    this.changes.announceSoon(`assessment:${assessmentId}`);
    this.changes.announceSoon(`campaign:${assessment.campaignId}`, assessment.buyerId);
    if (assessment.state !== 'in_progress') await this.steps.note(assessment, 'started');
    return saved;
  }

  /** The newest change first. */
  async history(assessmentId: string, questionKey: string): Promise<AnswerChange[]> {
    if (!(await this.assessments.find(assessmentId))) throw refuse('assessment_not_found');
    return this.answers.history(assessmentId, questionKey);
  }

  private async placeOf(assessmentId: string, questionKey: string): Promise<Place> {
    const looked = await this.answers.look(assessmentId, questionKey);
    if (!looked) throw refuse('assessment_not_found');
    const { form } = await this.forms.of(looked.assessment);
    if (standsAlone(form, questionKey, looked.assessment.state)) return { ...looked, form, kept: null };

    const assessment = await this.assessments.hold(assessmentId);
    if (!assessment) throw refuse('assessment_not_found');
    const kept = await this.answers.all(assessmentId);
    const current = kept.find((answer) => answer.questionKey === questionKey) ?? nothingAt(questionKey);
    return { assessment, form, current, kept };
  }

  private async save({ assessment, form, current, kept }: Place, content: AnswerContent): Promise<SavedAnswer> {
    const { questionKey } = current;
    const next = { ...current, ...content };
    const progress: ProgressChange = kept
      ? progressOf(form, withAnswer(kept, next))
      : { more: answeredMore(form, questionKey, current, content) };
    const at = this.clock.now();
    const before = current.version === 0 ? null : contentOf(current);
    const writing = {
      assessmentId: assessment.id,
      state: assessment.state,
      questionKey,
      seen: current.version,
      before,
      after: contentOf(content),
    };
    const written = await this.answers.write({ ...writing, progress, at });
    if (!written) throw await this.whyClosed(assessment);
    const { version, answeredByName } = written;
    if (version === null) throw changed((await this.answers.find(assessment.id, questionKey)) ?? current, content);
    return { answer: { ...next, version, answeredByName, answeredAt: at }, progress: written, movesOthers: movesOthers(form, questionKey) };
  }

  /** It was open when it was looked at: somebody has submitted or ended it since. */
  private async whyClosed({ id }: AnsweredAssessment): Promise<Error> {
    const now = await this.assessments.find(id);
    if (now) refuseUnlessOpen(now.state);
    return refuse('assessment_moved');
  }
}

function changed(theirs: WorkingAnswer, yours: AnswerContent): Error {
  const { version, answeredByName: by, answeredAt } = theirs;
  return refuse('answer_changed', {
    by,
    theirs: { ...contentOf(theirs), version, by, at: answeredAt.toISOString() },
    yours: contentOf(yours),
  });
}
