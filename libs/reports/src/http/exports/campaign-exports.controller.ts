import { EXPORT_KINDS, ExportView, ExportViews } from '@app/audit';
import { Idempotent, type MemberActor, Requires, SignedInMember, Streams, TenantDatabase } from '@app/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { CampaignExports } from '../../exports/orders/campaign-exports.service.js';
import { seriesFilterOf } from '../report-filter.dto.js';
import { ExportOrderDto } from './campaign-exports.dto.js';

const MEDIA_TYPES = new Set(Object.values(EXPORT_KINDS).map(({ mediaType }) => mediaType));

@ApiTags('exports')
@Controller('exports')
export class CampaignExportsController {
  constructor(
    private readonly exports: CampaignExports,
    private readonly views: ExportViews,
    private readonly database: TenantDatabase,
  ) {}

  /**
   * Asks for a file about a campaign. It is written by and by: `state` and `progress` say how far it is, the topic `exports` that there is news.
   * Who waits for the same already is answered with that one.
   */
  @Post()
  @Idempotent()
  @Requires('exports.create')
  async ask(@Body() { kind, campaignId, language, filter, mail }: ExportOrderDto): Promise<ExportView> {
    const wish = { kind, campaignId, language: language ?? this.database.member.language, filter: seriesFilterOf(filter ?? {}) };
    return this.views.of(await this.exports.ask({ ...wish, wantsMail: mail ?? false }));
  }

  /** Ends what is waiting or being written. Nothing of the file is kept. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('exports.create')
  async cancel(@Param('id', ParseUUIDPipe) id: string): Promise<ExportView> {
    return this.views.of(await this.exports.cancel(id));
  }

  /** The same once more, after it broke off or was cancelled. */
  @Post(':id/ask-again')
  @HttpCode(200)
  @Requires('exports.create')
  async askAgain(@Param('id', ParseUUIDPipe) id: string): Promise<ExportView> {
    return this.views.of(await this.exports.askAgain(id));
  }

  /** The file, once it is `finished` and until it expires. Each time is noted: who, and when. */
  @Get(':id/file')
  @Streams()
  @Requires('exports.create')
  @ApiProduces(...MEDIA_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async take(@SignedInMember() member: MemberActor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { stream, byteCount, fileName, mediaType } = await this.exports.take(member, id);
    return new StreamableFile(stream, { type: mediaType, length: byteCount, disposition: `attachment; filename="${fileName}"` });
  }
}
