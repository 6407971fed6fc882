import { Module } from '@nestjs/common';

import { AssessmentsService } from './assessments.service.js';
import { SubmissionsService } from './submissions.service.js';

@Module({
  providers: [AssessmentsService, SubmissionsService],
  exports: [AssessmentsService, SubmissionsService],
})
export class AssessmentsModule {}
