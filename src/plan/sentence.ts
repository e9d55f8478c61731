import type { RatedAction, Sentence } from './view';
import { asSentence, counted, firstSentence } from './words';

const isAre = (count: number): string => (count === 1 ? 'is' : 'are');

/** The lead's own words about the reason, shortened to fit into a sentence; empty when there are none. */
function inTheirWords(rated: RatedAction): string {
  const text = rated.state.lastReport?.text.trim() ?? '';
  const words = firstSentence(text, 90).replace(/[.]$/, '');
  return words === '' ? '' : `: “${words}”`;
}

function howLate(rated: RatedAction): string {
  return rated.workingDaysLate === 0 ? 'since its due date' : counted(rated.workingDaysLate, 'working day');
}

/** How many actions are not on track or done, by what they are instead. */
interface NotOnTrack {
  late: number;
  offTrack: number;
  atRisk: number;
  /** Paused, or not due to start. */
  notNow: number;
}

/**
 * "4 are late and 1 is off track": the actions that are not on track or done, worst first. Each is counted, so that the
 * numbers of the sentence add up.
 */
function notOnTrackParts({ late, offTrack, atRisk, notNow }: NotOnTrack): Sentence[] {
  const parts: Sentence[] = [];
  if (late > 0) parts.push([{ text: `${late} ${isAre(late)} late`, strong: true }]);
  if (offTrack > 0) parts.push([{ text: `${offTrack} ${isAre(offTrack)} off track`, strong: true }]);
  if (late === 0) parts.push([{ text: 'none is late' }]);
  if (atRisk > 0) parts.push([{ text: `${atRisk} ${isAre(atRisk)} at risk` }]);
  if (notNow > 0) parts.push([{ text: `${notNow} ${isAre(notNow)} paused or not due to start` }]);
  return parts;
}

/** " (2 of them awaiting acceptance)": what of the actions on track or done nobody has accepted yet; empty for none. */
export function awaitingPart(awaiting: number, alone = false): string {
  return awaiting === 0 ? '' : ` (${alone ? '' : `${awaiting} of them `}awaiting acceptance)`;
}

/**
 * The state of the plan in one or two sentences made from the data: "Of 41 actions, 29 are on track or done, 4 are late
 * and 8 are at risk. The longest late is action 3.2, 24 working days: …". Late means past its due date and counted Red, so the
 * figures agree with the bar beside the sentence.
 * @param actions every rated action; withdrawn ones do not count
 */
export function sentenceOf(actions: readonly RatedAction[]): Sentence {
  const rated = actions.filter(({ rating }) => rating !== null);
  const total = rated.length;
  if (total === 0) return [{ text: 'The plan has no actions yet.' }];
  const withKey = (key: string): number => rated.filter(({ rating }) => rating?.key === key).length;
  const late = rated.filter(({ rating }) => rating?.key === 'Red' && rating.rule === 'overdue');
  const well = withKey('Blue') + withKey('Green');
  const awaiting = awaitingPart(rated.filter(({ rating }) => rating?.awaiting).length, total === 1);
  if (well === total) {
    const whole = total === 1 ? 'The one action is' : total === 2 ? 'Both actions are' : `All ${total} actions are`;
    return [{ text: `${whole} on track or done${awaiting}.` }];
  }
  const parts = notOnTrackParts({
    late: late.length,
    offTrack: withKey('Red') - late.length,
    atRisk: withKey('Amber'),
    notNow: withKey('Grey'),
  });
  const sentence: Sentence = [
    {
      text: `Of ${counted(total, 'action')}, ${well === 0 ? 'none' : well} ${isAre(well || 1)} on track or done${awaiting}`,
    },
  ];
  parts.forEach((part, i) => sentence.push({ text: i === parts.length - 1 ? ' and ' : ', ' }, ...part));
  sentence.push({ text: '.' });
  if (late.length > 0) {
    const longest = late.reduce((a, b) => (b.workingDaysLate > a.workingDaysLate ? b : a));
    const start = late.length === 1 ? ' It is action ' : ' The longest late is action ';
    sentence.push(
      { text: start },
      { text: longest.action.ref, actionRef: longest.action.ref },
      { text: asSentence(`, ${howLate(longest)}${inTheirWords(longest)}`) },
    );
  }
  return sentence;
}
