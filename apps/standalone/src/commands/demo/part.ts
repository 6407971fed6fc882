import { Dice } from './dice.js';
import type { Firm } from './firms.js';
import type { Quarter } from './quarters.js';

const DAY = 86_400_000;

/** How far a firm gets in a campaign, and when. */
export interface Part {
  readonly goal: 'nothing' | 'opened' | 'begun' | 'submitted';
  readonly openedAt: Date;
  readonly beganAt: Date;
  readonly submittedAt: Date;
  /** How many questions are answered. */
  readonly share: number;
}

/** In quarters that are over nearly everybody has submitted, some late; in the one that runs a third has. */
export function partOf(firm: Firm, quarter: Quarter): Part {
  const dice = new Dice(`${firm.code} quarter ${quarter.step}`);
  const after = (days: number) => new Date(quarter.issuedAt.getTime() + days * DAY);
  const luck = dice.next();
  const goal = quarter.isRunning ? runningGoal(luck) : luck < 0.13 - 0.04 * quarter.step ? 'nothing' : 'submitted';
  const most = quarter.isRunning ? 10.5 : 29;
  const opened = dice.between(0.1, goal === 'submitted' ? most * 0.4 : 9);
  const began = opened + dice.between(0.05, 1);
  return {
    goal,
    openedAt: after(opened),
    beganAt: after(began),
    submittedAt: after(began + 0.1 + dice.next() * (most - began)),
    share: goal === 'submitted' ? 1 : dice.between(0.1, 0.9),
  };
}

function runningGoal(luck: number): Part['goal'] {
  if (luck < 0.25) return 'nothing';
  if (luck < 0.38) return 'opened';
  return luck < 0.65 ? 'begun' : 'submitted';
}
