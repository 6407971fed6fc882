import { EXPORT_KINDS } from '@app/audit';
import { type MemberActor, Requires, SignedInMember, Streams } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { OwnWorkbook } from '../../exports/files/own-workbook.service.js';
import { OwnWorkbookDto } from './own-workbook.dto.js';

const WORKBOOK = EXPORT_KINDS.own_result_workbook.mediaType;

@ApiTags('exports')
@Controller('assessments/:id')
export class OwnWorkbookController {
  constructor(private readonly workbooks: OwnWorkbook) {}

  /** What the own answers came to, question by question, as a workbook. */
  @Get('result-workbook')
  @Streams()
  @Requires('assessments.read')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(
    @SignedInMember() member: MemberActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language = member.language }: OwnWorkbookDto,
  ): Promise<StreamableFile> {
    const { stream, fileName } = await this.workbooks.download(member, id, language);
    return new StreamableFile(stream, { type: WORKBOOK, disposition: `attachment; filename="${fileName}"` });
  }
}
