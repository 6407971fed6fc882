import { SupplierFilterDto } from '@app/supply-chain';
import { MayBeLeftOut, Part } from '@app/tenancy';
import { OmitType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';

/** The filter of the list of suppliers, so that all it shows can be asked; only the state is not to be chosen: active ones alone are asked. */
export class RecipientFilterDto extends OmitType(SupplierFilterDto, ['state']) {}

/** To whom: by list, or by a filter that is applied when the campaign is issued. Exactly one of the two. */
export class RecipientsDto {
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(20_000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  relationshipIds?: string[];

  @MayBeLeftOut()
  @Part(() => RecipientFilterDto)
  filter?: RecipientFilterDto;
}
