import { groupsWithin, transitiveMembers, type DirectoryPerson } from '../directory';
import { badRequest, graphError, notFound, notSpoken, type GraphAnswer, type GraphQuestion } from './answers';
import { seesWholeUsers } from './scopes';
import { readUserFilter } from './userFilter';

/**
 * The properties of a user, and those shown when nothing is selected
 * (https://learn.microsoft.com/graph/api/resources/user).
 */
const properties: Record<string, (person: DirectoryPerson) => unknown> = {
  id: (person) => person.id,
  displayName: (person) => person.displayName,
  givenName: (person) => person.givenName,
  surname: (person) => person.surname,
  mail: (person) => person.mail,
  userPrincipalName: (person) => person.userPrincipalName,
  jobTitle: (person) => person.jobTitle,
  department: (person) => person.department,
  accountEnabled: (person) => person.accountEnabled,
  userType: (person) => person.userType,
  businessPhones: () => [],
  mobilePhone: () => null,
  officeLocation: () => null,
  preferredLanguage: () => 'en-GB',
};
const shownByDefault = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];
const largestPage = 999;

/** The person that `/users/{key}` or `/me` names, or the refusal when there is none. */
export function personAt(question: GraphQuestion, key: string | null): DirectoryPerson | GraphAnswer {
  if (key === null) {
    return question.caller.kind === 'person'
      ? question.caller.person
      : badRequest('/me request is only valid with delegated authentication flow.', question.now);
  }
  return question.tenant.directory.find(key) ?? notFound(key, question.now);
}

/** GET /me and /users/{id or principal name}. */
export function showUser(question: GraphQuestion, person: DirectoryPerson): GraphAnswer {
  const selected = selection(question);
  if (!Array.isArray(selected)) return selected;
  const only = onlyOptions(question, ['$select']);
  return (
    only ?? {
      status: 200,
      body: { '@odata.context': context(question, 'users/$entity'), ...shown(question, person, selected) },
    }
  );
}

/** GET /users/{id}/manager; 404 without one (G2). */
export function showManager(question: GraphQuestion, person: DirectoryPerson): GraphAnswer {
  const manager = question.tenant.directory.managerOf(person);
  if (!manager) return notFound('manager', question.now);
  const selected = selection(question);
  if (!Array.isArray(selected)) return selected;
  return {
    status: 200,
    body: {
      '@odata.context': context(question, 'directoryObjects/$entity'),
      '@odata.type': '#microsoft.graph.user',
      ...shown(question, manager, selected),
    },
  };
}

/** GET /users with $filter or $search, $select, $orderby=displayName and $top. */
export function listUsers(question: GraphQuestion): GraphAnswer {
  const refused = onlyOptions(question, ['$filter', '$search', '$select', '$top', '$orderby', '$count', '$skiptoken']);
  if (refused) return refused;
  const selected = selection(question);
  if (!Array.isArray(selected)) return selected;
  const top = Number(question.query.get('$top') ?? 100);
  if (!Number.isInteger(top) || top < 1 || top > largestPage) {
    return badRequest(
      `Invalid page size specified: '${question.query.get('$top')}'. Must be between 1 and 999 inclusive.`,
      question.now,
      'Request_BadRequest',
    );
  }
  const orderBy = question.query.get('$orderby');
  if (orderBy !== null && !/^displayName( asc)?$/.test(orderBy)) return notSpoken(question, `$orderby=${orderBy}`);

  const wanted = narrowed(question);
  if ('status' in wanted) return wanted;
  const from = Number(question.query.get('$skiptoken') ?? 0);
  const page = wanted.people.slice(from, from + top);
  const body: Record<string, unknown> = { '@odata.context': context(question, 'users') };
  if (question.query.get('$count') === 'true') body['@odata.count'] = wanted.people.length;
  if (from + top < wanted.people.length) {
    const next = new URLSearchParams(question.query);
    next.set('$skiptoken', String(from + top));
    body['@odata.nextLink'] = `${question.tenant.url}/graph/v1.0/users?${next.toString()}`;
  }
  body.value = page.map((person) => shown(question, person, selected));
  return { status: 200, body };
}

