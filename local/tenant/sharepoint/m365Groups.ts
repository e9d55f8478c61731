import { DOMAIN } from '../directory';
import { guidOf } from '../guid';

/** A group of Microsoft 365 behind a Teams-connected site: its owners administer the site, its members may edit. */
export interface ConnectedGroup {
  id: string;
  /** Path of the site that belongs to it. */
  path: string;
  title: string;
  owners: readonly string[];
  members: readonly string[];
}

const upns = (...names: string[]): string[] => names.map((name) => `${name}@${DOMAIN}`);

const OWNERS = upns('imran.qureshi', 'anne.faulkner');

/** Everybody of the staff but the councillor and the guest; an account that was disabled stays a member, as it does. */
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

/** Which groups a person owns or belongs to. */
export function membershipOf(upn: string): { groupId: string; owner: boolean; member: boolean }[] {
  const key = upn.toLowerCase();
  return CONNECTED_GROUPS.map((group) => ({
    groupId: group.id,
    owner: group.owners.includes(key),
    member: group.members.includes(key),
  })).filter(({ owner, member }) => owner || member);
}
