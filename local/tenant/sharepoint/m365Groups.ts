import { DOMAIN } from '../directory';
import { guidOf } from '../guid';

/** A Microsoft 365 group behind a Teams-connected site. Its owners administer the site, and its members may edit. */
export interface ConnectedGroup {
  id: string;
  /** The path of the group's site. */
  path: string;
  title: string;
  owners: readonly string[];
  members: readonly string[];
}

const upns = (...names: string[]): string[] => names.map((name) => `${name}@${DOMAIN}`);

const OWNERS = upns('imran.qureshi', 'anne.faulkner');

/** All staff except the councillor and the guest. A disabled account stays a member, as in Microsoft 365. */
const STAFF = upns(
  'anne.faulkner',
  'caroline.hart',
  'priya.nair',
  'sarah.penrose',
  'owen.bright',
  'lena.kowal',
  'grace.mbeki',
  'martin.oakley',
  'rhys.evans',
  'joanne.tranter',
  'helen.whitfield',
  'tom.aldridge',
  'derek.malin',
  'imran.qureshi',
  'dilys.morgan',
);

export const CONNECTED_GROUPS: readonly ConnectedGroup[] = [
  { id: guidOf('group improvement'), path: '/sites/improvement', title: 'Improvement', owners: OWNERS, members: STAFF },
  {
    id: guidOf('group second'),
    path: '/sites/second',
    title: 'Second',
    owners: upns('imran.qureshi'),
    members: upns('imran.qureshi', 'anne.faulkner'),
  },
  {
    id: guidOf('group plan'),
    path: '/sites/plan',
    title: 'Improvement Plan',
    owners: OWNERS,
    members: STAFF,
  },
];

/** The groups that a person owns or belongs to. */
export function membershipOf(upn: string): { groupId: string; owner: boolean; member: boolean }[] {
  const key = upn.toLowerCase();
  return CONNECTED_GROUPS.map((group) => ({
    groupId: group.id,
    owner: group.owners.includes(key),
    member: group.members.includes(key),
  })).filter(({ owner, member }) => owner || member);
}
