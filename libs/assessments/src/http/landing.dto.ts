import { type AccessToken, presentSession, SessionView } from '@app/identity';
import { MayBeLeftOut } from '@app/tenancy';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { likelyMinutes } from '../domain/answers/minutes.js';
import { isOverdue } from '../domain/assessment-state.js';
import type { LandingState } from '../domain/landing/landing.js';
import type { VisitorWay } from '../domain/landing/landing-ways.js';
import type { Invited } from '../landing/invited.service.js';
import type { Landing } from '../landing/landing.service.js';

export class InvitationTokenDto {
  /** The part of the mailed address that follows `/l/`. */
  @IsString()
  @MaxLength(200)
  token: string;
}

export class ClaimDto extends InvitationTokenDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  displayName: string;

  @IsString()
  @MaxLength(1000)
  password: string;

  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: 'ja' | 'en';
}

export class HandOverDto extends InvitationTokenDto {
  /** The colleague who will answer. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  email: string;

  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: 'ja' | 'en';
}

/** What the page behind a personal link shows. */
export class LandingView {
  /** To begin · used, so sign in · ask for a new link · over, and whom to ask. */
  state: LandingState;
  assessmentId: string;
  buyerName: string;
  /** The buyer's person who asks, and where mails to them go. */
  senderName: string;
  replyTo: string;
  title: string;
  purpose: string;
  dueDay: string;
  /** Instant in UTC: the end of the due day in `timeZone`. */
  dueAt: string;
  timeZone: string;
  overdue: boolean;
  questions: number;
  minutes: number;
  recipientName: string;
  /** Where a new account would be made for. */
  address: string;
  language: 'ja' | 'en';
  /** True: somebody has made the organization theirs; sign in, or ask them for an invitation. */
  claimed: boolean;
  /**
   * What would succeed while nobody is signed in: make an account for `address` · sign in with one, and ask for the own ways ·
   * name a colleague. Empty: it is over, or ask for a new link.
   */
  ways: VisitorWay[];
}

export class ClaimedView {
  assessmentId: string;
  session: SessionView;
}

export class ConnectedView {
  assessmentId: string;
}

/** The link is genuine. */
export class GenuineView {
  buyerName: string;
  title: string;
}

export function presentLanding({ state, link, assessment, buyerName, claimed, ways }: Landing, now: Date): LandingView {
  const { id, senderName, replyTo, title, purpose, dueDay, timeZone, total } = assessment;
  const { recipientName, address, language } = link;
  return {
    ...{
      state,
      assessmentId: id,
      buyerName,
      senderName,
      replyTo,
      title,
      purpose,
      dueDay,
      timeZone,
      recipientName,
      address,
      language,
      claimed,
      ways: [...ways],
    },
    dueAt: assessment.dueAt.toISOString(),
    overdue: isOverdue(assessment, now),
    questions: total,
    minutes: likelyMinutes(total),
  };
}

export function presentClaimed({ assessmentId, session }: { readonly assessmentId: string; readonly session: AccessToken }): ClaimedView {
  return { assessmentId, session: presentSession(session) };
}

export function presentGenuine({ buyerName, assessment }: Invited): GenuineView {
  return { buyerName, title: assessment.title };
}
