import { decodeCursor, type Page, pageOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { type FrameworkSummary, FrameworksRepository, type MappedFramework, type MappedRequirement } from './data/frameworks.repository.js';
import { refuse } from './domain/problems.js';

/** Shows what others require, and which questions ask for it. */
@Injectable()
export class Frameworks {
  constructor(private readonly frameworks: FrameworksRepository) {}

  async list(cursor: string | null, limit: number): Promise<Page<FrameworkSummary>> {
    return pageOf(await this.frameworks.list(placeOf(cursor), limit + 1), limit, ({ position }) => [position]);
  }

  /** All of them wholly, in the order in which they are shown. */
  every(): Promise<MappedFramework[]> {
    return this.frameworks.whole(null);
  }

  /** @throws AppError `framework_not_found` */
  async whole(frameworkId: string): Promise<MappedFramework> {
    const [found] = await this.frameworks.whole(frameworkId);
    if (!found) throw refuse('framework_not_found');
    return found;
  }

  /** @throws AppError `framework_not_found` */
  async requirements(frameworkId: string, cursor: string | null, limit: number): Promise<Page<MappedRequirement>> {
    if (!(await this.frameworks.exists(frameworkId))) throw refuse('framework_not_found');
    return pageOf(await this.frameworks.requirements(frameworkId, placeOf(cursor), limit + 1), limit, ({ position }) => [position]);
  }
}

/** The place after which a page begins. */
function placeOf(cursor: string | null): number {
  return cursor === null ? 0 : decodeCursor(cursor, ['integer'])[0];
}
