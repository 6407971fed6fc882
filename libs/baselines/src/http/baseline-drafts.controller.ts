import { Requires, SeenVersionDto } from '@app/tenancy';
import { Body, Controller, Delete, Param, ParseUUIDPipe, Patch, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { DraftEditing } from '../draft-editing.service.js';
import { GridEditing } from '../grid-editing.service.js';
import { DescribeBaselineDto, EditGridDto, WriteClassDto, WriteRuleDto } from './draft.dto.js';
import { BaselineEditView } from './seen.dto.js';

@ApiTags('baselines')
@Controller('baselines/versions/:id')
export class BaselineDraftsController {
  constructor(
    private readonly drafts: DraftEditing,
    private readonly grid: GridEditing,
  ) {}

  /** Names, pass mark, least coverage, questionnaire. */
  @Patch()
  @Requires('baselines.write')
  async describe(@Param('id', ParseUUIDPipe) id: string, @Body() { version, ...change }: DescribeBaselineDto): Promise<BaselineEditView> {
    return { version: await this.drafts.describe(id, version, change) };
  }

  /** Many targets, musts and weights at once. */
  @Patch('grid')
  @Requires('baselines.write')
  async editGrid(@Param('id', ParseUUIDPipe) id: string, @Body() { version, cells, weights }: EditGridDto): Promise<BaselineEditView> {
    return { version: await this.grid.edit(id, version, { cells: cells ?? [], weights: weights ?? [] }) };
  }

  /** Adds a class, or changes how it reads. */
  @Put('classes/:classKey')
  @Requires('baselines.write')
  async writeClass(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('classKey') classKey: string,
    @Body() { version, ...wording }: WriteClassDto,
  ): Promise<BaselineEditView> {
    return { version: await this.grid.writeClass(id, classKey, version, wording) };
  }

  /** Its targets, musts and handling rules go with it. */
  @Delete('classes/:classKey')
  @Requires('baselines.write')
  async removeClass(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('classKey') classKey: string,
    @Query() { version }: SeenVersionDto,
  ): Promise<BaselineEditView> {
    return { version: await this.grid.removeClass(id, classKey, version) };
  }

  @Put('handling-rules/:classKey/:stageKey')
  @Requires('baselines.write')
  async writeRule(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('classKey') classKey: string,
    @Param('stageKey') stageKey: string,
    @Body() { version, ...change }: WriteRuleDto,
  ): Promise<BaselineEditView> {
    return { version: await this.grid.writeRule(id, classKey, stageKey, version, change) };
  }
}
