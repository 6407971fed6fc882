import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

import { FiguresService } from '../../campaign/figures.service.js';
import { type ChainState, chainState } from '../../domain/campaign/closing.js';
import type { WorkbookSubject } from '../workbook/subject.js';
import { type ToldClosings, topGapsOf } from '../workbook/top-gap-rows.js';

/** What closing each of the gaps that a summary names would bring. */
@Injectable()
export class TopClosings {
  constructor(private readonly figures: FiguresService) {}

  /** Each goes once through all suppliers, 10,000 in some 15 ms: the direct download does it in the API, so others have their turn in between. */
  async of(subject: WorkbookSubject): Promise<ToldClosings> {
    const { campaign, filter, baseline, questionnaire } = subject;
    const chain = { ...(await this.figures.chain(campaign, filter)), filter, passMark: baseline.passMark };
    const closed = new Map<string, ChainState>();
    for (const { questionKey } of topGapsOf(subject)) {
      await others();
      const position = questionnaire.questions.findIndex(({ key }) => key === questionKey);
      const state = chainState(chain, position);
      if (state) closed.set(questionKey, state);
    }
    return { now: chainState(chain, null), closed };
  }
}
