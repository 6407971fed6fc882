import { setTimeout as wait } from 'node:timers/promises';
import { faultOf } from '@app/kernel';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

import { CHANNEL } from './changes.service.js';
import { readChange, type Topic } from './topics.js';

export interface ChangeListener {
  changed(topic: Topic): void;
  /** Changes may have been missed: whatever is shown has to be read again. */
  missed(): void;
}

/** How often a connection on which nothing is said proves that it still works, and how long it may take to. */
const PROOF_MILLISECONDS = 10_000;
const PATIENCE_MILLISECONDS = 5_000;
const SHORTEST_REST_MILLISECONDS = 250;
const LONGEST_REST_MILLISECONDS = 5_000;

/**
 * The one connection of this process that listens, whoever wants to hear. It is not taken from the pool and holds no transaction open.
 * When it breaks it is made anew, and everybody is told that something may have been missed.
 */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('changes');
  private readonly listeners = new Map<string, Set<ChangeListener>>();
  private readonly ending = new AbortController();
  private client: pg.Client | null = null;

  constructor(
    private readonly url: string,
    private readonly applicationName: string,
  ) {}

  onApplicationBootstrap(): void {
    void this.keepListening();
  }

  async onApplicationShutdown(): Promise<void> {
    this.ending.abort();
    if (this.client) await close(this.client);
  }

  /** Hears of one organization's changes, and of no other's. @returns to be called when no longer interested */
  listen(tenantId: string, listener: ChangeListener): () => void {
    const ours = this.listeners.get(tenantId) ?? new Set();
    this.listeners.set(tenantId, ours.add(listener));
    return () => {
      ours.delete(listener);
      if (ours.size === 0 && this.listeners.get(tenantId) === ours) this.listeners.delete(tenantId);
    };
  }

  private async keepListening(): Promise<void> {
    for (let failures = 0; !this.ending.signal.aborted; failures += 1) {
      const client = this.newClient();
      const lost = new Promise<void>((resolve) => client.once('end', resolve));
      try {
        await client.connect();
        await client.query(`listen ${CHANNEL}`);
        failures = 0;
        for (const listener of this.all()) listener.missed();
        await this.untilBroken(client, lost);
      } catch (error) {
        const isNews = failures === 0 && !this.ending.signal.aborted;
        if (isNews) this.log.warn({ message: 'Changes are not heard.', fault: faultOf(error) });
      }
      await close(client);
      await wait(Math.min(SHORTEST_REST_MILLISECONDS * 2 ** failures, LONGEST_REST_MILLISECONDS), undefined, this.ending).catch(
        () => undefined,
      );
    }
  }

  private newClient(): pg.Client {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: this.applicationName,
      connectionTimeoutMillis: PATIENCE_MILLISECONDS,
      query_timeout: PATIENCE_MILLISECONDS,
    });
    client.on('error', () => undefined);
    client.on('notification', ({ payload = '' }) => this.hear(payload));
    this.client = client;
    return client;
  }

  /** A host that vanished says nothing: only asking shows it. @throws Error when it is broken */
  private async untilBroken(client: pg.Client, lost: Promise<void>): Promise<never> {
    const over = new AbortController();
    void lost.then(() => over.abort());
    while (!over.signal.aborted) {
      await wait(PROOF_MILLISECONDS, undefined, { signal: over.signal, ref: false }).catch(() => undefined);
      if (!over.signal.aborted) await client.query('select 1');
    }
    throw new Error('the connection was lost');
  }

  private hear(payload: string): void {
    const change = readChange(payload);
    if (!change) return;
    for (const listener of [...(this.listeners.get(change.tenantId) ?? [])]) listener.changed(change.topic);
  }

  private all(): ChangeListener[] {
    return [...this.listeners.values()].flatMap((ours) => [...ours]);
  }
}

/** A connection that is broken may not even end. */
async function close(client: pg.Client): Promise<void> {
  await Promise.race([client.end().catch(() => undefined), wait(1_000, undefined, { ref: false })]);
}
