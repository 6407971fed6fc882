import { BilingualChangeDto, BilingualNameChangeDto, BilingualNameDto, MayBeLeftOut, Paragraph, Part, SeenVersionDto } from '@app/tenancy';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsNumber, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';

/** What is left out stays as it is. */
export class DescribeBaselineDto extends SeenVersionDto {
  @MayBeLeftOut()
  @Part(() => BilingualNameChangeDto)
  name?: BilingualNameChangeDto;

  /** What is new in this version, for its readers. */
  @MayBeLeftOut()
  @IsString()
  @Paragraph()
  @MaxLength(2000)
  changeNote?: string;

  /** The least attainment of a conforming supplier. */
  @MayBeLeftOut()
  @IsNumber()
  @Min(0)
  @Max(1)
  passMark?: number;

  /** The least coverage of a conforming supplier. */
  @MayBeLeftOut()
  @IsNumber()
  @Min(0)
  @Max(1)
  leastCoverage?: number;

  /** The grid gets the questions of this version: new ones weigh 1 and have no target yet, others go. */
  @MayBeLeftOut()
  @IsUUID()
  questionnaireVersionId?: string;
}

/** One square of the grid; what is left out stays as it is. */
export class CellDto {
  @IsString()
  @MaxLength(40)
  questionKey: string;

  @IsString()
  @MaxLength(40)
  classKey: string;

  /** 0: not asked for. */
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(4)
  target?: number;

  @MayBeLeftOut()
  @IsBoolean()
  must?: boolean;
}

export class WeightDto {
  @IsString()
  @MaxLength(40)
  questionKey: string;

  @IsNumber()
  @Min(0.01)
  @Max(100)
  weight: number;
}

/** Taken over wholly, or not at all. */
export class EditGridDto extends SeenVersionDto {
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => CellDto)
  cells?: CellDto[];

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => WeightDto)
  weights?: WeightDto[];
}

export class WriteClassDto extends SeenVersionDto {
  @Part(() => BilingualNameDto)
  name: BilingualNameDto;

  /** How much a leak would hurt; multiplies the priority of a gap. */
  @IsNumber()
  @Min(0.01)
  @Max(100)
  exposure: number;

  /** Place in the order shown; a new class goes to the end where it is left out. */
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(1000)
  position?: number;
}

export class WriteRuleDto extends SeenVersionDto {
  @MayBeLeftOut()
  @Part(() => BilingualChangeDto)
  text?: BilingualChangeDto;
}
