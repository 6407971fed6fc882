import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { CampaignChecks } from '../campaign-checks.service.js';
import { CampaignMailPreviews } from '../mail-previews.service.js';
import { RecipientsService } from '../recipients.service.js';
import { CheckView, presentCheck, RecipientCountView } from './check.dto.js';
import { MailPreviewQueryDto, MailPreviewView, presentMailPreview } from './mail-preview.dto.js';
import { RecipientFilterDto } from './recipients.dto.js';

/** What somebody who plans a campaign wants to see first. */
@ApiTags('campaigns')
@Controller('campaigns')
export class PlanningController {
  constructor(
    private readonly checks: CampaignChecks,
    private readonly recipients: RecipientsService,
    private readonly previews: CampaignMailPreviews,
  ) {}

  /** How many suppliers a filter of recipients gives now. */
  @Get('recipient-count')
  @Requires('campaigns.read')
  async count(@Query() filter: RecipientFilterDto): Promise<RecipientCountView> {
    return { suppliers: await this.recipients.count(filter) };
  }

  /** Who would be asked now and how much, and who needs something first; changes nothing. */
  @Post(':id/check')
  @HttpCode(200)
  @LookedAt('campaign')
  @Requires('campaigns.read')
  async check(@Param('id', ParseUUIDPipe) id: string): Promise<CheckView> {
    return presentCheck(await this.checks.check(id));
  }

  /** A mail of the campaign as one of its recipients would get it. */
  @Get(':id/mail-preview')
  @LookedAt('campaign')
  @Requires('campaigns.read')
  async mailPreview(@Param('id', ParseUUIDPipe) id: string, @Query() { language, letter }: MailPreviewQueryDto): Promise<MailPreviewView> {
    return presentMailPreview(await this.previews.show(id, language, letter ?? 'invitation'));
  }
}
