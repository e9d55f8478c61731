import { formatDay, isDay } from '../day';
import { listed } from '../words';
import { planLists, rowWords } from '../fields';
import type { ChangeSort, Field, Fields } from '../fields/field';
import type { EditionSection, PlainValue } from './edition';
import { editionName } from './plain';

/** The label of a field of an edition, and the way in which a change of the field is counted. */
interface FieldWords {
  label: string;
  sort: ChangeSort;
}

/** The one field of an edition that no list has: the rule's last day, worked out when the edition was made. */
const responseDue = { label: 'Submission due', sort: 'date' } as const;

/** A field of a list under its name in an edition. */
type NamedField = readonly [name: string, field: Field];

/** The fields of a section under their names in an edition, in the catalogue's order. */
function namedFields(section: EditionSection | 'plan'): NamedField[] {
  const fields: Fields = planLists[section === 'plan' ? 'plans' : section];
  return Object.entries(fields).map(([property, field]): NamedField => [editionName(property), field]);
}

/**
 * The names of the wanted fields of a section. For the plan itself, the day worked out by its rule follows the rule.
 */
function namesOf(section: EditionSection | 'plan', wanted: (field: Field) => boolean): string[] {
  const names = namedFields(section).flatMap(([name, field]) => (wanted(field) ? [name] : []));
  return section === 'plan'
    ? names.flatMap((name) => (name === 'responseRule' ? [name, 'responseDue'] : [name]))
    : names;
}

/** The fields by which two editions are compared: those of the plan itself, not its progress. */
export function comparedFields(section: EditionSection | 'plan'): readonly string[] {
  return namesOf(section, ({ compared }) => compared !== undefined);
}

/**
 * The fields of a section in the public edition; none for a section that the public does not get (requirements 48 and
 * 62).
 */
export function publicFields(section: EditionSection | 'plan'): readonly string[] {
  return namesOf(section, (field) => field.public === true);
}

/** The fields that name an item, of which the first with a value is used: its texts in the catalogue's order. */
export function titleFields(section: EditionSection | 'plan'): readonly string[] {
  return namesOf(
    section,
    ({ compared, kind }) => compared !== undefined && (kind === 'line' || kind === 'text'),
  ).filter((name) => name !== 'ref');
}

/** The words for one item of a section and for several. */
export function thingWords(section: EditionSection | 'plan'): readonly [one: string, many: string] {
  return rowWords[section === 'plan' ? 'plans' : section] ?? ['thing', 'things'];
}

/** The label of a compared field, and the way in which a change of the field is counted. */
export function wordsOfField(section: EditionSection | 'plan', name: string): FieldWords {
  if (section === 'plan' && name === 'responseDue') return responseDue;
  const [, field] = namedFields(section).find(([each]) => each === name) ?? [];
  return { label: field?.label ?? name, sort: field?.compared ?? 'other' };
}

/** A value in words for a reader; '' when there is none. */
export function valueInWords(value: PlainValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return isDay(value) ? formatDay(value) : value;
  if (Array.isArray(value)) return listed(value.map(valueInWords).filter(Boolean));
  return inOneOrder(value).map(valueInWords).filter(Boolean).join(', ');
}

/** The rank of a property within a value: title or name first, address last. */
const orderOf = (name: string): number => (name === 'title' || name === 'name' ? 0 : name === 'url' ? 2 : 1);

/**
 * The parts of a value in a fixed order, because a frozen file keeps its property names sorted and the lists do not.
 */
function inOneOrder(value: { readonly [name: string]: PlainValue }): PlainValue[] {
  return Object.entries(value)
    .sort(([a], [b]) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1))
    .map(([, part]) => part);
}
