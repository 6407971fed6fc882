import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Perceptions } from '../../campaign/perceptions.service.js';
import { Phases } from '../../campaign/phases.service.js';
import { QuestionMatrix } from '../../campaign/question-matrix.service.js';
import { filterOf, ReportFilterDto } from '../report-filter.dto.js';
import { HeatMapQueryDto } from './campaign-report.dto.js';
import {
  PerceivedSupplierPageView,
  PerceivedSuppliersQueryDto,
  PerceptionReportView,
  presentPerceived,
  presentPerceptions,
} from './perception.dto.js';
import { PhaseFiguresListView, presentPhases } from './phases.dto.js';
import { presentQuestionMatrix, QuestionMatrixView } from './question-matrix.dto.js';

/** A campaign's report seen from further sides. */
@ApiTags('reports')
@Controller('campaigns/:id/report')
export class ReportSidesController {
  constructor(
    private readonly matrices: QuestionMatrix,
    private readonly perceptions: Perceptions,
    private readonly phaseFigures: Phases,
  ) {}

  /** Suppliers × questions, a page at a time; those that have not submitted come last. */
  @Get('matrix')
  @LookedAt('report')
  @Requires('reports.read')
  async matrix(@Param('id', ParseUUIDPipe) id: string, @Query() query: HeatMapQueryDto): Promise<QuestionMatrixView> {
    const { sort, cursor, limit } = query;
    return presentQuestionMatrix(await this.matrices.page(id, filterOf(query), sort ?? 'standing', cursor ?? null, limit));
  }

  /** Against intrusion and after it, side by side, with the suppliers that are weakest in each. */
  @Get('phases')
  @LookedAt('report')
  @Requires('reports.read')
  async phases(@Param('id', ParseUUIDPipe) id: string, @Query() query: ReportFilterDto): Promise<PhaseFiguresListView> {
    return presentPhases(await this.phaseFigures.of(id, filterOf(query)));
  }

  /** How suppliers see themselves against what their answers come to, by industry and by size. */
  @Get('perception')
  @LookedAt('report')
  @Requires('reports.read')
  async perception(@Param('id', ParseUUIDPipe) id: string, @Query() query: ReportFilterDto): Promise<PerceptionReportView> {
    return presentPerceptions(await this.perceptions.of(id, filterOf(query)));
  }

  /** The suppliers behind one of its counts, a page at a time. */
  @Get('perception/suppliers')
  @LookedAt('report')
  @Requires('reports.read')
  async perceived(@Param('id', ParseUUIDPipe) id: string, @Query() query: PerceivedSuppliersQueryDto): Promise<PerceivedSupplierPageView> {
    const { perception, industry, size, cursor, limit } = query;
    return presentPerceived(await this.perceptions.suppliers(id, filterOf(query), { perception, industry, size }, cursor ?? null, limit));
  }
}
