import { setTimeout as wait } from 'node:timers/promises';
import type { DirectoryPerson } from '../directory';
import { newGuid } from '../guid';
import type { Tenant } from '../tenant';
import { badRequest, graphError, isObject, notSpoken, tooMany, type GraphAnswer, type GraphQuestion } from './answers';
import { earlier, limits, secondsToWait } from './limits';
import { postOf, type Address, type StoredMessage } from './post';

const minute = 60_000;
const day = 24 * 60 * minute;
/** The milliseconds that a mailbox takes for a message, long enough for tests to reach the limit of four at once. */
const handlingMilliseconds = 15;

/** The number of requests in progress for each mailbox of a tenant. */
const busyMailboxes = new WeakMap<Tenant, Map<string, number>>();

/** POST /me/sendMail and /users/{id}/sendMail (G3, G6, G7). */
export async function sendMail(question: GraphQuestion, sender: DirectoryPerson): Promise<GraphAnswer> {
  const { caller, now } = question;
  if (caller.kind === 'person' && caller.person.id !== sender.id) {
    return graphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.', now);
  }
  const busy = busyMailboxes.get(question.tenant) ?? new Map<string, number>();
  busyMailboxes.set(question.tenant, busy);
  const atOnce = busy.get(sender.id) ?? 0;
  if (atOnce >= limits.mailAtOnce) {
    return tooMany('ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', 1, now);
  }
  busy.set(sender.id, atOnce + 1);
  try {
    await wait(handlingMilliseconds);
    return accept(question, sender);
  } finally {
    const left = (busy.get(sender.id) ?? 1) - 1;
    if (left === 0) busy.delete(sender.id);
    else busy.set(sender.id, left);
  }
}

function accept(question: GraphQuestion, sender: DirectoryPerson): GraphAnswer {
  const { now } = question;
  const read = readMessage(question);
  if ('status' in read) return read;
  const { message, keepCopy } = read;
  const recipients = [...message.to, ...message.cc, ...message.bcc];
  if (recipients.length === 0) {
    return badRequest('At least one recipient is required.', now, 'ErrorInvalidRecipients');
  }
  const wrong = recipients.find(({ address }) => !/^[^\s@]+@[^\s@]+$/.test(address));
  if (wrong) {
    return badRequest(
      `Recipient '${wrong.address}' is not resolved. All recipients must be resolved before a message can be submitted.`,
      now,
      'ErrorInvalidRecipients',
    );
  }

  const post = postOf(question.tenant.database);
  const inMinute = post.sentSince(sender.id, earlier(now, minute)).map((sent) => sent.at);
  const seconds = secondsToWait(inMinute, limits.mailsInMinute, minute, now);
  if (seconds > 0)
    return tooMany('ApplicationThrottled', 'The mailbox sent too many messages in a minute.', seconds, now);
  const today = post.sentSince(sender.id, earlier(now, day)).reduce((sum, sent) => sum + sent.recipients, 0);
  if (today + recipients.length > limits.recipientsInDay) {
    return tooMany('ErrorMessageSubmissionBlocked', 'The mailbox reached its recipients for a day.', 3600, now);
  }

  post.deliver(
    { mailbox: sender.id, at: now.toISOString(), recipients: recipients.length },
    copies(question, sender, message, recipients, keepCopy),
  );
  return { status: 202 };
}

interface ReadMessage {
  subject: string;
  contentType: 'html' | 'text';
  content: string;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  replyTo: Address[];
  importance: string;
}

/**
 * The copies of a message for the recipients' mailboxes in the tenant. Mail to an address without a mailbox is returned
 * to the sender (G7).
 */
function copies(
  question: GraphQuestion,
  sender: DirectoryPerson,
  { bcc: _hidden, ...message }: ReadMessage,
  recipients: Address[],
  keepCopy: boolean,
): Omit<StoredMessage, 'id'>[] {
  const { directory } = question.tenant;
  const from = { name: sender.displayName, address: sender.mail };
  const sentAt = question.now.toISOString();
  const whole = { ...message, from, sentAt, internetMessageId: `<${newGuid()}@council.example>` };
  const known = recipients.map(({ address }) => directory.find(address));
  const mailboxes = new Set(known.filter((person) => person !== undefined).map((person) => person.id));
  const made: Omit<StoredMessage, 'id'>[] = [...mailboxes].map((mailbox) => ({ ...whole, mailbox, folder: 'inbox' }));
  if (keepCopy) made.push({ ...whole, mailbox: sender.id, folder: 'sentitems' });
  const lost = recipients.filter((_, index) => known[index] === undefined);
  if (lost.length > 0) {
    made.push({
      mailbox: sender.id,
      folder: 'inbox',
      subject: `Undeliverable: ${message.subject}`,
      contentType: 'text',
      content: `Your message to ${lost.map(({ address }) => address).join(', ')} couldn't be delivered. There is no such mailbox.`,
      from: { name: 'Microsoft Outlook', address: 'postmaster@council.example' },
      to: [from],
      cc: [],
      replyTo: [],
      importance: 'normal',
      sentAt,
      internetMessageId: `<${newGuid()}@council.example>`,
    });
  }
  return made;
}

