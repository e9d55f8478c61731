import { formatDay } from '../day';
import { inspectionName } from '../inspections/names';
import type { PlanData } from '../planData';
import { listed } from '../words';
import type { Field, Fields, ReferredList } from './field';

/** The name of a row of another list, for people. */
function rowInWords(list: ReferredList | undefined, id: number, data: PlanData): string {
  const of = <Row extends { id: number }>(rows: readonly Row[], words: (row: Row) => string): string => {
    const row = rows.find((each) => each.id === id);
    return row ? words(row) : 'one that is no longer in the plan';
  };
  switch (list) {
    case 'actions':
      return of(data.actions, ({ ref }) => ref);
    case 'recommendations':
      return of(data.recommendations, ({ ref }) => ref);
    case 'priorities':
      return of(data.priorities, ({ ref, title }) => `${ref}, ${title}`);
    case 'measures':
      return of(data.measures, ({ ref, title }) => `${ref}, ${title}`);
    case 'risks':
      return of(data.risks, ({ ref, title }) => `${ref}, ${title}`);
    case 'bodies':
      return of(data.bodies, ({ name }) => name);
    case 'inspections':
      return of(data.inspections, inspectionName);
    case 'meetings':
      return of(data.meetings, ({ title, day }) => [title, day && formatDay(day)].filter(Boolean).join(', '));
    default:
      return String(id);
  }
}

/** One entry of structured data in words: its texts, and the action it refers to by number in the plan. */
function partInWords(part: unknown, data: PlanData): string {
  if (typeof part !== 'object' || part === null) return String(part ?? '');
  return Object.entries(part)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => (name === 'actionId' ? rowInWords('actions', Number(value), data) : String(value)))
    .join(', ');
}

/** The value of a field in words for a reader; '' for an empty text. */
export function fieldInWords(field: Field, value: unknown, data: PlanData): string {
  const person = (id: unknown): string =>
    data.people.find((each) => each.id === id)?.name ?? 'somebody new to the plan';
  const each = (words: (one: unknown) => string): string =>
    listed((Array.isArray(value) ? value : []).map(words).filter(Boolean)) || 'none';
  switch (field.kind) {
    case 'day':
      return typeof value === 'string' ? formatDay(value) : 'no date';
    case 'yes or no':
      return value === null ? 'not said' : value ? 'yes' : 'no';
    case 'person':
      return value === null ? 'nobody' : person(value);
    case 'people':
      return each(person);
    case 'row':
      return value === null ? 'none' : rowInWords(field.refersTo, Number(value), data);
    case 'rows':
      return each((id) => rowInWords(field.refersTo, Number(id), data));
    case 'data':
      return Array.isArray(value) ? each((part) => partInWords(part, data)) : partInWords(value, data);
    default:
      return String(value ?? '');
  }
}

/**
 * The fields of a list that people decide on, by label, with each value in words: the content of a conflict between two
 * edits.
 */
export function wordsOfFields(
  fields: Fields,
  data: PlanData,
): { [field: string]: { label: string; show(value: unknown): string } } {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, { hidden }]) => !hidden)
      .map(([name, field]) => [name, { label: field.label, show: (value) => fieldInWords(field, value, data) }]),
  );
}
