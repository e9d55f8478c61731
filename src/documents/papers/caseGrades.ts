import { gradedRounds, gradesOf, roundsInWords } from '../../plan/assurance/caseGrades';
import type { GradedRound } from '../../plan/assurance/caseGrades';
import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import { assuranceFields } from '../../plan/fields/assurance';
import type { PlanData } from '../../plan/planData';
import { heading, paragraph } from './paper';
import type { Block, Line, Table } from './paper';
import { longDates } from './sentences';

/**
 * The cases that were audited by the end of a day, by grade (requirement 96): a sentence over time, then a row an audit.
 * Themes are left out, because they are the auditors' own words. Of few cases no grades are shown.
 */
export function caseGradeBlocks(data: PlanData, day: Day): Block[] {
  const rounds = gradedRounds(data.assurance, day);
  if (rounds.length === 0) return [];
  const sentence = roundsInWords(rounds);
  return [
    heading(2, 'What case audits found'),
    ...(sentence ? [paragraph(longDates(sentence))] : []),
    gradeTable(rounds),
  ];
}

function gradeTable(rounds: readonly GradedRound[]): Table {
  const grades = gradesOf(rounds);
  const width = Math.floor(50 / grades.length);
  return {
    kind: 'table',
    caption: assuranceFields.grades.label,
    columns: [
      { title: 'Audit', width: 26 },
      { title: 'Cases', width: 10 },
      ...grades.map((title) => ({ title, width })),
      { title: 'Moderated', width: 14 },
    ],
    rows: rounds.map((round): Line[] => [
      [`${round.assurance.title}, ${formatDayLong(round.day)}`],
      [String(round.cases)],
      ...grades.map((grade): Line => [gradeCell(round, grade)]),
      [moderatedWords(round.assurance.moderated)],
    ]),
  };
}

function gradeCell({ grades }: GradedRound, grade: string): string {
  if (grades === null) return 'Too few to be shown';
  const found = grades.find((each) => each.grade === grade);
  return found ? `${found.cases} (${found.share}%)` : 'Not a grade then';
}

const moderatedWords = (moderated: boolean | null): string =>
  moderated === null ? 'Not said' : moderated ? 'Yes' : 'No';
