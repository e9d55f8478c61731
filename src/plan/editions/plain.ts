import { planLists } from '../fields';
import type { Field, Fields, ReferredList } from '../fields/field';
import type { PlanData } from '../planData';
import type { PlainRow, PlainValue } from './edition';

const everyField: readonly (readonly [property: string, field: Field])[] = Object.values(planLists).flatMap(
  (fields: Fields) => Object.entries(fields),
);

/** Properties that an edition leaves out: row numbers, version marks, and fields that only the product reads. */
const leftOut: ReadonlySet<string> = new Set([
  'id',
  'etag',
  'created',
  ...everyField.flatMap(([property, { hidden }]) => (hidden ? [property] : [])),
]);

type Naming = (id: number) => PlainValue;

/**
 * How an edition names people and the rows of each list that a property refers to. Rows of other lists are left out,
 * because their numbers mean nothing outside the lists.
 */
function namings(data: PlanData): { person: Naming } & { [list in ReferredList]?: Naming } {
  const by = <Row extends { id: number }>(rows: readonly Row[], say: (row: Row) => PlainValue): Naming => {
    const said = new Map(rows.map((row) => [row.id, say(row)]));
    return (id) => said.get(id) ?? null;
  };
  const names = new Map(data.people.map(({ id, name }) => [id, name]));
  return {
    person: (id) => names.get(id) ?? 'somebody no longer listed',
    actions: by(data.actions, ({ ref }) => ref),
    recommendations: by(data.recommendations, ({ ref }) => ref),
    priorities: by(data.priorities, ({ ref }) => ref),
    bodies: by(data.bodies, ({ name }) => name),
    meetings: by(data.meetings, ({ key }) => key),
    inspections: by(data.inspections, ({ key }) => key),
  };
}

/**
 * The properties that refer to people or other rows, with the name of each in an edition and the function that names
 * its target.
 */
function references(data: PlanData): { [property: string]: { as: string; say: Naming } | undefined } {
  const naming = namings(data);
  const found = everyField.flatMap(([property, { kind, refersTo }]) => {
    const say = kind === 'person' || kind === 'people' ? naming.person : refersTo && naming[refersTo];
    return say ? [[property, { as: editionName(property), say }] as const] : [];
  });
  // The author's stamp comes from SharePoint and is no field; actions are also named inside verdicts and points.
  return {
    ...Object.fromEntries(found),
    authorId: { as: 'by', say: naming.person },
    actionId: { as: 'action', say: naming.actions as Naming },
  };
}

/** The name of a property in an edition: "lead" for "leadId", "priorities" for "priorityIds". */
export function editionName(property: string): string {
  return property.replace(/yIds$/, 'ies').replace(/Ids$/, 's').replace(/Id$/, '');
}

const properties: ReadonlyMap<string, string> = new Map(
  everyField.map(([property]) => [editionName(property), property]),
);

/** The property of a row behind a field of an edition: "leadId" for "lead". */
export function propertyOf(name: string): string {
  return properties.get(name) ?? name;
}

/** Makes plain data from a plan's rows, which can be read without the lists. */
export function plainRows(data: PlanData): <Row extends { key: string }>(row: Row) => PlainRow {
  const known = references(data);
  const plain = (value: unknown): PlainValue => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value === 'object' && value !== null) return fieldsOf(value);
    return value === undefined ? null : (value as string | number | boolean | null);
  };
  const fieldsOf = (row: object): { [field: string]: PlainValue } => {
    const fields: { [field: string]: PlainValue } = {};
    for (const [property, value] of Object.entries(row)) {
      if (leftOut.has(property) || value === undefined) continue;
      const reference = known[property];
      if (reference && Array.isArray(value))
        fields[reference.as] = value.flatMap((id) => reference.say(id as number) ?? []);
      else if (reference) fields[reference.as] = typeof value === 'number' ? reference.say(value) : null;
      // Row numbers mean nothing outside their lists and are left out.
      else if (!/Ids?$/.test(property)) fields[property] = plain(value);
    }
    return fields;
  };
  return (row) => ({ ...fieldsOf(row), key: row.key });
}