function narrowed(question: GraphQuestion): { people: readonly DirectoryPerson[] } | GraphAnswer {
  const { people } = question.tenant.directory;
  const search = question.query.get('$search');
  const filter = question.query.get('$filter');
  if (search !== null) {
    if (question.headers.consistencylevel?.toLowerCase() !== 'eventual') {
      return graphError(
        400,
        'Request_UnsupportedQuery',
        "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
        question.now,
      );
    }
    const terms = [...search.matchAll(/"(displayName|mail|userPrincipalName):([^"]+)"/g)];
    if (
      terms.length === 0 ||
      search
        .replace(/"[^"]*"/g, '')
        .replace(/\s+OR\s+/g, '')
        .trim() !== ''
    ) {
      return badRequest(
        `Syntax error: character in '${search}'. $search takes "property:words", joined by OR.`,
        question.now,
        'Request_BadRequest',
      );
    }
    const found = people.filter((person) =>
      terms.some(([, property, words]) => hasWordFrom(String(properties[property](person)), words)),
    );
    return filter === null ? { people: found } : notSpoken(question, '$search together with $filter');
  }
  if (filter === null) return { people };
  const test = readUserFilter(filter);
  if (test === null) return badRequest(`Invalid filter clause: ${filter}`, question.now, 'Request_UnsupportedQuery');
  return { people: people.filter((person) => test((property) => properties[property](person))) };
}

/** Whether each searched word begins a word of the text, or the text itself, as in `$search`. */
function hasWordFrom(text: string, words: string): boolean {
  const parts = text.toLowerCase().split(/[\s.@_-]+/);
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => parts.some((part) => part.startsWith(word)) || text.toLowerCase().startsWith(word));
}

function selection(question: GraphQuestion): string[] | GraphAnswer {
  const select = question.query.get('$select');
  if (select === null) return shownByDefault;
  const names = select.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(name in properties));
  return unknown === undefined
    ? names
    : badRequest(
        `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`,
        question.now,
      );
}

/** 501 for a query option that this tenant does not imitate; Graph would not ignore one either. */
function onlyOptions(question: GraphQuestion, supported: string[]): GraphAnswer | null {
  const other = [...question.query.keys()].find((name) => !supported.includes(name));
  return other === undefined ? null : notSpoken(question, other);
}

/**
 * The basic profile: the properties that `User.ReadBasic.All` gives of other people (G11). All other properties are
 * returned as null.
 */
const basicProfile = ['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'];

function shown(question: GraphQuestion, person: DirectoryPerson, selected: string[]): Record<string, unknown> {
  const own = question.caller.kind === 'person' && question.caller.person.id === person.id;
  const whole = own || seesWholeUsers(question);
  return Object.fromEntries(
    selected.map((name) => [name, whole || basicProfile.includes(name) ? properties[name](person) : null]),
  );
}

/**
 * GET /groups/{id}/members and /transitiveMembers: the people in a security group of the directory and the groups within it,
 * 100 at a time unless `$top` says otherwise (S32).
 */
export function listMembers(question: GraphQuestion, id: string, transitive: boolean): GraphAnswer {
  const group = question.tenant.directory.groups.find((one) => one.id === id.toLowerCase());
  if (!group) return notFound(id, question.now);
  const refused = onlyOptions(question, ['$select', '$top', '$skiptoken']);
  if (refused) return refused;
  const selected = selection(question);
  if (!Array.isArray(selected)) return selected;
  const { directory } = question.tenant;
  const groups = transitive ? groupsWithin(group) : directory.groups.filter((one) => group.within.includes(one.id));
  const people = (transitive ? transitiveMembers(group) : group.members).flatMap((upn) => directory.find(upn) ?? []);
  const members = [
    ...groups.map((one) => ({
      '@odata.type': '#microsoft.graph.group',
      ...pick({ id: one.id, displayName: one.displayName }, selected),
    })),
    ...people.map((one) => ({ '@odata.type': '#microsoft.graph.user', ...shown(question, one, selected) })),
  ];
  const top = Number(question.query.get('$top') ?? 100);
  const from = Number(question.query.get('$skiptoken') ?? 0);
  const next = new URLSearchParams(question.query);
  next.set('$skiptoken', String(from + top));
  const address = `${question.tenant.url}/graph/v1.0${question.path}?${next.toString()}`;
  return {
    status: 200,
    body: {
      '@odata.context': context(question, 'directoryObjects'),
      ...(from + top < members.length ? { '@odata.nextLink': address } : {}),
      value: members.slice(from, from + top),
    },
  };
}

/** The selected properties of an object. */
function pick(object: Record<string, unknown>, selected: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => selected.includes(name)));
}

function context(question: GraphQuestion, of: string): string {
  return `${question.tenant.url}/graph/v1.0/$metadata#${of}`;
}
