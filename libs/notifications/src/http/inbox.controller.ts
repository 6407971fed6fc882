import { PageQueryDto, Requires } from '@app/tenancy';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { refuse } from '../domain/problems.js';
import { Inbox } from '../inbox.service.js';
import { InboxView, presentItem, ReadInboxDto, UnreadView } from './inbox.dto.js';

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @Requires('inbox.read')
  async list(@Query() { limit, cursor }: PageQueryDto): Promise<InboxView> {
    const { items, next } = await this.inbox.list(cursor ?? null, limit);
    return { items: items.map(presentItem), next, unread: await this.inbox.unreadCount() };
  }

  @Post('mark-read')
  @HttpCode(200)
  @Requires('inbox.read')
  async markRead(@Body() { ids, all }: ReadInboxDto): Promise<UnreadView> {
    if ((ids === undefined) === (all !== true)) throw refuse('inbox_choice_unclear');
    await this.inbox.markRead(ids ?? 'all');
    return { unread: await this.inbox.unreadCount() };
  }
}
