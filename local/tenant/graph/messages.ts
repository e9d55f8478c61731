import type { DirectoryPerson } from '../directory';
import { badRequest, graphError, notSpoken, type GraphAnswer, type GraphQuestion } from './answers';
import { postOf, type Address, type StoredMessage } from './post';

/** GET /users/{id}/messages, also of one folder: `mailFolders/inbox` or `mailFolders/sentitems`. Newest first. */
export function listMessages(
  question: GraphQuestion,
  owner: DirectoryPerson,
  folder: StoredMessage['folder'] | null,
): GraphAnswer {
  const refused = notTheirs(question, owner);
  if (refused) return refused;
  const unspoken = [...question.query.keys()].find((name) => !['$select', '$top', '$skip', '$orderby'].includes(name));
  if (unspoken) return notSpoken(question, unspoken);
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
  const value = all.slice(skip, skip + top).map((message) => selected(question, message));
  const wrong = value.find((message) => 'status' in message);
  if (wrong) return wrong as GraphAnswer;
  body.value = value;
  if (skip + top < all.length) {
    const next = new URLSearchParams(question.query);
    next.set('$skip', String(skip + top));
    body['@odata.nextLink'] = `${question.tenant.url}/graph/v1.0${question.path}?${next.toString()}`;
  }
  return { status: 200, body };
}

/** GET /users/{id}/messages/{id}. */
export function showMessage(question: GraphQuestion, owner: DirectoryPerson, id: string): GraphAnswer {
  const refused = notTheirs(question, owner);
  if (refused) return refused;
  const message = postOf(question.tenant.database).message(owner.id, id);
  if (!message) {
    return graphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.', question.now);
  }
  const body = selected(question, message);
  return 'status' in body ? (body as GraphAnswer) : { status: 200, body };
}

/** A person reads their own mailbox; the application identity every one. */
function notTheirs(question: GraphQuestion, owner: DirectoryPerson): GraphAnswer | null {
  const { caller } = question;
  return caller.kind === 'person' && caller.person.id !== owner.id
    ? graphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.', question.now)
    : null;
}

function selected(question: GraphQuestion, message: StoredMessage): Record<string, unknown> | GraphAnswer {
  const whole = shown(message);
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

function shown(message: StoredMessage): Record<string, unknown> {
  return {
    id: message.id,
    createdDateTime: seconds(message.sentAt),
    lastModifiedDateTime: seconds(message.sentAt),
    receivedDateTime: seconds(message.sentAt),
    sentDateTime: seconds(message.sentAt),
    hasAttachments: false,
    internetMessageId: message.internetMessageId,
    subject: message.subject,
    bodyPreview: plainText(message).slice(0, 255),
    importance: message.importance,
    isRead: false,
    isDraft: false,
    body: { contentType: message.contentType, content: message.content },
    sender: recipient(message.from),
    from: recipient(message.from),
    toRecipients: message.to.map(recipient),
    ccRecipients: message.cc.map(recipient),
    bccRecipients: [],
    replyTo: message.replyTo.map(recipient),
  };
}

/** What of a message is words, without style sheets and mark-up. */
export function plainText(message: StoredMessage): string {
  if (message.contentType === 'text') return message.content;
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };
  return message.content
    .replace(/<(head|style|title)\b[^]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => named[name])
    .replace(/\s+/g, ' ')
    .trim();
}

function recipient(address: Address): Record<string, unknown> {
  return { emailAddress: { name: address.name, address: address.address } };
}

/** Exchange tells moments to the second. */
function seconds(iso: string): string {
  return iso.replace(/\.\d+Z$/, 'Z');
}
