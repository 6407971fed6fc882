import { LinkAddresses, NotificationsModule } from '@app/notifications';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountMails } from './accounts/account-mails.service.js';
import { AddressConfirmation } from './accounts/address-confirmation.service.js';
import { MailRequests } from './accounts/mail-requests.service.js';
import { Newcomers } from './accounts/newcomers.service.js';
import { PersonalLinks } from './accounts/personal-links.service.js';
import { ProfilesService } from './accounts/profiles.service.js';
import { SignUpService } from './accounts/sign-up.service.js';
import { Attempts } from './attempts.service.js';
import { AccessRepository } from './data/access.repository.js';
import { AccountsRepository } from './data/accounts.repository.js';
import { AttemptsRepository } from './data/attempts.repository.js';
import { EngagementsRepository } from './data/engagements.repository.js';
import { LinksRepository } from './data/links.repository.js';
import { MembersRepository } from './data/members.repository.js';
import { MembershipEntity } from './data/membership.entity.js';
import { OrganizationEntity } from './data/organization.entity.js';
import { OrganizationsRepository } from './data/organizations.repository.js';
import { SessionFamiliesRepository } from './data/session-families.repository.js';
import { UserAccountEntity } from './data/user-account.entity.js';
import { AccessGuard } from './http/access.guard.js';
import { AccessTokenStrategy } from './http/access-token.strategy.js';
import { InvitationsController } from './http/invitations.controller.js';
import { LinksController } from './http/links.controller.js';
import { MeController } from './http/me.controller.js';
import { MembersController } from './http/members.controller.js';
import { OrganizationController } from './http/organization.controller.js';
import { OwnPasswordController } from './http/own-password.controller.js';
import { OwnSessionsController } from './http/own-sessions.controller.js';
import { PasswordResetsController } from './http/password-resets.controller.js';
import { ReceivedInvitationsController } from './http/received-invitations.controller.js';
import { SessionController } from './http/session.controller.js';
import { SessionCookie } from './http/session-cookie.js';
import { SignUpController } from './http/sign-up.controller.js';
import { InvitationAcceptance } from './invitations/invitation-acceptance.service.js';
import { InvitationJoining } from './invitations/invitation-joining.service.js';
import { InvitationLinks } from './invitations/invitation-links.service.js';
import { InvitationOpening } from './invitations/invitation-opening.service.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { InvitedEntering } from './invitations/invited-entering.service.js';
import { Keys } from './keys.js';
import { IdentityLinkAddresses } from './links/link-addresses.service.js';
import { LinkRecipients } from './links/link-recipients.service.js';
import { LinksService } from './links/links.service.js';
import { AdministrationService } from './organizations/administration.service.js';
import { ClaimsService } from './organizations/claims.service.js';
import { Connecting } from './organizations/connecting.service.js';
import { EngagementsService } from './organizations/engagements.service.js';
import { Founding } from './organizations/founding.service.js';
import { MembersService } from './organizations/members.service.js';
import { MembershipsService } from './organizations/memberships.service.js';
import { OrganizationsService } from './organizations/organizations.service.js';
import { SignedInClaims } from './organizations/signed-in-claims.service.js';
import { NewPasswords } from './passwords/new-passwords.service.js';
import { OperatorReset } from './passwords/operator-reset.service.js';
import { PasswordChange } from './passwords/password-change.service.js';
import { PasswordChecks } from './passwords/password-checks.service.js';
import { PasswordReset } from './passwords/password-reset.service.js';
import { AccessService } from './sessions/access.service.js';
import { SessionEnds } from './sessions/session-ends.service.js';
import { SessionRenewal } from './sessions/session-renewal.service.js';
import { SessionsService } from './sessions/sessions.service.js';
import { SignInService } from './sessions/sign-in.service.js';
import { Tokens } from './sessions/tokens.service.js';

const DATA = [
  AccessRepository,
  AccountsRepository,
  AttemptsRepository,
  EngagementsRepository,
  LinksRepository,
  MembersRepository,
  OrganizationsRepository,
  SessionFamiliesRepository,
];

const SIGNING_IN = [Keys, Tokens, Attempts, PasswordChecks, SignInService, SessionsService, SessionRenewal, SessionEnds];

const JOINING = [
  Newcomers,
  Founding,
  MailRequests,
  AccountMails,
  PersonalLinks,
  SignUpService,
  AddressConfirmation,
  NewPasswords,
  PasswordReset,
  PasswordChange,
  Connecting,
  OperatorReset,
];

const INVITING = [InvitationLinks, InvitationOpening, InvitationJoining, InvitationAcceptance, InvitedEntering];

const DOOR = [
  AccessGuard,
  AccessService,
  AdministrationService,
  ClaimsService,
  EngagementsService,
  InvitationsService,
  LinkRecipients,
  LinksService,
  MembersService,
  MembershipsService,
  OrganizationsService,
  ProfilesService,
  SessionCookie,
  SignedInClaims,
];

@Module({
  imports: [NotificationsModule, TypeOrmModule.forFeature([OrganizationEntity, UserAccountEntity, MembershipEntity])],
  controllers: [
    SessionController,
    SignUpController,
    PasswordResetsController,
    MeController,
    OwnSessionsController,
    OwnPasswordController,
    OrganizationController,
    MembersController,
    InvitationsController,
    ReceivedInvitationsController,
    LinksController,
  ],
  providers: [
    ...DATA,
    ...SIGNING_IN,
    ...JOINING,
    ...INVITING,
    ...DOOR,
    AccessTokenStrategy,
    { provide: LinkAddresses, useClass: IdentityLinkAddresses },
  ],
  exports: [...DOOR, Attempts, LinkAddresses],
})
export class IdentityModule {}
