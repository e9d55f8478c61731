import type { Filter } from '../odata/filter';
import type { Literal } from '../odata/literal';
import type { Order } from '../odata/options';
import { badRequest, notSpoken } from '../odata/errors';
import type { Element } from '../xml';
import { child, readXml } from '../xml';

/** The query in a view's XML. */
export interface ViewQuery {
  filter: Filter | null;
  order: Order[];
  fields: string[];
  rowLimit: number | null;
}

const COMPARISONS: Record<string, 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le'> = {
  Eq: 'eq',
  Neq: 'ne',
  Gt: 'gt',
  Geq: 'ge',
  Lt: 'lt',
  Leq: 'le',
};

/** Reads `<View><Query>…</Query><ViewFields>…</ViewFields><RowLimit>…</RowLimit></View>`. */
export function readViewXml(text: string): ViewQuery {
  let view: Element;
  try {
    view = readXml(text);
  } catch {
    throw badRequest('The view’s XML is not well formed.', -2147024809);
  }
  const query = child(view, 'Query');
  const where = query && child(query, 'Where');
  const order = query && child(query, 'OrderBy');
  const limit = child(view, 'RowLimit')?.text.trim();
  return {
    filter: where?.children[0] ? readCondition(where.children[0]) : null,
    order: (order?.children ?? []).map((ref) => ({
      path: ref.attributes.Name ?? '',
      descending: ref.attributes.Ascending?.toUpperCase() === 'FALSE',
    })),
    fields: (child(view, 'ViewFields')?.children ?? []).map((ref) => ref.attributes.Name ?? ''),
    rowLimit: limit ? Number(limit) : null,
  };
}

function readCondition(element: Element): Filter {
  if (element.name === 'And' || element.name === 'Or') {
    const [left, right] = element.children;
    if (!left || !right) throw badRequest(`<${element.name}> needs two conditions.`, -2147024809);
    return { op: element.name === 'And' ? 'and' : 'or', left: readCondition(left), right: readCondition(right) };
  }
  return readComparison(element, pathOfRef(element));
}

/** The column of a condition. With LookupId it is the number of the item that the lookup points to. */
function pathOfRef(element: Element): string {
  const { Name, LookupId } = child(element, 'FieldRef')?.attributes ?? {};
  if (!Name) throw badRequest('A condition names no column.', -2147024809);
  return LookupId?.toUpperCase() === 'TRUE' ? `${Name}Id` : Name;
}

function readComparison(element: Element, path: string): Filter {
  if (element.name === 'IsNull' || element.name === 'IsNotNull')
    return { op: 'compare', path, comparison: element.name === 'IsNull' ? 'eq' : 'ne', value: { kind: 'null' } };
  if (element.name === 'In') {
    const values = (child(element, 'Values')?.children ?? []).map(readValue);
    const [first, ...rest] = values.map((value): Filter => ({ op: 'compare', path, comparison: 'eq', value }));
    if (!first) throw badRequest('<In> needs values.', -2147024809);
    return rest.reduce((left, right): Filter => ({ op: 'or', left, right }), first);
  }
  const given = child(element, 'Value');
  if (!given) throw badRequest('A condition has no value.', -2147024809);
  if (element.name === 'BeginsWith') return { op: 'startswith', path, value: given.text };
  if (element.name === 'Contains') return { op: 'contains', path, value: given.text };
  const comparison = COMPARISONS[element.name];
  if (!comparison) throw notSpoken(`the condition <${element.name}> in a view`);
  return { op: 'compare', path, comparison, value: readValue(given) };
}

function readValue(element: Element): Literal {
  const { text } = element;
  switch (element.attributes.Type) {
    case 'Number':
    case 'Integer':
    case 'Counter':
    case 'Lookup':
    case 'User':
      return { kind: 'number', value: Number(text) };
    case 'Boolean':
      return { kind: 'boolean', value: text === '1' || text.toUpperCase() === 'TRUE' };
    case 'DateTime':
      return { kind: 'date', value: text };
    default:
      return { kind: 'string', value: text };
  }
}
