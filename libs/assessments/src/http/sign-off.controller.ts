import { Idempotent, Requires } from '@app/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Statements } from '../answering/statements.service.js';
import { checkedReason, checkedSignature } from '../domain/submission/signature.js';
import { SubmittingService } from '../submitting/submitting.service.js';
import { WithdrawingService } from '../submitting/withdrawing.service.js';
import { presentReceipt, presentSignOff, ReasonDto, ReceiptView, SignOffView, SubmitDto } from './sign-off.dto.js';

@ApiTags('assessments')
@Controller('assessments/:id')
export class SignOffController {
  constructor(
    private readonly statements: Statements,
    private readonly submitting: SubmittingService,
    private readonly withdrawing: WithdrawingService,
  ) {}

  /** Everything that is about to be stated. */
  @Get('sign-off')
  @Requires('assessments.read')
  async review(@Param('id', ParseUUIDPipe) id: string): Promise<SignOffView> {
    return presentSignOff(await this.statements.review(id));
  }

  /** Signs by name and submits; from then on the buyer reads the answers. */
  @Post('submit')
  @HttpCode(200)
  @Idempotent()
  @Requires('assessments.submit')
  async submit(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { signedBy, title, acknowledgeUnanswered }: SubmitDto,
  ): Promise<ReceiptView> {
    const signature = checkedSignature(signedBy, title ?? '');
    return presentReceipt(await this.submitting.submit(id, signature, acknowledgeUnanswered));
  }

  /** Takes the submission back, until its review began. */
  @Post('recall')
  @HttpCode(204)
  @Requires('assessments.submit')
  async recall(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: ReasonDto): Promise<void> {
    await this.withdrawing.recall(id, checkedReason(reason));
  }

  /** Declines to answer; it ends there. */
  @Post('refuse')
  @HttpCode(204)
  @Requires('assessments.submit')
  async refuse(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: ReasonDto): Promise<void> {
    await this.withdrawing.refuse(id, checkedReason(reason));
  }
}
