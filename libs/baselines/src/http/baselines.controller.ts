import { LookedAt } from '@app/audit';
import { Idempotent, PageQueryDto, Requires } from '@app/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { BaselineCopies } from '../baseline-copies.service.js';
import { BaselineLibrary } from '../baseline-library.service.js';
import { NextVersions } from '../next-versions.service.js';
import { BaselinePageView, CopyBaselineDto, presentBaselines } from './baselines.dto.js';
import { BaselineVersionView, presentVersion } from './version.dto.js';

@ApiTags('baselines')
@Controller('baselines')
export class BaselinesController {
  constructor(
    private readonly library: BaselineLibrary,
    private readonly copies: BaselineCopies,
    private readonly nextVersions: NextVersions,
  ) {}

  /** Built-in ones first, then the organization's own, the newest first. */
  @Get()
  @LookedAt('baselines')
  @Requires('baselines.read')
  async list(@Query() { cursor, limit }: PageQueryDto): Promise<BaselinePageView> {
    return presentBaselines(await this.library.list(cursor ?? null, limit));
  }

  @Post()
  @Requires('baselines.write')
  @Idempotent()
  async copy(@Body() { versionId, ...difference }: CopyBaselineDto): Promise<BaselineVersionView> {
    return presentVersion(await this.copies.copy(versionId, difference));
  }

  /** Begins the next version as a draft of what the newest published one says. */
  @Post(':id/versions')
  @Requires('baselines.write')
  @Idempotent()
  async begin(@Param('id', ParseUUIDPipe) id: string): Promise<BaselineVersionView> {
    return presentVersion(await this.nextVersions.begin(id));
  }
}
