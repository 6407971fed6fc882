import { AppError } from '@app/kernel';
import { Public, TenantDatabase } from '@app/tenancy';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { HealthView } from './health.dto.js';

const PATIENCE_MILLISECONDS = 1_000;

@ApiTags('operation')
@Controller('health')
export class HealthController {
  constructor(private readonly database: TenantDatabase) {}

  /** The process answers. */
  @Get('live')
  @Public()
  live(): HealthView {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers within a second. */
  @Get('ready')
  @Public()
  async ready(): Promise<HealthView> {
    if (!(await this.database.answers(PATIENCE_MILLISECONDS))) {
      throw new AppError('unavailable', 'not_ready', { ja: 'データベースに接続できません。', en: 'The database cannot be reached.' });
    }
    return { status: 'ok' };
  }
}
