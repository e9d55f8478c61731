import type { DirectoryPerson } from '../directory';
import { badRequest, graphError, isObject, notSpoken, tooMany, type GraphAnswer, type GraphQuestion } from './answers';
import { earlier, limits, secondsToWait } from './limits';
import { postOf } from './post';

/** A Teams app in the organisation's catalogue, with the activity types of its manifest. */
export interface TeamsApp {
  /** The id that the catalogue gives the app, which is not the one in its manifest (P3). */
  id: string;
  name: string;
  activityTypes: { type: string; templateText: string }[];
  /** The principal names of those for whom the app is installed; null for all staff, but not guests. */
  installedFor: string[] | null;
}

/** POST /users/{id}/teamwork/sendActivityNotification (G4). All apps in the list share the caller's Entra id. */
export function sendActivityNotification(
  question: GraphQuestion,
  person: DirectoryPerson,
  apps: readonly TeamsApp[],
): GraphAnswer {
  const { body, caller, now } = question;
  if (caller.kind === 'person' && caller.person.id === person.id) {
    return graphError(403, 'Forbidden', 'A delegated caller cannot send an activity notification to himself.', now);
  }
  if (!isObject(body)) return badRequest('Empty Payload. JSON content expected.', now);
  const known = ['topic', 'activityType', 'chainId', 'previewText', 'teamsAppId', 'templateParameters', 'iconId'];
  const other = Object.keys(body).find((name) => !known.includes(name));
  if (other) return badRequest(`The parameter '${other}' is not valid for 'sendActivityNotification' to a user.`, now);

  const topic = readTopic(question, body.topic);
  if ('status' in topic) return topic;
  const preview = isObject(body.previewText) ? body.previewText.content : undefined;
  if (typeof preview !== 'string' || preview === '') return badRequest("'previewText' is required.", now);
  if (typeof body.activityType !== 'string') return badRequest("'activityType' is required.", now);

  const app = appFor(question, person, apps, body.teamsAppId);
  if ('status' in app) return app;
  const type = app.activityTypes.find((one) => one.type === body.activityType);
  if (!type) {
    return badRequest(`Activity type '${body.activityType}' is not declared in the manifest of '${app.name}'.`, now);
  }
  const filled = fill(question, type.templateText, body.templateParameters);
  if (typeof filled !== 'string') return filled;

  const post = postOf(question.tenant.database);
  const lately = post.notifiedSince(earlier(now, 1000));
  const seconds = secondsToWait(lately, limits.activitiesInSecond, 1000, now);
  if (seconds > 0) return tooMany('TooManyRequests', 'More than 5 activity notifications in a second.', seconds, now);
  post.notify({
    person: person.id,
    at: now.toISOString(),
    type: type.type,
    topic: topic.value,
    link: topic.webUrl,
    preview,
    text: filled,
    by: caller.kind === 'person' ? caller.person.displayName : app.name,
  });
  return { status: 204 };
}

function readTopic(question: GraphQuestion, topic: unknown): { value: string; webUrl: string } | GraphAnswer {
  const { now } = question;
  if (!isObject(topic) || typeof topic.value !== 'string' || topic.value === '') {
    return badRequest("'topic' with a 'value' is required.", now);
  }
  if (topic.source !== 'text') return notSpoken(question, `topic.source "${String(topic.source)}"`);
  if (typeof topic.webUrl !== 'string' || !topic.webUrl.startsWith('https://teams.microsoft.com/l/')) {
    return badRequest("'topic.webUrl' must be a Microsoft Teams deep link when 'source' is 'text'.", now);
  }
  return { value: topic.value, webUrl: topic.webUrl };
}

/** The caller's app that is installed for the person, or the answer that Graph gives without one. */
function appFor(
  question: GraphQuestion,
  person: DirectoryPerson,
  apps: readonly TeamsApp[],
  teamsAppId: unknown,
): TeamsApp | GraphAnswer {
  const { now } = question;
  if (teamsAppId === undefined && apps.length > 1) {
    return graphError(
      409,
      'Conflict',
      "Found multiple applications with the same Azure AD App ID. To avoid ambiguity, please specify 'teamsAppId' in the request body.",
      now,
    );
  }
  const app = teamsAppId === undefined ? apps[0] : apps.find((one) => one.id === teamsAppId);
  const staff = person.userType === 'Member' && person.accountEnabled;
  const installed = app?.installedFor ? app.installedFor.includes(person.userPrincipalName) : staff;
  if (app && installed) return app;
  return graphError(
    403,
    'Forbidden',
    `Application with AAD App Id '${app?.id ?? ''}' is not authorized to generate custom text notifications about '${question.path}' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`,
    now,
  );
}

/** The text of the template with its parameters filled in; Teams itself fills `{actor}` in. */
function fill(question: GraphQuestion, template: string, parameters: unknown): string | GraphAnswer {
  const given = new Map<string, string>();
  for (const one of Array.isArray(parameters) ? (parameters as unknown[]) : []) {
    if (!isObject(one) || typeof one.name !== 'string' || typeof one.value !== 'string') {
      return badRequest("'templateParameters' is a collection of names and values.", question.now);
    }
    given.set(one.name, one.value);
  }
  if (question.caller.kind === 'person') given.set('actor', question.caller.person.displayName);
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const missing = names.find((name) => name !== 'actor' && !given.has(name));
  if (missing) return badRequest(`Template parameter '${missing}' is missing.`, question.now);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => given.get(name) ?? '').trim();
}
