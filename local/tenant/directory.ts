import { guidOf } from './guid';

/** A person of the fictional council's directory, with the properties Graph and SharePoint show. */
export interface DirectoryPerson {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly accountEnabled: boolean;
  readonly userType: 'Member' | 'Guest';
  /** The principal name of the manager, or null at the top. */
  readonly manager: string | null;
}

/** A security group of Entra. Rights can be given to the group and apply to its members. */
export interface DirectoryGroup {
  readonly id: string;
  readonly displayName: string;
  /** The principal names of the members. */
  readonly members: readonly string[];
  /** The ids of the groups within this one; their members have its rights too. */
  readonly within: readonly string[];
}

export interface Directory {
  readonly people: readonly DirectoryPerson[];
  readonly groups: readonly DirectoryGroup[];
  /** The security groups that a person is in, by principal name, directly or through other groups. */
  groupsOf(upn: string): DirectoryGroup[];
  /** Finds a person by principal name, mail or id, without regard to case. */
  find(key: string): DirectoryPerson | undefined;
  managerOf(person: DirectoryPerson): DirectoryPerson | undefined;
  /** The people whose name, a part of it, or address begins with the words, as in a directory search. */
  search(words: string): DirectoryPerson[];
}

export const DOMAIN = 'council.example';

/** The id of the tenant, as claims and tokens contain it. */
export const TENANT_ID = guidOf(`tenant ${DOMAIN}`);

type Entry = { name: string; job: string; department: string; manager: string | null; disabled?: true };

const CHILDREN = "Children's Services";

const STAFF: readonly Entry[] = [
  { name: 'Caroline Hart', job: "Director of Children's Services", department: CHILDREN, manager: null },
  { name: 'Anne Faulkner', job: 'Improvement Plan Manager', department: CHILDREN, manager: 'Caroline Hart' },
  { name: 'Sarah Penrose', job: 'Head of Front Door', department: CHILDREN, manager: 'Caroline Hart' },
  { name: 'Priya Nair', job: 'Emergency Duty Manager', department: CHILDREN, manager: 'Sarah Penrose' },
  { name: 'Owen Bright', job: 'Assessment Service Manager', department: CHILDREN, manager: 'Sarah Penrose' },
  { name: 'Lena Kowal', job: 'Front Door Team Manager', department: CHILDREN, manager: 'Sarah Penrose' },
  { name: 'Grace Mbeki', job: 'Partnership Manager', department: CHILDREN, manager: 'Caroline Hart' },
  { name: 'Martin Oakley', job: 'Housing Strategy Manager', department: 'Housing', manager: 'Caroline Hart' },
  { name: 'Rhys Evans', job: 'Quality Assurance Manager', department: CHILDREN, manager: 'Tom Aldridge' },
  { name: 'Joanne Tranter', job: 'Leaving Care Team Manager', department: CHILDREN, manager: 'Helen Whitfield' },
  { name: 'Helen Whitfield', job: 'Head of Permanence', department: CHILDREN, manager: 'Caroline Hart' },
  { name: 'Tom Aldridge', job: 'Principal Social Worker', department: CHILDREN, manager: 'Caroline Hart' },
  {
    name: 'Derek Malin',
    job: 'Contact Service Manager',
    department: CHILDREN,
    manager: 'Helen Whitfield',
    disabled: true,
  },
  { name: 'Imran Qureshi', job: 'SharePoint Administrator', department: 'Digital and ICT', manager: 'Caroline Hart' },
  { name: 'Dilys Morgan', job: 'Committee Clerk', department: 'Democratic Services', manager: 'Caroline Hart' },
  { name: 'Ruth Ellery', job: 'Councillor', department: 'Elected members', manager: null },
];

function member(entry: Entry): DirectoryPerson {
  const [givenName = '', surname = ''] = entry.name.split(' ');
  const upn = principalName(entry.name);
  return {
    id: guidOf(upn),
    userPrincipalName: upn,
    displayName: entry.name,
    givenName,
    surname,
    mail: upn,
    jobTitle: entry.job,
    department: entry.department,
    accountEnabled: !entry.disabled,
    userType: 'Member',
    manager: entry.manager && principalName(entry.manager),
  };
}

const principalName = (name: string): string => `${name.toLowerCase().replace(' ', '.')}@${DOMAIN}`;

const GUEST: DirectoryPerson = {
  id: guidOf('fiona.ashe@health.example'),
  userPrincipalName: `fiona.ashe_health.example#EXT#@${DOMAIN}`,
  displayName: 'Fiona Ashe',
  givenName: 'Fiona',
  surname: 'Ashe',
  mail: 'fiona.ashe@health.example',
  jobTitle: 'Designated Nurse',
  department: 'Health',
  accountEnabled: true,
  userType: 'Guest',
  manager: null,
};

const groupId = (displayName: string): string => guidOf(`security group ${displayName}`);

/** @param names names of people, and of groups within the group ("SG …") */
const securityGroup = (displayName: string, ...names: string[]): DirectoryGroup => ({
  id: groupId(displayName),
  displayName,
  members: names.filter((name) => !name.startsWith('SG ')).map(principalName),
  within: names.filter((name) => name.startsWith('SG ')).map(groupId),
});

const GROUPS: readonly DirectoryGroup[] = [
  securityGroup('SG Front Door Managers', 'Owen Bright', 'Lena Kowal', 'Priya Nair'),
  securityGroup('SG Scrutiny Members', 'Ruth Ellery'),
  securityGroup('SG Improvement Office', 'Sarah Penrose', 'SG Quality Assurance'),
  securityGroup('SG Quality Assurance', 'Tom Aldridge'),
  securityGroup('SG Democratic Services', 'Dilys Morgan'),
  securityGroup('SG Directors', 'Caroline Hart'),
  securityGroup('SG Partnership', 'Grace Mbeki'),
];

/** The principal names of everybody in a group, directly or through groups within it. */
export function transitiveMembers(group: DirectoryGroup): string[] {
  return [group, ...groupsWithin(group)].flatMap(({ members }) => members);
}

/** The groups within a group, at any depth. */
export function groupsWithin(group: DirectoryGroup): DirectoryGroup[] {
  const inner = GROUPS.filter(({ id }) => group.within.includes(id));
  return inner.flatMap((one) => [one, ...groupsWithin(one)]);
}

/** The directory of a fictional council: staff with their managers, one disabled account and one guest. */
export function openDirectory(): Directory {
  const people = [...STAFF.map(member), GUEST].sort((a, b) => a.displayName.localeCompare(b.displayName));
  const byKey = new Map<string, DirectoryPerson>();
  for (const person of people)
    for (const key of [person.userPrincipalName, person.mail, person.id]) byKey.set(key.toLowerCase(), person);
  const find = (key: string): DirectoryPerson | undefined => byKey.get(key.toLowerCase());
  return {
    people,
    groups: GROUPS,
    groupsOf: (upn) => GROUPS.filter((group) => transitiveMembers(group).includes(upn.toLowerCase())),
    find,
    managerOf: (person) => (person.manager ? find(person.manager) : undefined),
    search: (words) => {
      const sought = words.trim().toLowerCase();
      if (!sought) return [];
      return people.filter((person) =>
        [person.displayName, person.givenName, person.surname, person.mail, person.userPrincipalName].some((value) =>
          value.toLowerCase().startsWith(sought),
        ),
      );
    },
  };
}
