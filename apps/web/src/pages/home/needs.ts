import type { OverviewView } from '~/api/generated/types.gen';

/** One thing that needs somebody. */
export type Need =
  | { readonly kind: 'late'; readonly about: NonNullable<OverviewView['late']> }
  | { readonly kind: 'mails'; readonly about: NonNullable<OverviewView['mails']> }
  | { readonly kind: 'asked'; readonly about: NonNullable<OverviewView['asked']> }
  | { readonly kind: 'submissions'; readonly about: NonNullable<OverviewView['submissions']> }
  | { readonly kind: 'withoutClass'; readonly about: NonNullable<OverviewView['withoutClass']> }
  | { readonly kind: 'withoutContact'; readonly about: NonNullable<OverviewView['withoutContact']> };
export type NeedOf<Kind extends Need['kind']> = Extract<Need, { kind: Kind }>['about'];

export interface NeedGroup {
  readonly key: 'urgent' | 'assessments' | 'tidy';
  readonly needs: readonly Need[];
}

/** What there is to do, the urgent first; what is not there, or not for this member, makes no row. */
export function needsIn(overview: OverviewView): NeedGroup[] {
  const isLate = (overview.asked?.overdue ?? 0) > 0;
  const groups: NeedGroup[] = [
    { key: 'urgent', needs: [...(isLate ? needIn(overview, 'asked') : []), ...needIn(overview, 'mails'), ...needIn(overview, 'late')] },
    { key: 'assessments', needs: [...(isLate ? [] : needIn(overview, 'asked')), ...needIn(overview, 'submissions')] },
    { key: 'tidy', needs: [...needIn(overview, 'withoutClass'), ...needIn(overview, 'withoutContact')] },
  ];
  return groups.filter(({ needs }) => needs.length > 0);
}

function needIn(overview: OverviewView, kind: Need['kind']): Need[] {
  const about = overview[kind];
  return about && about.count > 0 ? [{ kind, about } as Need] : [];
}
