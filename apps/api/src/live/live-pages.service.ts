import type { Readable } from 'node:stream';
import { type AccessClaims, AccessService } from '@app/identity';
import type { Clock } from '@app/kernel';
import { faultOf } from '@app/kernel';
import { ChangeFeed, CLOCK, type MemberActor, mayHear, type Rights } from '@app/tenancy';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';

import { refuse } from '../http/problems.js';
import { EventStream } from './event-stream.js';

const MOST_PAGES_OF_A_PERSON = 10;
/** A page that may hear nothing any more is cut off after this, at the latest. */
const REVIEW_MILLISECONDS = 3_000;
/** Every sixth review. */
const REVIEWS_A_BEAT = 6;
/** As long as the token lives that the page came with: then it comes back with a new one. */
const LONGEST_MILLISECONDS = 600_000;

interface LivePage {
  readonly stream: EventStream;
  readonly session: AccessClaims;
  readonly until: number;
  rights: Rights;
}

/** The pages that are open here, and what each of them may hear. */
@Injectable()
export class LivePages implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('live pages');
  private readonly pages = new Set<LivePage>();
  private reviews = 0;
  private timer: NodeJS.Timeout | null = null;
  private isEnding = false;

  constructor(
    private readonly feed: ChangeFeed,
    private readonly access: AccessService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.scheduleReview();
  }

  /** Before the server waits for what is under way: these would go on. */
  beforeApplicationShutdown(): void {
    this.isEnding = true;
    if (this.timer) clearTimeout(this.timer);
    for (const { stream } of this.pages) stream.end();
  }

  /** @throws AppError `too_many_pages`; `temporarily_unavailable` while the process ends */
  open(session: AccessClaims, { tenantId, ...rights }: Pick<MemberActor, 'tenantId'> & Rights): Readable {
    if (this.isEnding) throw refuse('temporarily_unavailable');
    const same = [...this.pages].filter((page) => page.session.userId === session.userId);
    if (same.length >= MOST_PAGES_OF_A_PERSON) throw refuse('too_many_pages', { most: MOST_PAGES_OF_A_PERSON });

    const page: LivePage = { stream: new EventStream(), session, rights, until: this.clock.now().getTime() + LONGEST_MILLISECONDS };
    const leave = this.feed.listen(tenantId, {
      changed: (topic) => mayHear(page.rights, topic) && page.stream.tell('changed', topic),
      missed: () => page.stream.tell('missed'),
    });
    this.pages.add(page);
    page.stream.whenOver(() => {
      leave();
      this.pages.delete(page);
    });
    page.stream.tell('ready');
    return page.stream.body;
  }

  private scheduleReview(): void {
    this.timer = setTimeout(async () => {
      await this.review();
      if (!this.isEnding) this.scheduleReview();
    }, REVIEW_MILLISECONDS).unref();
  }

  /** What a session is worth is asked of all pages at once. While the database is away nobody hears anything anyway. */
  private async review(): Promise<void> {
    this.reviews += 1;
    const now = this.clock.now().getTime();
    const pages = [...this.pages];
    for (const { stream, until } of pages) {
      if (until <= now) stream.end();
      else if (this.reviews % REVIEWS_A_BEAT === 0) stream.beat();
    }
    if (pages.length === 0) return;
    try {
      const worth = await this.access.liveMany(pages.map(({ session }) => session));
      for (const [at, page] of pages.entries()) {
        const live = worth[at];
        if (live && !live.engagement?.isOver) page.rights = live;
        else page.stream.end();
      }
    } catch (error) {
      this.log.warn({ message: 'Open pages could not be reviewed.', fault: faultOf(error) });
    }
  }
}
