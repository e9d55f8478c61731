import type { DirectoryPerson } from '../directory';
import { badRequest, graphError, notSpoken, type GraphAnswer, type GraphQuestion } from './answers';
import { preferredBody, mimeOf, plainText, type PreferredBody } from './bodies';
import { postOf, type Address, type StoredMessage } from './post';

/**
 * GET /users/{id}/messages, also for one folder: `mailFolders/inbox` or `mailFolders/sentitems`. The newest message is
 * first.
 */
export function listMessages(
  question: GraphQuestion,
  owner: DirectoryPerson,
  folder: StoredMessage['folder'] | null,
): GraphAnswer {
  const refused = notTheirs(question, owner);
  if (refused) return refused;
  const preferred = preferredBody(question);
  if ('status' in preferred) return preferred;
  const unsupported = [...question.query.keys()].find(
    (name) => !['$select', '$top', '$skip', '$orderby'].includes(name),
  );
  if (unsupported) return notSpoken(question, unsupported);
  const orderBy = question.query.get('$orderby');
  if (orderBy !== null && !/^receivedDateTime desc$/i.test(orderBy)) return notSpoken(question, `$orderby=${orderBy}`);
  const top = Number(question.query.get('$top') ?? 10);
  const skip = Number(question.query.get('$skip') ?? 0);
  if (!Number.isInteger(top) || top < 1 || top > 1000) {
    return badRequest(`Invalid page size: '${question.query.get('$top')}'. It is between 1 and 1000.`, question.now);
  }
  const all = postOf(question.tenant.database).messages(owner.id, folder);
  const context = `${question.tenant.url}/graph/v1.0/$metadata#users('${encodeURIComponent(owner.id)}')/messages`;
  const body: Record<string, unknown> = { '@odata.context': context };
  const value = all.slice(skip, skip + top).map((message) => selected(question, message, preferred));
  const wrong = value.find((message) => 'status' in message);
  if (wrong) return wrong as GraphAnswer;
  body.value = value;
  if (skip + top < all.length) {
    const next = new URLSearchParams(question.query);
    next.set('$skip', String(skip + top));
    body['@odata.nextLink'] = `${question.tenant.url}/graph/v1.0${question.path}?${next.toString()}`;
  }
  return { status: 200, headers: preferred.headers, body };
}

/** GET /users/{id}/messages/{id}. The body is plain text where `Prefer` asks for it. */
export function showMessage(question: GraphQuestion, owner: DirectoryPerson, id: string): GraphAnswer {
  const message = messageOf(question, owner, id);
  if ('status' in message) return message;
  const preferred = preferredBody(question);
  if ('status' in preferred) return preferred;
  const body = selected(question, message, preferred);
  return 'status' in body ? (body as GraphAnswer) : { status: 200, headers: preferred.headers, body };
}

/** GET /users/{id}/messages/{id}/$value: the message as MIME (https://learn.microsoft.com/graph/outlook-get-mime-message). */
export async function showMime(question: GraphQuestion, owner: DirectoryPerson, id: string): Promise<GraphAnswer> {
  const [option] = question.query.keys();
  if (option !== undefined) return notSpoken(question, option);
  const message = messageOf(question, owner, id);
  return 'status' in message ? message : { status: 200, text: await mimeOf(message) };
}

function messageOf(question: GraphQuestion, owner: DirectoryPerson, id: string): StoredMessage | GraphAnswer {
  const refused = notTheirs(question, owner);
  if (refused) return refused;
  return (
    postOf(question.tenant.database).message(owner.id, id) ??
    graphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.', question.now)
  );
}

/** The refusal unless people read their own mailbox; the application identity reads every mailbox. */
function notTheirs(question: GraphQuestion, owner: DirectoryPerson): GraphAnswer | null {
  const { caller } = question;
  return caller.kind === 'person' && caller.person.id !== owner.id
    ? graphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.', question.now)
    : null;
}

function selected(
  question: GraphQuestion,
  message: StoredMessage,
  preferred: PreferredBody,
): Record<string, unknown> | GraphAnswer {
  const whole = shown(message, preferred);
  const select = question.query.get('$select');
  if (select === null) return whole;
  const names = ['id', ...select.split(',').map((name) => name.trim())];
  const unknown = names.find((name) => !(name in whole));
  if (unknown !== undefined) {
    return badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.message'.`,
      question.now,
    );
  }
  return Object.fromEntries(names.map((name) => [name, whole[name]]));
}

function shown(message: StoredMessage, { type }: PreferredBody): Record<string, unknown> {
  const { contentType, content } = message;
  const words = plainText(message);
  return {
    id: message.id,
    createdDateTime: seconds(message.sentAt),
    lastModifiedDateTime: seconds(message.sentAt),
    receivedDateTime: seconds(message.sentAt),
    sentDateTime: seconds(message.sentAt),
    hasAttachments: false,
    internetMessageId: message.internetMessageId,
    subject: message.subject,
    bodyPreview: words.replace(/\s+/g, ' ').trim().slice(0, 255),
    importance: message.importance,
    isRead: false,
    isDraft: false,
    body: type === 'text' ? { contentType: 'text', content: words } : { contentType, content },
    sender: recipient(message.from),
    from: recipient(message.from),
    toRecipients: message.to.map(recipient),
    ccRecipients: message.cc.map(recipient),
    bccRecipients: [],
    replyTo: message.replyTo.map(recipient),
  };
}

function recipient(address: Address): Record<string, unknown> {
  return { emailAddress: { name: address.name, address: address.address } };
}

/** A time to the second, as Exchange returns times. */
function seconds(iso: string): string {
  return iso.replace(/\.\d+Z$/, 'Z');
}
