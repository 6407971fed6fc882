import { Injectable } from '@nestjs/common';

import type { VersionId } from './data/drafts.repository.js';
import { GridRepository } from './data/grid.repository.js';
import { type BaselineMatter, cellsOf, weightsOf } from './domain/matter.js';

/** Fills a new draft. */
@Injectable()
export class BaselineWriter {
  constructor(private readonly grid: GridRepository) {}

  async fill(draft: VersionId, matter: BaselineMatter): Promise<void> {
    await this.grid.writeClasses(draft, matter.classes);
    await this.grid.writeWeights(draft, weightsOf(matter));
    await this.grid.writeCells(draft, cellsOf(matter));
    await this.grid.writeRules(draft, matter.handlingRules);
  }
}
