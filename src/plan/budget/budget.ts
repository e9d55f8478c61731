import type { Spend } from '../fields';
import { counted } from '../words';

type Line = Pick<Spend, 'kind' | 'amount' | 'actionId'>;

/** The plan's money, in pounds (requirement 26). */
export interface Budget {
  budget: number;
  /** The cost of the posts paid from the plan's budget, over their whole time. */
  posts: number;
  postCount: number;
  spent: number;
  /** The money neither spent nor bound to posts; negative when more is bound than the budget holds. */
  left: number;
}

const sum = (lines: readonly Line[], kind: Spend['kind']): number =>
  // Counted in pence, because adding fractions of pounds would be a penny out.
  lines.reduce((total, line) => (line.kind === kind ? total + Math.round(line.amount * 100) : total), 0);

/** The totals of the budget lines. */
export function budgetOf(lines: readonly Line[]): Budget {
  const [budget, posts, spent] = [sum(lines, 'budget'), sum(lines, 'post'), sum(lines, 'spend')];
  return {
    budget: budget / 100,
    posts: posts / 100,
    postCount: lines.filter(({ kind }) => kind === 'post').length,
    spent: spent / 100,
    left: (budget - posts - spent) / 100,
  };
}

/** An amount in pounds, as councils print it: "£255,000", "£1,250.50", "-£300". */
export function pounds(amount: number): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const words = Math.abs(amount).toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: 2 });
  return `${amount < 0 ? '-' : ''}£${words}`;
}

/** The state of the budget, in one or two sentences. */
export function budgetSentence({ budget, posts, postCount, spent, left }: Budget): string {
  if (budget === 0 && posts === 0 && spent === 0) return 'No money is recorded for this plan yet.';
  const used = `${pounds(spent)} ${spent === 0 ? 'has been' : 'is'} spent and ${pounds(posts)} bound to ${counted(postCount, 'post')}`;
  if (budget === 0) return `No budget is recorded: ${used}.`;
  const rest = left >= 0 ? `${pounds(left)} is left` : `that is ${pounds(-left)} more than there is`;
  return `Of ${pounds(budget)}, ${used}: ${rest}.`;
}

/** The budget lines of one action, and their total. */
export function moneyOf<L extends Line>(lines: readonly L[], actionId: number): { lines: L[]; budget: Budget } {
  const own = lines.filter((line) => line.actionId === actionId);
  return { lines: own, budget: budgetOf(own) };
}

/** Reads an amount as people type it: "255,000", "£1,250.50". @returns null for any text that is no amount of money */
export function readPounds(typed: string): number | null {
  const plain = typed.trim().replace(/^£\s*/, '');
  if (!/^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/.test(plain)) return null;
  const amount = Number(plain.replace(/,/g, ''));
  return amount <= 1_000_000_000 ? amount : null;
}
