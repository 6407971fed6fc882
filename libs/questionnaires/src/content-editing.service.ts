import { AuditTrail } from '@app/audit';
import { fieldDifferences, itemDifferences, partOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { auditedVersion } from './audited-version.js';
import { DraftsRepository } from './data/drafts.repository.js';
import type { ProfileQuestion, Section } from './domain/content.js';
import { checkSections, editProfileQuestion, type ProfileTextsChange } from './domain/edit-content.js';
import { refuse } from './domain/problems.js';
import type { QuestionnaireVersion } from './domain/questionnaire-version.js';
import { DraftClaims } from './draft-claims.service.js';

export interface EditedProfileQuestion {
  /** Of the draft, to name in the next edit. */
  readonly version: number;
  readonly profileQuestion: ProfileQuestion;
}

/** Changes what stands around the questions of a draft. */
@Injectable()
export class ContentEditing {
  constructor(
    private readonly claims: DraftClaims,
    private readonly drafts: DraftsRepository,
    private readonly trail: AuditTrail,
  ) {}

  /** Renames, adds, removes and orders sections: the list replaces the list. */
  async writeSections(versionId: string, seen: number, sections: readonly Section[]): Promise<number> {
    const draft = await this.claims.claim(versionId, seen, ({ content }) => ({
      yours: { sections },
      theirs: { sections: content.sections },
    }));
    checkSections(sections, draft.questions);
    await this.drafts.writeContent(draft, { ...draft.content, sections });
    const changes = itemDifferences(byKey(draft.content.sections), byKey(sections)).map(({ key, change }) => ({ key, change }));
    this.trail.record('sections.edited', auditedVersion(draft.id), { changes });
    return draft.version;
  }

  /** Changes the texts of a profile question; what it is for conditions stays. */
  async editProfileQuestion(versionId: string, key: string, seen: number, change: ProfileTextsChange): Promise<EditedProfileQuestion> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({ yours: change, theirs: partOf(change, find(now, key)) }));
    const before = find(draft, key);
    if (!before) throw refuse('profile_question_not_found', { key });
    const profileQuestion = editProfileQuestion(before, change);
    const profileQuestions = draft.content.profileQuestions.map((question) => (question.key === key ? profileQuestion : question));
    await this.drafts.writeContent(draft, { ...draft.content, profileQuestions });
    const fields = fieldDifferences(before, profileQuestion).map(({ field }) => field);
    this.trail.record('profile_question.edited', auditedVersion(draft.id), { question: key, fields });
    return { version: draft.version, profileQuestion };
  }
}

function find({ content }: QuestionnaireVersion, key: string): ProfileQuestion | undefined {
  return content.profileQuestions.find((question) => question.key === key);
}

function byKey(sections: readonly Section[]): Map<string, Section> {
  return new Map(sections.map((section) => [section.key, section]));
}
