import type { Language } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person, whatever organizations they belong to. Only that person's own requests see the row. */
@Entity({ schema: 'app', name: 'user_account' })
export class UserAccountEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  email: string;

  /** PHC string of argon2id. */
  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column('text')
  language: Language;

  @Column('timestamptz', { name: 'email_verified_at', nullable: true })
  emailVerifiedAt: Date | null;

  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  suspendedAt: Date | null;

  @Column('timestamptz', { name: 'password_changed_at', nullable: true })
  passwordChangedAt: Date | null;
}
