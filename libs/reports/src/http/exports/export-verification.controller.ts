import {
  type Incoming,
  incomingOf,
  inPace,
  type MemberActor,
  Requires,
  SignedInMember,
  Streams,
  type UploadedFile,
  uploadedFile,
  whileAsked,
} from '@app/tenancy';
import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { refuse } from '../../domain/problems.js';
import { ExportVerification } from '../../exports/verification/export-verification.service.js';
import { VerificationSlots } from '../../exports/verification/verification-slots.js';
import { presentVerified, VerifiedFileView } from './export-verification.dto.js';

/** More than the gap workbook of 10,000 suppliers takes. */
const MOST_MEGABYTES = 64;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

@ApiTags('exports')
@Controller('exports')
export class ExportVerificationController {
  constructor(
    private readonly verification: ExportVerification,
    private readonly slots: VerificationSlots,
  ) {}

  /** Says of an exported file (workbook, CSV or JSON, up to 64 MB) whether it is as it was exported, and if not, where it was changed. The file is not kept. One file of a person is verified at a time; who has to wait too long is asked to come again. */
  @Post('verify')
  @HttpCode(200)
  @Streams()
  @Requires('exports.read')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  async verify(@SignedInMember() member: MemberActor, @Req() request: FastifyRequest): Promise<VerifiedFileView> {
    const incoming = incomingOf(request);
    const file = (gone: AbortSignal) => received(request, incoming, gone);
    return whileAsked(request, (gone) => this.slots.during(member, incoming, async () => this.verifyFile(member, await file(gone), gone)));
  }

  private async verifyFile(member: MemberActor, file: UploadedFile, gone: AbortSignal): Promise<VerifiedFileView> {
    const read = await this.verification.read({ name: file.name, source: file.bytes, who: member.tenantId, gone });
    return presentVerified(read, await this.verification.verify(member, read));
  }
}

async function received(request: FastifyRequest, incoming: Incoming, gone: AbortSignal): Promise<UploadedFile> {
  // Of a line that is dead nothing would ever come.
  if (gone.aborted) throw refuse('verification_abandoned');
  const file = await inPace(incoming, () => uploadedFile(request, MOST_BYTES)).catch(sayHowLarge);
  if (!file) throw refuse('file_missing', {}, 'file');
  return file;
}

/** A file that is to be verified cannot be sent in parts: whoever holds it is told what else there is. */
function sayHowLarge(error: unknown): never {
  const isTooLarge = error instanceof Error && 'statusCode' in error && error.statusCode === 413;
  throw isTooLarge ? refuse('file_too_large_to_verify', { megabytes: MOST_MEGABYTES }, 'file') : error;
}
