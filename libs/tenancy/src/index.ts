export {
  Idempotent,
  Public,
  Requires,
  RequiresPerson,
  ROUTE_ACCESS,
  ROUTE_IDEMPOTENT,
  ROUTE_STREAMS,
  type RouteAccess,
  Streams,
} from './access.js';
export { type Actor, type MemberActor, type PersonActor, personOf, type SystemActor, systemOf } from './actor.js';
export { ChangeFeed, type ChangeListener } from './change-feed.js';
export { Changes } from './changes.service.js';
export { type Engagement, overSince } from './engagement.js';
export {
  BilingualChangeDto,
  BilingualDto,
  BilingualLineChangeDto,
  BilingualLineDto,
  BilingualNameChangeDto,
  BilingualNameDto,
  BilingualView,
  presentBilingual,
} from './http/bilingual.dto.js';
export { FieldDifferenceView, ItemDifferenceView, presentFieldDifferences, presentItemDifferences } from './http/difference.dto.js';
export { inPace } from './http/in-pace.js';
export { type Incoming, incomingOf } from './http/incoming.js';
export { Line } from './http/line.js';
export { MayBeLeftOut } from './http/may-be-left-out.js';
export { PageQueryDto } from './http/page-query.dto.js';
export { Paragraph } from './http/paragraph.js';
export { Part } from './http/part.js';
export { QueryBoolean } from './http/query-boolean.js';
export { QueryList } from './http/query-list.js';
export { SeenVersionDto } from './http/seen-version.dto.js';
export { type UploadedFile, uploadedFile } from './http/uploaded-file.js';
export { whileAsked } from './http/while-asked.js';
export { IdempotencyInterceptor } from './idempotency.interceptor.js';
export { EXTERNAL_AUDITOR, mayDo, mayGrant, PERMISSIONS, type Permission, permissionsOf, ROLES, type Role } from './permissions.js';
export { campaignsSeenBy, may, permissionsNow, type Rights } from './rights.js';
export { searchable } from './searchable.js';
export { SettingsModule } from './settings.module.js';
export { SignedInMember } from './signed-in-member.js';
export { type DatabaseSettings, TenancyModule } from './tenancy.module.js';
export { TenantDatabase } from './tenant-database.js';
export { TenantTransactionInterceptor } from './tenant-transaction.interceptor.js';
export { CLOCK, SETTINGS } from './tokens.js';
export { mayHear, type Topic } from './topics.js';
