import type { QuestionResult } from '../scoring/question-result.js';
import { levelOf, MUST, SET_ASIDE, ZERO } from './line-letters.js';

/** Characters per question. */
export const STEP = 3;

const NOT_ASKED = '.--';
const CRITICAL_GAP = 2;
const LETTERS = { unknown: 'u', unanswered: 'm', not_applicable: 'n', declined: 'd' } as const;

/**
 * One submission's results on one basis as a line of text, from which thousands can be added up again at once (`ChainTally`).
 *
 * Three characters per question of the version, in catalogue order: how it was answered (a level `0`–`4`, `u` unknown, `m` unanswered, `n` not
 * applicable, `d` declined), T, and `!` for a must or `-`. What is out of scope is `.--`.
 *
 * @param results of `assess`: every question in scope
 * @param order keys of all questions of the version
 */
export function scoreLine(results: readonly QuestionResult[], order: readonly string[]): string {
  const byKey = new Map(results.map((result) => [result.key, result]));
  return order.map((key) => partOf(byKey.get(key))).join('');
}

function partOf(result: QuestionResult | undefined): string {
  if (!result) return NOT_ASKED;
  const { status, level, target, must } = result;
  const answered = status === 'met' || status === 'gap' ? String(level) : LETTERS[status];
  return `${answered}${target}${must ? '!' : '-'}`;
}

/**
 * The same line as if the gap of one question were closed: a level below the target becomes the target, and "we don't know" or no answer
 * likewise. What is out of scope or was set aside stays as it is, and so does what reaches the target.
 *
 * @param position of the question among all of the version, from 0
 */
export function gapClosed(line: string, position: number): string {
  const at = position * STEP;
  const answered = line.charAt(at);
  const target = line.charAt(at + 1);
  const isBelow = answered === LETTERS.unknown || answered === LETTERS.unanswered || (isLevel(answered) && answered < target);
  return isBelow ? `${line.slice(0, at)}${target}${line.slice(at + 1)}` : line;
}

/** Whether a must is two levels or more below its target: what makes a standing critical (scoring.md, "Standing"). */
export function isCriticalLine(line: string): boolean {
  for (let at = 0; at < line.length; at += STEP) {
    if (line.charCodeAt(at + 2) !== MUST) continue;
    const level = levelOf(line.charCodeAt(at));
    if (level !== SET_ASIDE && line.charCodeAt(at + 1) - ZERO - level >= CRITICAL_GAP) return true;
  }
  return false;
}

/** The line of some questions only. @param positions of them among all of the version, from 0 */
export function lineOver(line: string, positions: readonly number[]): string {
  return positions.map((position) => line.slice(position * STEP, (position + 1) * STEP)).join('');
}

/**
 * Where each line begins in a text of many, with one blank between two: ten thousand are read where they lie.
 *
 * @param questions how many the version has
 * @throws Error when a line is longer or shorter than that: everything after it would be read out of place
 */
export function* beginningsOf(lines: string, questions: number): Generator<number> {
  const length = questions * STEP;
  for (let beginning = 0; beginning < lines.length; beginning += length + 1) {
    const end = beginning + length;
    if (end !== lines.length && lines[end] !== ' ') throw new Error('A score line has three characters for each question of its version.');
    yield beginning;
  }
}

function isLevel(answered: string): boolean {
  return answered >= '0' && answered <= '9';
}
