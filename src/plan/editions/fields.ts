import { formatDay, isDay } from '../day';
import { listed } from '../words';
import { planLists, rowWords } from '../fields';
import type { ChangeSort, Field, Fields } from '../fields/field';
import type { EditionSection, PlainValue } from './edition';
import { editionName } from './plain';

/** The label of a field of an edition, and how a change of it counts. */
interface FieldWords {
  label: string;
  sort: ChangeSort;
}

/** A field that an edition has and no list: the rule's day, worked out when the edition was made. */
const responseDue = { label: 'Submission due', sort: 'date' } as const;

/** A field of a list under the name that an edition has for it. */
type NamedField = readonly [name: string, field: Field];

/** The fields of a section, under the names that an edition has for them, in the catalogue's order. */
function namedFields(section: EditionSection | 'plan'): NamedField[] {
  const fields: Fields = planLists[section === 'plan' ? 'plans' : section];
  return Object.entries(fields).map(([property, field]): NamedField => [editionName(property), field]);
}

/** The names of some fields of a section; of the plan itself with the day worked out by its rule, after the rule. */
function namesOf(section: EditionSection | 'plan', wanted: (field: Field) => boolean): string[] {
  const names = namedFields(section).flatMap(([name, field]) => (wanted(field) ? [name] : []));
  return section === 'plan'
    ? names.flatMap((name) => (name === 'responseRule' ? [name, 'responseDue'] : [name]))
    : names;
}

/** The fields of a section in which two editions are compared: the plan itself, not how it stood. */
export function comparedFields(section: EditionSection | 'plan'): readonly string[] {
  return namesOf(section, ({ compared }) => compared !== undefined);
}

/** The fields of a section that the public reads; none of a section that is not for it (requirements 48 and 62). */
export function publicFields(section: EditionSection | 'plan'): readonly string[] {
  return namesOf(section, (field) => field.public === true);
}

/** The fields that say which thing a row is, the first that says something: its texts in the catalogue's order. */
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

/** The label of a compared field, and how a change of it counts. */
export function wordsOfField(section: EditionSection | 'plan', name: string): FieldWords {
  if (section === 'plan' && name === 'responseDue') return responseDue;
  const [, field] = namedFields(section).find(([each]) => each === name) ?? [];
  return { label: field?.label ?? name, sort: field?.compared ?? 'other' };
}

/** A value as a reader would say it; '' when there is none. */
export function valueInWords(value: PlainValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return isDay(value) ? formatDay(value) : value;
  if (Array.isArray(value)) return listed(value.map(valueInWords).filter(Boolean));
  return inOneOrder(value).map(valueInWords).filter(Boolean).join(', ');
}

/** The order of fields: title or name first, address last. */
const orderOf = (name: string): number => (name === 'title' || name === 'name' ? 0 : name === 'url' ? 2 : 1);

/** The parts of a value in an order of their own: a frozen file keeps its names sorted, the lists keep them as they came. */
function inOneOrder(value: { readonly [name: string]: PlainValue }): PlainValue[] {
  return Object.entries(value)
    .sort(([a], [b]) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1))
    .map(([, part]) => part);
}
