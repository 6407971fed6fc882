import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { SubmissionsService } from '../submitting/submissions.service.js';
import { presentSubmission, SubmissionView } from './submission.dto.js';

@ApiTags('submissions')
@Controller('submissions')
export class SubmissionsController {
  constructor(private readonly submissions: SubmissionsService) {}

  /** What a supplier has submitted to the own organization; one that was recalled is not there any more. */
  @Get(':id')
  @LookedAt('submission')
  @Requires('reports.read')
  async find(@Param('id', ParseUUIDPipe) id: string): Promise<SubmissionView> {
    return presentSubmission(await this.submissions.find(id));
  }
}
