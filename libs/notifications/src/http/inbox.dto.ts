import { BilingualView, MayBeLeftOut, presentBilingual } from '@app/tenancy';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsUUID } from 'class-validator';

import type { InboxItem } from '../inbox.service.js';

/** Either `ids` or `all`. */
export class ReadInboxDto {
  /** The notices that have been read. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  ids?: string[];

  /** True: everything there is now. */
  @MayBeLeftOut()
  @IsBoolean()
  all?: boolean;
}

export class InboxItemView {
  id: string;
  /** What kind of notice, for a page that has its own words. */
  kind: string;
  sentence: BilingualView;
  subjectType: string;
  subjectId: string;
  details: Record<string, unknown>;
  createdAt: string;
  /** When this member read it; null while unread. */
  readAt: string | null;
}

export class InboxView {
  items: InboxItemView[];
  next: string | null;
  /** How many of all notices this member has not read. */
  unread: number;
}

export class UnreadView {
  unread: number;
}

export function presentItem({ createdAt, readAt, details, sentence, ...item }: InboxItem): InboxItemView {
  return {
    ...item,
    sentence: presentBilingual(sentence),
    details: { ...details },
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
