/**
 * Whether there is still a reason for a mail that waited. Implemented and provided by assessments, which stands above this library and is
 * found when needed.
 */
export abstract class MailReasons {
  /**
   * Called inside a transaction of the organization whose mail it is.
   *
   * @param dueAt the due moment that the mail names
   * @returns false when the supplier has answered meanwhile or will not, or when something else is due by now, which another mail says
   */
  abstract stillAwaited(assessmentId: string, dueAt: Date): Promise<boolean>;
}
