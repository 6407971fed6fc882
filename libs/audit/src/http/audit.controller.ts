import { Requires } from '@app/tenancy';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { AuditReading } from '../audit-reading.service.js';
import { refuse } from '../domain/problems.js';
import { AnchorDto, AuditPageView, AuditQueryDto, presentEntries, presentVerification, VerificationView } from './audit.dto.js';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly reading: AuditReading) {}

  @Get()
  @Requires('audit.read')
  async list(@Query() { cursor, limit, ...filter }: AuditQueryDto): Promise<AuditPageView> {
    return presentEntries(await this.reading.list(filter, cursor ?? null, limit));
  }

  /** Checks the organization's whole chain; with an anchor noted earlier, that as well. */
  @Post('verify')
  @HttpCode(200)
  @Requires('audit.read')
  async verify(@Body() { seq, hash }: AnchorDto): Promise<VerificationView> {
    if ((seq === undefined) !== (hash === undefined)) throw refuse('anchor_incomplete', {}, seq === undefined ? 'seq' : 'hash');
    const anchor = seq !== undefined && hash !== undefined ? { seq, hash } : null;
    return presentVerification(await this.reading.verify(anchor));
  }
}
