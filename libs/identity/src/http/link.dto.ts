import type { LinkPurpose } from '../domain/link.js';

export class LinkPurposeView {
  /** Which page a mailed link leads to. */
  purpose: LinkPurpose;
}
