import { graphError, type GraphAnswer, type GraphQuestion } from './answers';

const denied = (question: GraphQuestion): GraphAnswer =>
  graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.', question.now);

/** Whether the caller's token carries one of these permissions; a token without scopes carries all (tests and the job). */
export function mayAsk({ caller }: GraphQuestion, ...oneOf: string[]): boolean {
  const scopes = caller.kind === 'person' ? caller.scopes : undefined;
  return scopes === undefined || oneOf.some((scope) => scopes.includes(scope));
}

const EVERYTHING_OF_USERS = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];

/** Whether the token gives more of other people than their basic profile (G11). */
export const seesWholeUsers = (question: GraphQuestion): boolean => mayAsk(question, ...EVERYTHING_OF_USERS);

/** What each call wants: any of these permissions (the tables of learn.microsoft.com/graph/permissions-reference). */
const wants: [call: RegExp, scopes: string[]][] = [
  [/^GET \/(users\/[^/]+|me)\/manager$/, EVERYTHING_OF_USERS],
  [/^GET \/users(\/[^/]+)?$/, ['User.ReadBasic.All', ...EVERYTHING_OF_USERS]],
  [/^GET \/(me|users\/[^/]+)\/(messages|mailFolders)/, ['Mail.Read', 'Mail.ReadWrite']],
  [/^POST \/(me|users\/[^/]+)\/(microsoft\.graph\.)?sendMail$/, ['Mail.Send']],
  [/^GET \/groups\/[^/]+\/(transitiveM|m)embers$/, ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All']],
  // Only the sender's own Entra app may notify, and that of SharePoint's pages is not the sender's (G12).
  [/^POST \/users\/[^/]+\/teamwork\/sendActivityNotification$/, []],
];

/** The refusal of a call for which the token lacks the permission (G10); null when it may go on. */
export function refusedByScope(question: GraphQuestion): GraphAnswer | null {
  const wanted = wants.find(([call]) => call.test(`${question.method} ${question.path}`))?.[1];
  return wanted === undefined || mayAsk(question, ...wanted) ? null : denied(question);
}

/** A filter by what the basic profile does not hold (G11). */
export function refusedByFilter(question: GraphQuestion): GraphAnswer | null {
  const filter = question.query.get('$filter') ?? '';
  return /accountEnabled|department|userType/i.test(filter) && !seesWholeUsers(question) ? denied(question) : null;
}
