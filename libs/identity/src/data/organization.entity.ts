import type { Language } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { OrganizationState } from '../domain/organization.js';

/** A tenant. Unclaimed while it is only a name that a buyer gave a supplier. */
@Entity({ schema: 'app', name: 'organization' })
export class OrganizationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_kana' })
  nameKana: string;

  @Column('text', { name: 'corporate_number', nullable: true })
  corporateNumber: string | null;

  @Column('text')
  language: Language;

  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('text')
  state: OrganizationState;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'claimed_at', nullable: true })
  claimedAt: Date | null;

  @Column('int')
  version: number;
}
