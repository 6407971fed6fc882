import type { BaselineVersion } from '@app/baselines';
import type { QuestionnaireVersion } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';
import { askedPositions } from '../domain/campaign/asked-positions.js';
import type { ReportFilter } from '../domain/report-filter.js';
import { type ChainPoint, pointOf } from '../domain/today/chain-today.js';
import { demandsOf } from '../domain/today/demands.js';
import { type QuestionMove, questionMoves } from '../domain/today/question-moves.js';
import { type TodayChain, TodayChains } from './today-chains.service.js';

type Point = ChainPoint & Pick<TodayChain['before'], 'below'>;

/** A campaign's chosen suppliers as they were scored, and under the newest version of the same baseline. */
export interface TodayReport {
  readonly questionnaire: QuestionnaireVersion;
  readonly frozen: BaselineVersion;
  readonly today: BaselineVersion;
  readonly points: { readonly frozen: Point; readonly today: Point };
  /** Submissions that are in no number of today's. */
  readonly unmeasured: number;
  /** See `TodayChain`. */
  readonly mayBeNewer: boolean;
  readonly moves: readonly QuestionMove[];
}

@Injectable()
export class TodayReports {
  constructor(private readonly chains: TodayChains) {}

  async of(campaignId: string, filter: ReportFilter): Promise<TodayReport> {
    const chain = await this.chains.of(campaignId, filter);
    const { questionnaire, before, now, incomplete, unmeasured, mayBeNewer } = chain;
    const point = ({ members, below }: TodayChain['before']) => ({ ...pointOf(members, incomplete), below });
    return {
      ...{ questionnaire, unmeasured, mayBeNewer, frozen: before.baseline, today: now.baseline },
      points: { frozen: point(before), today: point(now) },
      moves: before === now ? [] : movesIn(chain),
    };
  }
}

function movesIn({ campaign: { form }, questionnaire: { questions }, before, now }: TodayChain): QuestionMove[] {
  const keys = [...askedPositions({ form, questions }).keys()];
  const classes = [...new Set([...before.baseline.classes, ...now.baseline.classes].map(({ key }) => key))];
  return questionMoves(keys, classes, demandsOf(before.baseline), demandsOf(now.baseline));
}
