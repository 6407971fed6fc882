import { IsString, MaxLength } from 'class-validator';

export class CompleteResetDto {
  /** The part of the mailed address that follows `/l/`. */
  @IsString()
  @MaxLength(200)
  token: string;

  /** At least 10 characters. */
  @IsString()
  @MaxLength(1000)
  password: string;
}
