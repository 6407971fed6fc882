import { type JobHandler, JobRegistry } from '@app/jobs';
import { Injectable } from '@nestjs/common';

import { HeldMail } from '../held-mail.service.js';

@Injectable()
export class ReleaseHeldMailJob implements JobHandler {
  readonly queue = 'notifications.release';

  constructor(
    private readonly held: HeldMail,
    registry: JobRegistry,
  ) {
    registry.add(this);
  }

  handle(): Promise<void> {
    return this.held.release();
  }
}
