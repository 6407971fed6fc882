import { CampaignLines } from '@app/assessments';
import { LookedAt } from '@app/audit';
import { Idempotent, Requires, SeenVersionDto } from '@app/tenancy';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { CampaignDrafts } from '../campaign-drafts.service.js';
import { CampaignOverviews } from '../campaign-overviews.service.js';
import { CampaignPageView, CampaignView, presentCampaign, presentCampaigns } from './campaign.dto.js';
import { CampaignListDto } from './campaign-list.dto.js';
import { choiceOf } from './choice.js';
import { LinePageView, LineQueryDto, presentLines } from './lines.dto.js';
import { ChangeCampaignDto, PlanCampaignDto } from './plan.dto.js';

@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly drafts: CampaignDrafts,
    private readonly overviews: CampaignOverviews,
    private readonly campaignLines: CampaignLines,
  ) {}

  @Post()
  @Idempotent()
  @Requires('campaigns.write')
  async plan(@Body() { purpose, reminderDays, recipients, ...plan }: PlanCampaignDto): Promise<CampaignView> {
    const campaign = await this.drafts.plan({
      ...plan,
      purpose: purpose ?? '',
      reminderDays: reminderDays ?? [],
      recipients: choiceOf(recipients),
    });
    return presentCampaign(await this.overviews.of(campaign));
  }

  @Get()
  @LookedAt('campaigns')
  @Requires('campaigns.read')
  async list(@Query() { cursor, limit, ...filter }: CampaignListDto): Promise<CampaignPageView> {
    const { items, next } = await this.drafts.list(cursor ?? null, limit, filter);
    return presentCampaigns({ items: await this.overviews.ofMany(items), next });
  }

  @Get(':id')
  @LookedAt('campaign')
  @Requires('campaigns.read')
  async find(@Param('id', ParseUUIDPipe) id: string): Promise<CampaignView> {
    return presentCampaign(await this.overviews.of(await this.drafts.find(id)));
  }

  @Patch(':id')
  @Requires('campaigns.write')
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, recipients, ...changes }: ChangeCampaignDto,
  ): Promise<CampaignView> {
    const changed = await this.drafts.change(id, version, { ...changes, ...(recipients && { recipients: choiceOf(recipients) }) });
    return presentCampaign(await this.overviews.of(changed));
  }

  /** Discards a draft. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('campaigns.write')
  async discard(@Param('id', ParseUUIDPipe) id: string, @Query() { version }: SeenVersionDto): Promise<void> {
    await this.drafts.discard(id, version);
  }

  /** Its suppliers and how far each of them is. */
  @Get(':id/assessments')
  @LookedAt('campaign')
  @Requires('campaigns.read')
  async lines(@Param('id', ParseUUIDPipe) id: string, @Query() query: LineQueryDto): Promise<LinePageView> {
    await this.drafts.find(id);
    return presentLines(await this.campaignLines.listOf(id, query));
  }
}
