import { Idempotent, Requires } from '@app/tenancy';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { CampaignIssue } from '../campaign-issue.service.js';
import { CampaignOverviews } from '../campaign-overviews.service.js';
import { ContactsService } from '../contacts.service.js';
import { RemindersByHand } from '../reminders-by-hand.service.js';
import { RunningCampaigns } from '../running-campaigns.service.js';
import { CampaignView, presentCampaign } from './campaign.dto.js';
import { IssueCampaignDto } from './plan.dto.js';
import { CancelDto, ExtendDto, IssuedView, presentIssued, RemindDto, RemindedView, ReplaceContactDto } from './running.dto.js';

@ApiTags('campaigns')
@Controller('campaigns/:id')
export class RunningCampaignsController {
  constructor(
    private readonly issuing: CampaignIssue,
    private readonly running: RunningCampaigns,
    private readonly reminders: RemindersByHand,
    private readonly contacts: ContactsService,
    private readonly overviews: CampaignOverviews,
  ) {}

  @Post('issue')
  @HttpCode(200)
  @Idempotent()
  @Requires('campaigns.write')
  async issue(@Param('id', ParseUUIDPipe) id: string, @Body() { version, leaveOutUnready }: IssueCampaignDto): Promise<IssuedView> {
    const issued = await this.issuing.issue(id, version, leaveOutUnready ?? false);
    return presentIssued(issued, await this.overviews.of(issued.campaign));
  }

  @Post('remind')
  @HttpCode(200)
  @Idempotent()
  @Requires('campaigns.write')
  async remind(@Param('id', ParseUUIDPipe) id: string, @Body() choice: RemindDto): Promise<RemindedView> {
    return { mails: await this.reminders.remind(id, choice) };
  }

  @Post('extend')
  @HttpCode(200)
  @Requires('campaigns.write')
  async extend(@Param('id', ParseUUIDPipe) id: string, @Body() { version, dueDay }: ExtendDto): Promise<CampaignView> {
    return presentCampaign(await this.overviews.of(await this.running.extend(id, version, dueDay)));
  }

  @Post('cancel')
  @HttpCode(200)
  @Requires('campaigns.write')
  async cancel(@Param('id', ParseUUIDPipe) id: string, @Body() { version, reason }: CancelDto): Promise<CampaignView> {
    return presentCampaign(await this.overviews.of(await this.running.cancel(id, version, reason)));
  }

  /** Asks somebody else at the supplier: the personal link moves, the old one ends. */
  @Put('assessments/:assessmentId/contact')
  @HttpCode(204)
  @Requires('campaigns.write')
  async replaceContact(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Body() contact: ReplaceContactDto,
  ): Promise<void> {
    await this.contacts.replace(id, assessmentId, contact);
  }
}
