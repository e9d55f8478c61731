import type { Client, PageCollection } from '@microsoft/microsoft-graph-client';
import { graphProblem } from './graphProblem';

/**
 * Scopes of which any one lets a token read who is in a group
 * (learn.microsoft.com/graph/api/group-list-transitivemembers).
 */
export const GROUP_SCOPES: readonly string[] = ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'];

/** The largest page of group members that Graph returns. */
const PAGE = 999;
const PERSON = '#microsoft.graph.user';

/**
 * The members of a directory group, including those of groups nested within it. SharePoint does not list them
 * (contracts/semantics.md S32). Returns user principal names in lower case.
 * @param groupId the group's id in the directory
 * @throws GraphProblem; 'not allowed' without one of `GROUP_SCOPES`
 */
export async function groupMembers(client: Client, groupId: string): Promise<string[]> {
  const logins: string[] = [];
  try {
    const path = `/groups/${encodeURIComponent(groupId)}/transitiveMembers`;
    let page = (await client.api(path).select(['id', 'userPrincipalName']).top(PAGE).get()) as PageCollection;
    for (;;) {
      const people = page.value as { '@odata.type': string; userPrincipalName?: string }[];
      for (const { '@odata.type': type, userPrincipalName } of people)
        if (type === PERSON && userPrincipalName) logins.push(userPrincipalName.toLowerCase());
      const next: string | undefined = page['@odata.nextLink'];
      if (next === undefined) return logins;
      page = (await client.api(next).get()) as PageCollection;
    }
  } catch (error) {
    throw graphProblem(error, 'ask who is in a group of the directory');
  }
}
