import { EXPORT_KINDS } from '@app/audit';
import { type MemberActor, Requires, SignedInMember, Streams } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { GapExports } from '../../exports/files/gap-exports.service.js';
import { filterOf, seriesFilterOf } from '../report-filter.dto.js';
import { GapExportDto, GapWorkbookDto } from './gap-exports.dto.js';

const WORKBOOK = EXPORT_KINDS.gap_workbook.mediaType;
const CSV = EXPORT_KINDS.gaps_csv.mediaType;
const FILE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('exports')
@Controller('campaigns/:id')
export class GapExportsController {
  constructor(private readonly exports: GapExports) {}

  /** What was asked, answered and missing, against which baseline: one workbook. */
  @Get('gap-workbook')
  @Streams()
  @Requires('exports.create')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse(FILE)
  async workbook(
    @SignedInMember() member: MemberActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: GapWorkbookDto,
  ): Promise<StreamableFile> {
    const { stream, fileName } = await this.exports.download(
      member,
      id,
      'gap_workbook',
      query.language ?? member.language,
      seriesFilterOf(query),
    );
    return new StreamableFile(stream, { type: WORKBOOK, disposition: `attachment; filename="${fileName}"` });
  }

  /** One row a gap. */
  @Get('gaps.csv')
  @Streams()
  @Requires('exports.create')
  @ApiProduces(CSV)
  @ApiOkResponse(FILE)
  async gaps(
    @SignedInMember() member: MemberActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: GapExportDto,
  ): Promise<StreamableFile> {
    const { stream, fileName } = await this.exports.download(member, id, 'gaps_csv', query.language ?? member.language, filterOf(query));
    return new StreamableFile(stream, { type: CSV, disposition: `attachment; filename="${fileName}"` });
  }
}
