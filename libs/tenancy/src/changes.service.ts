import { faultOf } from '@app/kernel';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { TenantDatabase } from './tenant-database.js';
import { type Topic, written } from './topics.js';

/** Where every process that has listeners listens. */
export const CHANNEL = 'enjuku_changes';
const TELL = 'select pg_notify($1, change) from unnest($2::text[]) change';
const GATHERING_MILLISECONDS = 250;

/** Tells pages that are looking what has changed. An organization is told of its own; what concerns both parties is told to each. */
@Injectable()
export class Changes implements OnModuleDestroy {
  private readonly log = new Logger('changes');
  private readonly gathered = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: TenantDatabase,
    private readonly dataSource: DataSource,
  ) {}

  /** Told exactly when the open transaction commits. */
  async announce(topic: Topic, tenantId = this.database.tenantId): Promise<void> {
    await this.database.rows(TELL, [CHANNEL, [written({ tenantId, topic })]]);
  }

  /**
   * For what changes at every keystroke: told within a moment after the commit, together with what others changed meanwhile.
   *
   * PostgreSQL lets transactions that notify commit one by one, in all databases of the cluster together: with 16 people answering that
   * halves how many answers are saved. A process that dies within the moment takes the word with it; the page hears of the next change.
   */
  announceSoon(topic: Topic, tenantId = this.database.tenantId): void {
    const change = written({ tenantId, topic });
    this.database.afterCommit(() => {
      this.gathered.add(change);
      this.timer ??= setTimeout(() => void this.tell(), GATHERING_MILLISECONDS).unref();
    });
  }

  /** What was gathered is told before the connections close. */
  async onModuleDestroy(): Promise<void> {
    await this.tell();
  }

  private async tell(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const changes = [...this.gathered];
    this.gathered.clear();
    if (changes.length === 0) return;
    try {
      await this.dataSource.query(TELL, [CHANNEL, changes]);
    } catch (error) {
      // Whoever listens finds the database away as well, and looks anew when it is back.
      this.log.warn({ message: 'Changes could not be told.', fault: faultOf(error) });
    }
  }
}
