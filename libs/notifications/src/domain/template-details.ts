import type { Bilingual } from '@app/kernel';

/** What the letters to a supplier have in common. */
interface Asked {
  /** The company asked, as the buyer calls it. */
  readonly supplierName: string;
  /** What is asked, as the supplier sees it: the assessment's title. */
  readonly title: string;
}

/** When something is due or happened: ISO 8601 in UTC, `new Date().toISOString()`. Shown in the zone of the sending organization. */
type Moment = string;

/** Exactly what each template says. Every value may come from a person: a renderer never takes it for markup. */
export interface TemplateDetails {
  /** `handedOnBy`: the colleague who entered this recipient on the landing page; null for the buyer's own invitation. */
  readonly supplier_invitation: Asked & {
    readonly purpose: string;
    readonly dueAt: Moment;
    readonly questions: number;
    readonly minutes: number;
    readonly handedOnBy: string | null;
  };
  /** Whether it is overdue is decided when the mail is written. */
  readonly supplier_reminder: Asked & { readonly dueAt: Moment; readonly answered: number; readonly questions: number };
  readonly supplier_extended: Asked & { readonly dueAt: Moment; readonly previousDueAt: Moment };
  readonly campaign_cancelled: Asked & { readonly reason: string | null };
  /** To the person whose link ended because somebody else was asked instead. */
  readonly link_replaced: Asked;
  /** To the buyer's person: the recipient has entered a colleague, who answers from now on. */
  readonly link_moved: Asked & { readonly fromName: string; readonly toName: string; readonly toAddress: string };
  /** To the buyer's person, or to the supplier's person who signed. `unanswered`: questions left open. */
  readonly submission_received:
    | (Asked & { readonly audience: 'buyer'; readonly submittedAt: Moment; readonly late: boolean; readonly unanswered: number })
    | {
        readonly audience: 'supplier';
        readonly buyerName: string;
        readonly title: string;
        readonly submittedAt: Moment;
        readonly signedBy: string;
        readonly unanswered: number;
      };
  /** To the buyer's person. */
  readonly submission_recalled: Asked & { readonly recalledAt: Moment };
  /** To the buyer's person: the supplier will not answer. */
  readonly assessment_refused: Asked & { readonly refusedAt: Moment; readonly reason: string };
  /** To whoever asked for a file that took long. `what`: the kind of file. */
  readonly export_ready: {
    readonly what: Bilingual;
    /** What it is about: a campaign's name. */
    readonly title: string;
    readonly finishedAt: Moment;
    readonly expiresAt: Moment;
  };
  readonly address_confirmation: { readonly expiresAt: Moment };
  /** Somebody signed up with an address that has an account already. */
  readonly account_exists: Record<never, never>;
  readonly password_reset: { readonly expiresAt: Moment };
  readonly password_changed: { readonly changedAt: Moment };
  readonly member_invitation: { readonly expiresAt: Moment };
  /** `campaigns`: the names of those that may be looked at. */
  readonly auditor_invitation: { readonly expiresAt: Moment; readonly endsAt: Moment; readonly campaigns: readonly string[] };
  /**
   * To an external auditor. `campaigns`: the names of all that may be looked at now; `opened` and `withdrawn`: of those that were not among them
   * before, or are not any more. `wasOver`: it begins anew. `notes`: whether the buyer's own remarks may be read from now on; null: as before.
   */
  readonly auditor_access_changed: {
    readonly endsAt: Moment;
    readonly previousEndsAt: Moment;
    readonly wasOver: boolean;
    readonly campaigns: readonly string[];
    readonly opened: readonly string[];
    readonly withdrawn: readonly string[];
    readonly notes: boolean | null;
  };
  readonly auditor_access_ended: { readonly endedAt: Moment };
}
