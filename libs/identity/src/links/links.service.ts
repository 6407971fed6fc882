import { type AppError, type Clock, newId, type Settings } from '@app/kernel';
import { CLOCK, SETTINGS, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { LinksRepository } from '../data/links.repository.js';
import {
  LINK_PURPOSES,
  type Link,
  type LinkPurpose,
  type LinkRecipient,
  type LinkSeal,
  type LinkState,
  type NewLink,
  stateOfLink,
} from '../domain/link.js';
import { refuse } from '../domain/problems.js';
import { Keys } from '../keys.js';
import { NOBODY } from '../nobody.js';
import { readLinkToken, sealFits, writeLinkToken } from './link-token.js';

/**
 * Personal links of every purpose. A link is bound to one address; its token is derived when it is needed (link-token.ts).
 *
 * All but `resolve` and `urlOf` work under the organization of the open transaction, which has to be the link's.
 */
@Injectable()
export class LinksService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly links: LinksRepository,
    private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl'>,
  ) {}

  async make(link: NewLink): Promise<string> {
    const id = newId();
    await this.makeMany([{ ...link, id }]);
    return id;
  }

  /** One statement for all of them; the caller gives the ids, to name them in mails. */
  async makeMany(links: readonly (NewLink & { readonly id: string })[]): Promise<void> {
    await this.links.add(links.map((link) => ({ ...link, userId: null })));
  }

  tokenOf(link: LinkSeal): string {
    return writeLinkToken(link, this.keys.links);
  }

  /**
   * Where a link leads, token included; whoever acts. A used one still leads somewhere: to sign-in, and on to what it is about.
   *
   * @param address whom it is about to be sent to
   * @returns null when it was revoked, has expired, or is bound to another address by now
   */
  async urlOf(linkId: string, address: string): Promise<string | null> {
    const link = await this.find(linkId);
    if (!link || link.address !== address) return null;
    const state = stateOfLink(link, this.clock.now());
    if (state === 'revoked' || state === 'expired') return null;
    return `${this.settings.publicUrl}/l/${this.tokenOf(link)}`;
  }

  /**
   * The link that a token stands for; whoever acts.
   *
   * @param purposes what it may have been made for; anything else counts as no link at all
   * @throws AppError `link_invalid`, `link_replaced`, `link_revoked`, `link_used` (which leads on to sign-in), `link_expired`
   */
  async resolve(token: string, ...purposes: readonly LinkPurpose[]): Promise<Link> {
    const { link, state } = await this.look(token, ...purposes);
    if (state !== 'open') throw refuseLink(link, state);
    return link;
  }

  /**
   * As `resolve`, but a link that has ended comes with what became of it: its landing page says so, and whom to ask.
   *
   * @throws AppError `link_invalid`, `link_replaced`
   */
  async look(token: string, ...purposes: readonly LinkPurpose[]): Promise<{ readonly link: Link; readonly state: LinkState }> {
    const read = readLinkToken(token);
    const link = read && (await this.find(read.linkId));
    if (!link || !purposes.includes(link.purpose)) throw refuse('link_invalid', {}, 'token');
    // An older generation was bound to an address that is no longer known, so its seal cannot be told from a wrong one.
    if (!sealFits(read.seal, link, this.keys.links)) throw refuse(link.generation > 1 ? 'link_replaced' : 'link_invalid', {}, 'token');
    return { link, state: stateOfLink(link, this.clock.now()) };
  }

  /**
   * What a token is for; whoever acts. An invited supplier's page says itself how the link or what was asked has ended, and whom to ask.
   *
   * @throws AppError as `resolve` for any other purpose
   */
  async purposeOf(token: string): Promise<LinkPurpose> {
    const { link, state } = await this.look(token, ...LINK_PURPOSES);
    if (state !== 'open' && link.purpose !== 'supplier_invitation') throw refuseLink(link, state);
    return link.purpose;
  }

  /** True the first time: a POST from the landing page, never a fetch by a mail scanner. */
  markOpened({ id, generation }: Pick<Link, 'id' | 'generation'>): Promise<boolean> {
    return this.links.markOpened(id, generation, this.clock.now());
  }

  /**
   * Uses a link up. Of all who try, exactly one succeeds, and only if the rest of its transaction does.
   *
   * @throws AppError as `resolve`, by what became of the link meanwhile
   */
  async use({ id, generation }: Pick<Link, 'id' | 'generation'>, userId: string): Promise<void> {
    if (!(await this.links.use(id, generation, userId, this.clock.now()))) throw await this.whyNot(id, generation);
  }

  /**
   * Uses an invitation up in the open transaction of the supplier that it is about. Whoever claims, connects or hands it on at the same
   * moment waits until that transaction has ended.
   *
   * @returns false when somebody was quicker; `refusalOf` says why
   */
  take({ id, generation }: Pick<Link, 'id' | 'generation'>): Promise<boolean> {
    return this.links.take(id, generation);
  }

  /** Why a link cannot be used: what became of it meanwhile. */
  refusalOf({ id, generation }: Pick<Link, 'id' | 'generation'>): Promise<AppError> {
    return this.whyNot(id, generation);
  }

  /** Asks once more, inside whatever transaction is open; throws as `use`. */
  async stillOpen({ id, generation }: Pick<Link, 'id' | 'generation'>): Promise<void> {
    const link = await this.find(id);
    if (link?.generation !== generation || stateOfLink(link, this.clock.now()) !== 'open') throw await this.whyNot(id, generation);
  }

  /** The newest link of one purpose for each of the subjects, whatever became of it. */
  async ofSubjects(purpose: LinkPurpose, subjectIds: readonly string[]): Promise<ReadonlyMap<string, Link>> {
    const links = await this.links.ofSubjects(purpose, subjectIds);
    return new Map(links.flatMap((link) => (link.subjectId === null ? [] : [[link.subjectId, link]])));
  }

  /** Binds a link to somebody else: every token handed out before is worthless. */
  async readdress(linkId: string, recipient: LinkRecipient): Promise<Link> {
    const link = await this.links.readdress(linkId, recipient);
    if (!link) throw await this.whyNot(linkId, null);
    return link;
  }

  /**
   * The same by whoever holds the link, as long as nobody has used it.
   *
   * @throws AppError as `resolve`, by what became of the link meanwhile
   */
  async handOn({ id, generation }: Pick<Link, 'id' | 'generation'>, recipient: LinkRecipient): Promise<Link> {
    const link = await this.links.handOn(id, generation, recipient);
    if (!link) throw await this.whyNot(id, generation);
    return link;
  }

  /** They end together with what they are about; mails that wait with such a link are not sent any more. */
  async revokeFor(purpose: LinkPurpose, subjectIds: readonly string[]): Promise<void> {
    await this.links.revokeFor(purpose, subjectIds, this.clock.now());
  }

  /** Moves the last moment at which links can be opened, also of those that have expired. */
  async prolongFor(purpose: LinkPurpose, subjectIds: readonly string[], expiresAt: Date): Promise<void> {
    await this.links.prolongFor(purpose, subjectIds, expiresAt);
  }

  private find(linkId: string): Promise<Link | null> {
    return this.database.joinOrBegin(NOBODY, () => this.links.resolve(linkId));
  }

  private async whyNot(linkId: string, generation: number | null): Promise<AppError> {
    const link = await this.find(linkId);
    if (!link) return refuse('link_invalid', {}, 'token');
    if (generation !== null && link.generation !== generation) return refuse('link_replaced', {}, 'token');
    const state = stateOfLink(link, this.clock.now());
    return state === 'open' ? refuse('link_invalid', {}, 'token') : refuseLink(link, state);
  }
}

/** Whoever holds the token of a used link may know what it is about: signing in leads on to it. */
function refuseLink({ subjectId }: Link, state: Exclude<LinkState, 'open'>): AppError {
  return refuse(`link_${state}`, state === 'used' ? { subjectId } : {}, 'token');
}
