import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

/** Counters of what was tried. They belong to no organization, so only definer functions reach them. */
@Injectable()
export class AttemptsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Counts one attempt; false when it is beyond the limit. */
  async count(key: string, allowed: number, minutes: number): Promise<boolean> {
    const counted = await this.database.row<{ within: boolean }>(`select app.count_attempt($1, $2, make_interval(mins => $3)) as within`, [
      key,
      allowed,
      minutes,
    ]);
    return counted?.within === true;
  }

  async forget(key: string): Promise<void> {
    await this.database.rows(`select app.forget_attempts($1)`, [key]);
  }
}
