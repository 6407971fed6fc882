import { Public } from '@app/tenancy';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { LinksService } from '../links/links.service.js';
import { LinkPurposeView } from './link.dto.js';
import { LinkTokenDto } from './sign-up.dto.js';

@ApiTags('links')
@Controller('links')
export class LinksController {
  constructor(private readonly links: LinksService) {}

  /** What a mailed link is for, so that the landing page knows which one it is. Neither uses it up nor counts as opened. */
  @Post('purpose')
  @HttpCode(200)
  @Public()
  async purpose(@Body() { token }: LinkTokenDto): Promise<LinkPurposeView> {
    return { purpose: await this.links.purposeOf(token) };
  }
}
