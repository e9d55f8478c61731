import { graphError, type GraphAnswer, type GraphQuestion } from './answers';

const denied = (question: GraphQuestion): GraphAnswer =>
  graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.', question.now);

/**
 * Whether the caller's token has one of these permissions. A token without scopes, as tests and the reminder job use,
 * has all.
 */
export function mayAsk({ caller }: GraphQuestion, ...oneOf: string[]): boolean {
  const scopes = caller.kind === 'person' ? caller.scopes : undefined;
  return scopes === undefined || oneOf.some((scope) => scopes.includes(scope));
}

const EVERYTHING_OF_USERS = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];

/** Whether the token gives access to more of other people than their basic profile (G11). */
export const seesWholeUsers = (question: GraphQuestion): boolean => mayAsk(question, ...EVERYTHING_OF_USERS);

/**
 * The permissions for each call, any one of which suffices (the tables of
 * learn.microsoft.com/graph/permissions-reference).
 */
const wants: [call: RegExp, scopes: string[]][] = [
  [/^GET \/(users\/[^/]+|me)\/manager$/, EVERYTHING_OF_USERS],
  [/^GET \/users(\/[^/]+)?$/, ['User.ReadBasic.All', ...EVERYTHING_OF_USERS]],
  [/^GET \/(me|users\/[^/]+)\/(messages|mailFolders)/, ['Mail.Read', 'Mail.ReadWrite']],
  [/^POST \/(me|users\/[^/]+)\/(microsoft\.graph\.)?sendMail$/, ['Mail.Send']],
  [/^GET \/groups\/[^/]+\/(transitiveM|m)embers$/, ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All']],
  // Only the Entra app that belongs to the Teams app may send notifications, and SharePoint's pages use a different
  // Entra app (G12).
  [/^POST \/users\/[^/]+\/teamwork\/sendActivityNotification$/, []],
];

/** The refusal of a call whose token lacks the permission (G10); null when the call is allowed. */
export function refusedByScope(question: GraphQuestion): GraphAnswer | null {
  const wanted = wants.find(([call]) => call.test(`${question.method} ${question.path}`))?.[1];
  return wanted === undefined || mayAsk(question, ...wanted) ? null : denied(question);
}

/** The refusal of a filter by properties outside the basic profile (G11). */
export function refusedByFilter(question: GraphQuestion): GraphAnswer | null {
  const filter = question.query.get('$filter') ?? '';
  return /accountEnabled|department|userType/i.test(filter) && !seesWholeUsers(question) ? denied(question) : null;
}
