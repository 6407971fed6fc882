import { PageQueryDto, Requires } from '@app/tenancy';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ExportRegister } from '../export-register.service.js';
import { ExportPageView, presentExports } from './export.dto.js';

@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(private readonly register: ExportRegister) {}

  /** The register of downloads, the newest first: who, when, of what, with which fingerprint. */
  @Get()
  @Requires('exports.read')
  async list(@Query() { cursor, limit }: PageQueryDto): Promise<ExportPageView> {
    return presentExports(await this.register.list(cursor ?? null, limit));
  }
}
