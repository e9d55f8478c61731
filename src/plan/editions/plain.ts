import type { PlanData } from '../entities';
import type { PlainRow, PlainValue } from './entities';

/** What only the lists need: numbers of rows, marks of versions, places in a list. */
const TECHNICAL = new Set(['id', 'etag', 'planId', 'created', 'order', 'illustrative', 'example', 'key']);

type Naming = (id: number) => PlainValue;

/** The properties that refer to other rows or to people, under what name an edition has them, and how it says which. */
function references(data: PlanData): { [property: string]: { as: string; say: Naming } } {
  const by = <Row extends { id: number }>(rows: readonly Row[], say: (row: Row) => PlainValue): Naming => {
    const said = new Map(rows.map((row) => [row.id, say(row)]));
    return (id) => said.get(id) ?? null;
  };
  const names = new Map(data.people.map(({ id, name }) => [id, name]));
  const person: Naming = (id) => names.get(id) ?? 'somebody no longer listed';
  const action = by(data.actions, ({ ref }) => ref);
  const recommendation = by(data.recommendations, ({ ref }) => ref);
  const priority = by(data.priorities, ({ ref }) => ref);
  const body = by(data.bodies, ({ name }) => name);
  const inspection = by(data.inspections, ({ key }) => key);
  return {
    leadId: { as: 'lead', say: person },
    deputyIds: { as: 'deputies', say: person },
    ownerId: { as: 'owner', say: person },
    officerId: { as: 'officer', say: person },
    answeredForById: { as: 'answeredForBy', say: person },
    managerId: { as: 'manager', say: person },
    sponsorId: { as: 'sponsor', say: person },
    authorId: { as: 'by', say: person },
    actionId: { as: 'action', say: action },
    actionIds: { as: 'actions', say: action },
    recommendationId: { as: 'recommendation', say: recommendation },
    recommendationIds: { as: 'recommendations', say: recommendation },
    priorityId: { as: 'priority', say: priority },
    crossPriorityIds: { as: 'crossPriorities', say: priority },
    bodyId: { as: 'body', say: body },
    toBodyId: { as: 'toBody', say: body },
    meetingId: { as: 'meeting', say: by(data.meetings, ({ key }) => key) },
    inspectionId: { as: 'inspection', say: inspection },
    earlierInspectionId: { as: 'earlierInspection', say: inspection },
  };
}

/** The property of a row that a field of an edition tells: "leadId" for "lead". */
export function propertyOf(field: string): string {
  return fieldNames[field] ?? field;
}

const fieldNames: { [field: string]: string } = {
  lead: 'leadId',
  deputies: 'deputyIds',
  owner: 'ownerId',
  officer: 'officerId',
  answeredForBy: 'answeredForById',
  manager: 'managerId',
  sponsor: 'sponsorId',
  actions: 'actionIds',
  recommendation: 'recommendationId',
  recommendations: 'recommendationIds',
  priority: 'priorityId',
  crossPriorities: 'crossPriorityIds',
  body: 'bodyId',
  toBody: 'toBodyId',
  meeting: 'meetingId',
  inspection: 'inspectionId',
};

/** Makes plain data of a plan's rows: what it holds can be read without the lists it came from. */
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
      if (TECHNICAL.has(property) || value === undefined) continue;
      const reference = known[property];
      if (reference && Array.isArray(value))
        fields[reference.as] = value.flatMap((id) => reference.say(id as number) ?? []);
      else if (reference) fields[reference.as] = typeof value === 'number' ? reference.say(value) : null;
      // Numbers of rows mean nothing outside their lists.
      else if (!/Ids?$/.test(property)) fields[property] = plain(value);
    }
    return fields;
  };
  return (row) => ({ ...fieldsOf(row), key: row.key });
}
