import type { Day } from '../day';
import { formatDay } from '../day';
import type { RatingKey } from '../fields';
import { compareRefs } from '../ref';
import type { Edition, EditionRating, EditionSection, PlainRow } from './edition';
import { editionSections } from './edition';
import type { ChangeSort } from '../fields/field';
import { comparedFields, titleFields, valueInWords, wordsOfField } from './fields';

/** One difference between two editions. */
export interface EditionChange {
  section: EditionSection | 'plan';
  /** The client key of the row, by which the row's history is found. */
  key: string;
  /** "12.2", or '' for an item without a number. */
  ref: string;
  /** The subject of the change, in its newest wording. */
  title: string;
  change: 'added' | 'taken out' | 'changed';
  /** The field that changed; null for an item that was added or taken out. */
  field: string | null;
  sort: ChangeSort;
  /** The label of the change: "Lead", "Due date", "Added", "Taken out". */
  what: string;
  before: string;
  after: string;
  /** A note for the reader: "Originally 18 Dec 2026." */
  note: string;
}

/**
 * A difference in an action's progress between two editions. It does not amend the plan, so it is listed separately.
 */
export interface StandingChange {
  ref: string;
  title: string;
  before: RatingKey | null;
  after: RatingKey | null;
}

export interface Comparison {
  from: Day;
  to: Day;
  changes: EditionChange[];
  standing: StandingChange[];
  /** How many actions and recommendations are the same in both. */
  same: { actions: number; recommendations: number };
}

const textOf = (row: PlainRow, ...fields: string[]): string => {
  for (const field of fields) if (typeof row[field] === 'string' && row[field] !== '') return row[field];
  return '';
};

const titleOf = (section: EditionSection | 'plan', row: PlainRow): string => textOf(row, ...titleFields(section));

/** Whether an item is live. Withdrawn items stay in an edition with the reason; readers see them as taken out. */
const isLive = (row: PlainRow): boolean =>
  row.withdrawn === undefined || row.withdrawn === null || row.withdrawn === false;

/** An item's due date and lead in short: "due 26 Mar 2027, led by Martin Oakley". */
function inShort(row: PlainRow): string {
  const due = textOf(row, 'due');
  const lead = textOf(row, 'lead', 'owner');
  return [due && `due ${formatDay(due)}`, lead && `led by ${lead}`].filter(Boolean).join(', ');
}

function noteOn(field: string, row: PlainRow): string {
  const first = textOf(row, 'originalDue');
  return field === 'due' && first !== '' && first !== row.due ? `Originally ${formatDay(first)}.` : '';
}

function changesOfRow(section: EditionChange['section'], before: PlainRow, after: PlainRow): EditionChange[] {
  return comparedFields(section).flatMap((field): EditionChange[] => {
    const [was, is] = [valueInWords(before[field]), valueInWords(after[field])];
    if (was === is) return [];
    const { label, sort } = wordsOfField(section, field);
    return [
      {
        section,
        key: after.key,
        ref: textOf(after, 'ref'),
        title: titleOf(section, after),
        change: 'changed',
        field,
        sort,
        what: label,
        before: was,
        after: is,
        note: noteOn(field, after),
      },
    ];
  });
}

function wholeRow(section: EditionSection, row: PlainRow, change: 'added' | 'taken out', why: string): EditionChange {
  const short = inShort(row);
  return {
    section,
    key: row.key,
    ref: textOf(row, 'ref'),
    title: titleOf(section, row),
    change,
    field: null,
    sort: 'other',
    what: change === 'added' ? 'Added' : 'Taken out',
    before: change === 'added' ? '' : short,
    after: change === 'added' ? short : '',
    note: why,
  };
}

function changesOf(section: EditionSection, earlier: readonly PlainRow[], later: readonly PlainRow[]): EditionChange[] {
  const was = new Map(earlier.map((row) => [row.key, row]));
  const is = new Map(later.map((row) => [row.key, row]));
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  return keys.flatMap((key): EditionChange[] => {
    const [then, now] = [was.get(key), is.get(key)];
    const before = then && isLive(then) ? then : null;
    const after = now && isLive(now) ? now : null;
    if (before && after) return changesOfRow(section, before, after);
    if (after) return [wholeRow(section, after, 'added', '')];
    if (!before) return [];
    const why = now && typeof now.withdrawn === 'string' ? now.withdrawn : '';
    return [wholeRow(section, before, 'taken out', why)];
  });
}

function standingOf(before: readonly PlainRow[], after: readonly PlainRow[]): StandingChange[] {
  const was = new Map(before.map((row) => [row.key, row]));
  const keyOf = (row: PlainRow | undefined): RatingKey | null => (row?.rating as EditionRating | null)?.key ?? null;
  return after.flatMap((row): StandingChange[] => {
    const then = was.get(row.key);
    if (!then || !isLive(row) || !isLive(then) || keyOf(then) === keyOf(row)) return [];
    return [{ ref: textOf(row, 'ref'), title: titleOf('actions', row), before: keyOf(then), after: keyOf(row) }];
  });
}

const ORDER: readonly (EditionSection | 'plan')[] = [
  'plan',
  ...editionSections.filter((section) => section !== 'actions'),
];

/** The order of the sections: actions first, because members look for them, then the order of an edition. */
const rank = ({ section }: EditionChange): number => (section === 'actions' ? -1 : ORDER.indexOf(section));

/**
 * The changes from the first edition to the second: items added, taken out and changed, field by field, in words
 * (requirement 60). Compare a public edition with another public one only: a full edition holds more.
 */
export function compareEditions(from: Edition, to: Edition): Comparison {
  const changes = [
    ...changesOfRow('plan', from.plan, { ...to.plan, key: from.plan.key }),
    ...editionSections
      .filter((section) => comparedFields(section).length > 0)
      .flatMap((section) => changesOf(section, from.things[section], to.things[section])),
  ];
  const touched = (section: EditionSection): number => {
    const keys = new Set(changes.filter((change) => change.section === section).map(({ key }) => key));
    return to.things[section].filter((row) => isLive(row) && !keys.has(row.key)).length;
  };
  return {
    from: from.day,
    to: to.day,
    changes: changes.sort((a, b) => rank(a) - rank(b) || compareRefs(a.ref, b.ref)),
    standing: standingOf(from.things.actions, to.things.actions),
    same: { actions: touched('actions'), recommendations: touched('recommendations') },
  };
}
