import { withoutDirectionMarks } from '../../plan/characters';
import type { Person } from '../../plan/people';
import type { SiteLink } from '../connection';
import { readItems } from '../reading';
import { loginOf } from './siteReading';

interface UserInfo {
  Id: number;
  Title: string | null;
  EMail: string | null;
  UserName: string | null;
  JobTitle: string | null;
  Name: string | null;
}

/**
 * Everybody whom the site has met, from its own list of users. That list keeps people who left, so that their reports
 * keep a name.
 */
export async function readPeople(link: SiteLink): Promise<Person[]> {
  const found = (await readItems(
    link,
    'siteUserInfoList/items',
    { $select: 'Id,Title,EMail,UserName,JobTitle,Name' },
    { etags: false },
  )) as unknown as UserInfo[];
  return found.filter((user) => user.UserName || user.Name?.includes('|')).map(personOf);
}

function personOf(user: UserInfo): Person {
  return {
    id: user.Id,
    name: withoutDirectionMarks(user.Title ?? user.UserName ?? ''),
    email: user.EMail ?? '',
    login: loginOf(user.UserName, user.Name ?? ''),
    ...(user.JobTitle ? { jobTitle: user.JobTitle } : {}),
  };
}
