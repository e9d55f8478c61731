import type { Day } from '../day';
import { evidenceDay } from '../fields/structured';
import type { Evidence, ProgressRow, Question } from '../fields';
import type { PlanData } from '../planData';
import { storyOf } from '../story';
import type { PlanView, RatedAction } from '../view';
import { firstSentence } from '../words';
import { safeName, uniquePaths } from './fileNames';

/** What a bundle is made of (requirement 98). */
export interface BundleChoice {
  /** The recommendations or actions by number, or the meeting whose questions are answered. */
  recommendationIds: readonly number[];
  actionIds: readonly number[];
  meetingId: number | null;
  /** The period; null where it is open at that end. */
  from: Day | null;
  to: Day | null;
}

/** A piece of evidence with where it comes from and where it goes. */
export interface BundleEvidence {
  rated: RatedAction;
  evidence: Evidence;
  /** What was reported with it, in a line. */
  shows: string;
  /** The day it is from, and the day it was added. */
  day: Day;
  added: Day;
  /** The path of the file in the bundle, where it is taken. */
  path: string;
}

/** What the chosen actions hold in the period. */
export interface BundleContents {
  actions: { rated: RatedAction; folder: string; rows: ProgressRow[] }[];
  questions: Question[];
  evidence: BundleEvidence[];
}

/** What people asked each other about an action stays with the council. */
const INTERNAL: readonly ProgressRow['kind'][] = ['query', 'answer'];

const within = ({ from, to }: Pick<BundleChoice, 'from' | 'to'>, day: Day): boolean =>
  (from === null || day >= from) && (to === null || day <= to);

/** The actions of a choice in plan order: those named, those that answer the recommendations, those of the questions. */
export function chosenActions(data: PlanData, view: PlanView, choice: BundleChoice): RatedAction[] {
  const wanted = new Set(choice.actionIds);
  const asked = new Set(choice.recommendationIds);
  for (const question of questionsOf(data, choice)) for (const id of question.actionIds) wanted.add(id);
  return view.actions.filter(
    ({ action, rating }) =>
      wanted.has(action.id) ||
      (rating !== null &&
        [action.recommendationId, ...action.alsoAnswersIds].some((id) => id !== null && asked.has(id))),
  );
}

function questionsOf(data: PlanData, { meetingId }: BundleChoice): Question[] {
  return meetingId === null
    ? []
    : data.questions.filter((each) => each.meetingId === meetingId && each.text.trim() !== '');
}

/**
 * What a bundle holds: the record of each chosen action in the period, and the evidence that is from the period.
 * Entries that were corrected, that do not count, and questions among colleagues are left out.
 * @param data the plan with all its rows
 */
export function bundleContents(data: PlanData, view: PlanView, choice: BundleChoice): BundleContents {
  const unique = uniquePaths();
  const evidence: BundleEvidence[] = [];
  const actions = chosenActions(data, view, choice).map((rated) => {
    const folder = unique(safeName(`${rated.action.ref} ${firstSentence(rated.action.text, 50)}`, rated.action.ref));
    const told = storyOf(data, rated.action, data.rows, view.today)
      .filter(({ row, counts, correctedBy }) => counts && correctedBy === null && !INTERNAL.includes(row.kind))
      .map(({ row }) => row);
    for (const row of [...told].reverse())
      for (const each of row.evidence) {
        const day = evidenceDay(each, row.day);
        if (!within(choice, day)) continue;
        const shows = firstSentence(row.text);
        const path = unique(`${folder}/${day} ${fileNameOf(each)}`);
        evidence.push({ rated, evidence: each, shows, day, added: row.day, path });
      }
    return { rated, folder, rows: told.filter((row) => within(choice, row.day)) };
  });
  return { actions, questions: questionsOf(data, choice), evidence };
}

/** A speaking name: the title, with the ending of the file. */
function fileNameOf({ title, url }: Evidence): string {
  const path = url.split(/[?#]/)[0];
  const ending = /\.[a-z0-9]{1,8}$/i.exec(path)?.[0] ?? '';
  return safeName(
    title.toLowerCase().endsWith(ending.toLowerCase()) ? title : `${title}${ending}`,
    `Evidence${ending}`,
  );
}
