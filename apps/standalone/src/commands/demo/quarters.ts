const DAY = 86_400_000;

/** A campaign of the demo. */
export interface Quarter {
  readonly name: string;
  /** How many quarters of improvement lie behind it. */
  readonly step: number;
  readonly issuedAt: Date;
  /** `YYYY-MM-DD`. */
  readonly dueDay: string;
  readonly reminderDays: readonly number[];
  readonly isRunning: boolean;
}

/** Three that are over, a quarter apart, and one that was issued twelve days ago. */
export function quartersUntil(now: Date): Quarter[] {
  return [276, 185, 94, 12].map((daysAgo, step) => {
    const issuedAt = new Date(morningOf(now) - daysAgo * DAY);
    const isRunning = step === 3;
    return {
      name: `${issuedAt.getUTCFullYear()}年${issuedAt.getUTCMonth() + 1}月 情報セキュリティ自己点検`,
      step,
      issuedAt,
      dueDay: new Date(issuedAt.getTime() + 28 * DAY).toISOString().slice(0, 10),
      reminderDays: isRunning ? [7, 3, 0] : [],
      isRunning,
    };
  });
}

/** Ten o'clock in Tokyo on the same UTC day, in epoch milliseconds. */
function morningOf(now: Date): number {
  return Date.parse(`${now.toISOString().slice(0, 10)}T01:00:00Z`);
}
