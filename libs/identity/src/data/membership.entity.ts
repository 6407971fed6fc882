import type { Language } from '@app/kernel';
import type { Role } from '@app/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person in one organization, under the name that this organization knows them by. */
@Entity({ schema: 'app', name: 'membership' })
export class MembershipEntity {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid', { name: 'user_id' })
  userId: string;

  @Column('text', { array: true })
  roles: Role[];

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column('text')
  email: string;

  @Column('text')
  language: Language;

  @Column('timestamptz', { name: 'joined_at' })
  joinedAt: Date;

  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  suspendedAt: Date | null;

  @Column('int')
  version: number;
}
