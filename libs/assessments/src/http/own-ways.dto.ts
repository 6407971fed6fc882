import type { OwnWay } from '../domain/landing/landing-ways.js';
import type { OwnOrganization, WaysOn } from '../landing/own-ways.service.js';

export class OwnOrganizationView {
  organizationId: string;
  organizationName: string;
}

/** What the page behind a personal link offers to somebody signed in. */
export class OwnWaysView {
  assessmentId: string;
  /**
   * What would succeed now, the nearest first: go on where the assessment is · connect one of the own organizations · make the
   * unclaimed one one's own · a colleague will answer. Empty: ask a colleague for an invitation, or the sender.
   */
  ways: OwnWay[];
  /** For `go_on`: where the assessment is; switch there first. */
  home: OwnOrganizationView | null;
  /** For `connect`: which of the own organizations could be; switch to one first. */
  connectable: OwnOrganizationView[];
}

export function presentOwnWays({ assessmentId, ways, home, connectable }: WaysOn): OwnWaysView {
  return { assessmentId, ways: [...ways], home: home && presentOrganization(home), connectable: connectable.map(presentOrganization) };
}

function presentOrganization({ organizationId, name }: OwnOrganization): OwnOrganizationView {
  return { organizationId, organizationName: name };
}
