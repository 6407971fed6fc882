import type { Language } from '@app/kernel';

export type OrganizationState = 'catalogue' | 'unclaimed' | 'active' | 'closed';

export interface Organization {
  readonly id: string;
  readonly name: string;
  /** フリガナ; empty where none was given. */
  readonly nameKana: string;
  /** 法人番号 with a right check digit. */
  readonly corporateNumber: string | null;
  readonly language: Language;
  /** IANA name: due days end at midnight there. */
  readonly timeZone: string;
  readonly state: OrganizationState;
  readonly createdAt: Date;
  readonly version: number;
}
