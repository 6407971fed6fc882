import type { RecipientFilterDto } from '~/api/generated/types.gen';

type Loose = { readonly [Field in keyof RecipientFilterDto]?: RecipientFilterDto[Field] | undefined };

/** Only the conditions that narrow anything: an empty one would give nobody. */
export function withoutEmpty({
  search,
  classes = [],
  hasClasses,
  criticality = [],
  tags = [],
  ownerId,
  hasContact,
}: Loose): RecipientFilterDto {
  return {
    ...(search && { search }),
    ...(classes.length > 0 && { classes }),
    ...(hasClasses !== undefined && { hasClasses }),
    ...(criticality.length > 0 && { criticality }),
    ...(tags.length > 0 && { tags }),
    ...(ownerId && { ownerId }),
    ...(hasContact !== undefined && { hasContact }),
  };
}
