import { folded } from '../search';
import type { Inspection } from '../fields';

/** One grade of a scale. Several names may share a rank: a renamed grade keeps its rank. */
export interface Grade {
  /** The name as printed. */
  name: string;
  /** One or two letters, for a mark or drawing without room for the word. */
  letter: string;
  /** The position on the scale; 1 is best. */
  rank: number;
  /** For a retired grade: why it is no longer given. */
  retired?: string;
  /** Other printed forms of the same grade. */
  alsoPrinted?: readonly string[];
}

/** The grades of an inspectorate under a framework, best first, as data (requirement 5). */
export interface GradeScale {
  name: string;
  title: string;
  grades: readonly Grade[];
  /** The inspectorates that use the scale, and words of the framework when an inspectorate has several scales. */
  inspectorates: readonly string[];
  frameworks?: readonly string[];
  /** The source of the scale. */
  source: string;
}

/**
 * Ofsted prints the third of its grades as "Requires improvement to be good"; other inspectorates with four grades
 * print a shorter form.
 */
const ofstedGrades: readonly Grade[] = [
  { name: 'Outstanding', letter: 'O', rank: 1 },
  { name: 'Good', letter: 'G', rank: 2 },
  { name: 'Requires improvement to be good', letter: 'RI', rank: 3, alsoPrinted: ['Requires improvement'] },
  {
    name: 'Adequate',
    letter: 'A',
    rank: 3,
    retired: 'Third of Ofsted’s four grades until 2013, when “requires improvement” took its place.',
  },
  { name: 'Inadequate', letter: 'I', rank: 4 },
];

const fourRatings: readonly Grade[] = [
  { name: 'Outstanding', letter: 'O', rank: 1 },
  { name: 'Good', letter: 'G', rank: 2 },
  { name: 'Requires improvement', letter: 'RI', rank: 3 },
  { name: 'Inadequate', letter: 'I', rank: 4 },
];

/** CQC gives each quality statement of a council a score of 1 to 4 beside the rating in words; 4 is best. */
const cqcRatings: readonly Grade[] = fourRatings.map((grade) => {
  const score = 5 - grade.rank;
  return { ...grade, alsoPrinted: [`${score}`, `Score ${score}`] };
});

/** Grades of a letter and a number, 1 the best: C1 to C4. */
const numbered = (letter: string): readonly Grade[] =>
  [1, 2, 3, 4].map((rank) => ({ name: `${letter}${rank}`, letter: `${letter}${rank}`, rank }));

/** The scales that the product has, the narrower ones first; an inspection uses the first that fits. */
export const gradeScales: readonly GradeScale[] = [
  {
    name: 'area-send',
    title: 'Area SEND inspection outcomes',
    inspectorates: ['ofsted', 'care quality commission', 'cqc'],
    frameworks: ['send'],
    grades: [
      {
        name: 'Typically lead to positive experiences and outcomes',
        letter: 'P',
        rank: 1,
        alsoPrinted: ['Typically positive experiences and outcomes'],
      },
      {
        name: 'Lead to inconsistent experiences and outcomes',
        letter: 'IN',
        rank: 2,
        alsoPrinted: ['Inconsistent experiences and outcomes'],
      },
      {
        name: 'Widespread and/or systemic failings',
        letter: 'F',
        rank: 3,
        alsoPrinted: ['Widespread and systemic failings', 'Significant concerns'],
      },
    ],
    source: 'Ofsted and CQC, Area SEND inspections: framework and handbook',
  },
  {
    name: 'ofsted',
    title: 'Ofsted’s four grades',
    inspectorates: ['ofsted'],
    grades: ofstedGrades,
    source: 'Ofsted, Inspecting local authority children’s services: framework and handbook',
  },
  {
    name: 'cqc',
    title: 'Care Quality Commission’s four ratings',
    inspectorates: ['care quality commission', 'cqc'],
    grades: cqcRatings,
    source: 'Care Quality Commission, assessment framework for local authorities',
  },
  {
    name: 'probation',
    title: 'HM Inspectorate of Probation’s four ratings',
    inspectorates: ['probation', 'hmip'],
    grades: fourRatings,
    source: 'HM Inspectorate of Probation, youth justice inspection: rating and standards',
  },
  {
    name: 'hmicfrs',
    title: 'HMICFRS’s five grades',
    inspectorates: ['hmicfrs', 'constabulary'],
    // Here "adequate" is a grade in force; the same word has another rank on each scale.
    grades: [
      { name: 'Outstanding', letter: 'O', rank: 1 },
      { name: 'Good', letter: 'G', rank: 2 },
      { name: 'Adequate', letter: 'A', rank: 3 },
      { name: 'Requires improvement', letter: 'RI', rank: 4 },
      { name: 'Inadequate', letter: 'I', rank: 5 },
    ],
    source: 'HMICFRS, PEEL assessment framework',
  },
  {
    name: 'housing',
    title: 'Regulator of Social Housing: consumer, governance and viability grades',
    inspectorates: ['regulator of social housing', 'housing regulator', 'rsh'],
    // Three letters, one for each standard: C for consumer, G for governance, V for viability.
    grades: [...numbered('C'), ...numbered('G'), ...numbered('V')],
    source: 'Regulator of Social Housing, Regulating the standards',
  },
];

/**
 * A scale that a person entered with an inspection, "Strong; Developing; Weak", best first (requirement 74). Null for
 * fewer than two grades.
 */
function ownScaleIn(written: string): GradeScale | null {
  const names = written
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length < 2) return null;
  return {
    name: `own: ${names.map(plain).join('; ')}`,
    title: names.join(', '),
    inspectorates: [],
    grades: names.map((name, place) => ({ name, letter: initialsOf(name), rank: place + 1 })),
    source: 'Written down with the inspection',
  };
}

/** The initials of a grade, for a mark: "RI" for "Requires improvement". */
const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 2);

/**
 * The scale of an inspection's grades: the inspection's own where one was entered, else the one for its inspectorate
 * and framework.
 * @returns null for an unknown scale; grades are then shown as printed and not compared
 */
export function scaleOf(
  inspection: Pick<Inspection, 'inspectorate' | 'framework'> & Partial<Pick<Inspection, 'ownScale'>>,
): GradeScale | null {
  const own = ownScaleIn(inspection.ownScale ?? '');
  if (own) return own;
  const by = folded(inspection.inspectorate);
  const under = folded(inspection.framework);
  const has = (words: readonly string[], text: string): boolean => words.some((word) => text.includes(word));
  return (
    gradeScales.find(
      ({ inspectorates, frameworks }) => has(inspectorates, by) && (!frameworks || has(frameworks, under)),
    ) ?? null
  );
}

const plain = (text: string): string =>
  folded(text)
    .replace(/[^a-z0-9/ ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The grade of a scale for a printed word, including retired ones; null when the word is none of them. */
export function gradeOn(scale: GradeScale | null, printed: string): Grade | null {
  const sought = plain(printed);
  return (
    scale?.grades.find(({ name, alsoPrinted = [] }) => [name, ...alsoPrinted].some((one) => plain(one) === sought)) ??
    null
  );
}

/** The number of steps of a scale: grades that share a rank count once. */
export function stepsOf(scale: GradeScale): number {
  return Math.max(...scale.grades.map(({ rank }) => rank));
}

/** The grades given today, best first, as a form offers them. */
export function gradesInForce(scale: GradeScale): readonly Grade[] {
  return scale.grades.filter(({ retired }) => !retired);
}
