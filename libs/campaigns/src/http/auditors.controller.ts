import { Idempotent, Requires } from '@app/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { AuditorsService } from '../auditors.service.js';
import { AuditorListView, AuditorView, ChangeAuditorDto, InviteAuditorDto, presentAuditor } from './auditor.dto.js';

/** Outsiders who look at chosen campaigns for a limited time. An invitation is withdrawn as those of members are. */
@ApiTags('members')
@Controller('external-auditors')
export class AuditorsController {
  constructor(private readonly auditors: AuditorsService) {}

  @Get()
  @Requires('members.manage')
  async list(): Promise<AuditorListView> {
    const auditors = await this.auditors.list();
    return { items: auditors.map(presentAuditor) };
  }

  @Post()
  @Requires('members.manage')
  @Idempotent()
  async invite(@Body() { email, name, language, ...wish }: InviteAuditorDto): Promise<AuditorView> {
    return presentAuditor(await this.auditors.invite({ email, name, language: language ?? 'ja', wish }));
  }

  /** Other campaigns, or another end; also for somebody whose time is over. */
  @Patch(':id')
  @Requires('members.manage')
  async change(@Param('id', ParseUUIDPipe) id: string, @Body() { version, ...wish }: ChangeAuditorDto): Promise<AuditorView> {
    return presentAuditor(await this.auditors.change(id, wish, version));
  }

  /** From now on nothing is to be seen any more. */
  @Post(':id/end')
  @HttpCode(200)
  @Requires('members.manage')
  async end(@Param('id', ParseUUIDPipe) id: string): Promise<AuditorView> {
    return presentAuditor(await this.auditors.end(id));
  }
}
