import { daysBetween, formatDay } from '../day';
import type { Day } from '../day';
import { isLate } from '../rating';
import type { ActionState } from '../actionState';
import { asSentences, counted, listed } from '../words';
import { levelOf, riskLevels, scoreInWords, weightOf } from './scale';
import type { RiskLevel } from './scale';
import type { RiskStanding } from './standing';

const weight = ({ now }: RiskStanding): number => (now ? weightOf(now) : 0);

/** The open risks, worst first: by their score now, of equal ones the one with the greater impact. */
export function openRisks(risks: readonly RiskStanding[]): RiskStanding[] {
  return risks
    .filter(({ closed }) => closed === null)
    .sort((a, b) => weight(b) - weight(a) || (b.now?.impact ?? 0) - (a.now?.impact ?? 0) || a.risk.id - b.risk.id);
}

/** Whether a risk was to be looked at again before a day. */
export function isReviewOverdue(
  { nextReview, closed }: Pick<RiskStanding, 'nextReview' | 'closed'>,
  day: Day,
): boolean {
  return closed === null && nextReview !== null && nextReview < day;
}

/**
 * The late actions of those that lower a risk, by their numbers in the list.
 * @param stateOf the state of an action by its number, undefined where it is not in the plan
 */
export function lateActionsOf(
  { risk }: Pick<RiskStanding, 'risk'>,
  stateOf: (actionId: number) => ActionState | undefined,
  day: Day,
): number[] {
  return risk.actionIds.filter((id) => {
    const state = stateOf(id);
    return state !== undefined && isLate(state, day);
  });
}

const sortedLevels = [...riskLevels].reverse().map(({ level }) => level);

/** "3 very high, 2 medium", for the levels that there are; worst first. */
function levelsInWords(open: readonly RiskStanding[]): string {
  const of = (level: RiskLevel): number => open.filter(({ now }) => now && levelOf(now) === level).length;
  const unscored = open.filter(({ now }) => !now).length;
  return listed([
    ...sortedLevels.filter((level) => of(level) > 0).map((level) => `${of(level)} ${level}`),
    ...(unscored > 0 ? [`${unscored} not yet scored`] : []),
  ]);
}

/** One or two sentences on all risks: how many there are, how they score, and how many reviews are overdue. */
export function risksSentence(risks: readonly RiskStanding[], day: Day): string {
  const open = openRisks(risks);
  if (open.length === 0) return risks.length === 0 ? 'No risks are written down.' : 'Every risk is closed.';
  const overdue = open.filter((each) => isReviewOverdue(each, day)).length;
  return asSentences([
    `${counted(open.length, 'open risk')}: ${levelsInWords(open)}`,
    overdue === 0 ? '' : `${counted(overdue, 'review is', 'reviews are')} overdue`,
  ]);
}

/** "Because of a national shortage, posts stay empty, so that children wait." from the three texts of a risk. */
export function riskInWords({ risk }: Pick<RiskStanding, 'risk'>): string {
  const plain = (text: string): string => text.trim().replace(/\.$/, '');
  return asSentences([plain(risk.cause), plain(risk.event), plain(risk.effect)]);
}

/** When a risk is to be looked at again, in words; '' where no day was given or it is closed. */
export function reviewInWords(standing: Pick<RiskStanding, 'nextReview' | 'closed'>, day: Day): string {
  const { nextReview } = standing;
  if (nextReview === null) return '';
  if (!isReviewOverdue(standing, day)) return `To be looked at again by ${formatDay(nextReview)}`;
  return `Its review was due on ${formatDay(nextReview)}, ${counted(daysBetween(nextReview, day), 'day')} ago`;
}

/** What became of one risk between two days, as a sentence without its end; '' where nothing changed. */
function changeInWords(now: RiskStanding, was: RiskStanding | undefined): string {
  const { ref, title } = now.risk;
  const name = `Risk ${ref}, ${title},`;
  if (now.closed && !was?.closed) return `${name} was closed: ${now.closed.text}`;
  if (!now.closed && was?.closed) return `${name} was opened again`;
  if (now.closed || !now.now) return '';
  if (!was) return `${name} is new, and ${scoreInWords(now.now)}`;
  if (!was.now || weightOf(was.now) === weightOf(now.now)) return '';
  const direction = weightOf(now.now) > weightOf(was.now) ? 'rose' : 'fell';
  return `${name} ${direction} from ${scoreInWords(was.now)} to ${scoreInWords(now.now)}`;
}

/**
 * What changed in the risks between two days, a sentence for each risk that changed (requirement 97).
 * @param then the risks on the earlier day; a risk that is missing there was added since
 * @param now the risks on the later day
 */
export function riskChanges(then: readonly RiskStanding[], now: readonly RiskStanding[]): string[] {
  const before = new Map(then.map((each) => [each.risk.id, each]));
  return now.flatMap((each) => {
    const words = changeInWords(each, before.get(each.risk.id));
    return words === '' ? [] : [asSentences([words])];
  });
}