/**
 * Reads the parameters of the action, whose names are matched without regard to case (CSDL `Message`, documentation
 * `message`).
 */
function readMessage(question: GraphQuestion): { message: ReadMessage; keepCopy: boolean } | GraphAnswer {
  const { body, now } = question;
  const refused = (words: string): GraphAnswer => badRequest(words, now, 'RequestBodyRead');
  if (!isObject(body)) return badRequest('Empty Payload. JSON content expected.', now);
  const parameters = Object.fromEntries(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value]));
  const other = Object.keys(parameters).find((name) => name !== 'message' && name !== 'savetosentitems');
  if (other)
    return refused(
      `The parameter '${other}' in the request payload is not a valid parameter for the operation 'sendMail'.`,
    );
  const keepCopy = parameters.savetosentitems ?? true;
  if (typeof keepCopy !== 'boolean') return refused("Cannot convert a value to the expected type 'Edm.Boolean'.");
  const given = parameters.message;
  if (!isObject(given)) return refused("The parameter 'Message' of the operation 'sendMail' is required.");
  const message = readContent(question, given);
  return 'status' in message ? message : { keepCopy, message };
}

/** Reads the message itself, a resource of type `message`. */
function readContent(question: GraphQuestion, given: Record<string, unknown>): ReadMessage | GraphAnswer {
  const refused = (words: string): GraphAnswer => badRequest(words, question.now, 'RequestBodyRead');
  const supported = ['subject', 'body', 'toRecipients', 'ccRecipients', 'bccRecipients', 'replyTo', 'importance'];
  const unsupported = Object.keys(given).find((name) => !supported.includes(name));
  if (unsupported) return notSpoken(question, `"${unsupported}" of a message`);

  const lists = ['toRecipients', 'ccRecipients', 'bccRecipients', 'replyTo'].map((name) =>
    addresses(given[name] ?? []),
  );
  const [to, cc, bcc, replyTo] = lists;
  if (!to || !cc || !bcc || !replyTo) {
    return refused(
      "When trying to bind a resource of type 'microsoft.graph.recipient', a value of another kind was found.",
    );
  }
  const body = readBody(given.body ?? {});
  if (body === null) {
    return refused(
      "Requested value for 'microsoft.graph.itemBody' was not found: contentType is html or text, content is a string.",
    );
  }
  if (typeof (given.subject ?? '') !== 'string')
    return refused("Cannot convert a value to the expected type 'Edm.String'.");
  const importance = String(given.importance ?? 'normal').toLowerCase();
  if (!['low', 'normal', 'high'].includes(importance)) return refused(`Requested value '${importance}' was not found.`);
  return { subject: (given.subject as string | undefined) ?? '', ...body, to, cc, bcc, replyTo, importance };
}

/** The body of a message with its kind, or null when it is no `itemBody`. */
function readBody(value: unknown): Pick<ReadMessage, 'contentType' | 'content'> | null {
  if (!isObject(value)) return null;
  const contentType = String(value.contentType ?? 'text').toLowerCase();
  const content = value.content ?? '';
  if (typeof content !== 'string' || (contentType !== 'html' && contentType !== 'text')) return null;
  return { contentType, content };
}

/** Recipients as name and address, or null when the value is not a collection of recipients. */
function addresses(value: unknown): Address[] | null {
  if (!Array.isArray(value)) return null;
  const read = value.map((one: unknown) => {
    const mail = isObject(one) && isObject(one.emailAddress) ? one.emailAddress : null;
    if (!mail || typeof mail.address !== 'string') return null;
    return { name: typeof mail.name === 'string' ? mail.name : mail.address, address: mail.address };
  });
  return read.every((address) => address !== null) ? read : null;
}
