import { MayBeLeftOut, PageQueryDto } from '@app/tenancy';
import { Transform } from 'class-transformer';
import { IsIn, IsString, MaxLength } from 'class-validator';

import { CAMPAIGN_STATES, type CampaignState } from '../campaign.js';

/** Which campaigns. All conditions must hold; within the list of states any will do. */
export class CampaignListDto extends PageQueryDto {
  /** `?states=draft,issued` */
  @MayBeLeftOut()
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(CAMPAIGN_STATES, { each: true })
  states?: CampaignState[];

  /** Words that all stand somewhere in the name; width, capitals and kind of kana make no difference. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  search?: string;
}
