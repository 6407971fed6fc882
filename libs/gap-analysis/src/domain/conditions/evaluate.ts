import type { Condition, Truth } from './condition.js';
import type { Facts, ProfileAnswer } from './facts.js';

/**
 * The value of a condition: true, false, or null while it is undecided (question-set.json, `condition_grammar`).
 *
 * A false member decides `all_of`, a true one decides `any_of`, whatever else is still open.
 * An `equals` on several choices, or an `includes` on one, is undecided; `parseCondition` lets neither through.
 */
export function evaluate(condition: Condition, facts: Facts): Truth {
  if ('all_of' in condition) return allOf(condition.all_of.map((member) => evaluate(member, facts)));
  if ('any_of' in condition) return anyOf(condition.any_of.map((member) => evaluate(member, facts)));
  if ('not' in condition) return not(evaluate(condition.not, facts));
  if ('equals' in condition) return equals(facts.profile.get(condition.profile), condition.equals);
  if ('includes' in condition) return includes(facts.profile.get(condition.profile), condition.includes);

  const level = facts.levels.get(condition.answer);
  if (level === undefined) return null;
  return 'at_least' in condition ? level >= condition.at_least : level <= condition.at_most;
}

function allOf(members: readonly Truth[]): Truth {
  if (members.includes(false)) return false;
  return members.includes(null) ? null : true;
}

function anyOf(members: readonly Truth[]): Truth {
  if (members.includes(true)) return true;
  return members.includes(null) ? null : false;
}

function not(value: Truth): Truth {
  return value === null ? null : !value;
}

function equals(choice: ProfileAnswer | undefined, option: string): Truth {
  return typeof choice === 'string' ? choice === option : null;
}

function includes(choices: ProfileAnswer | undefined, option: string): Truth {
  return choices === undefined || typeof choices === 'string' ? null : choices.includes(option);
}
