import { migrate, type Database } from '../database';
import { newGuid } from '../guid';

/** A name and an address in a message. */
export interface Address {
  name: string;
  address: string;
}

/** A message in somebody's mailbox. */
export interface StoredMessage {
  id: string;
  /** The directory id of the mailbox's owner. */
  mailbox: string;
  folder: 'inbox' | 'sentitems';
  subject: string;
  contentType: 'html' | 'text';
  content: string;
  from: Address;
  to: Address[];
  cc: Address[];
  replyTo: Address[];
  importance: string;
  sentAt: string;
  internetMessageId: string;
}

/** A line in somebody's Teams activity feed. */
export interface StoredActivity {
  id: string;
  person: string;
  at: string;
  type: string;
  topic: string;
  link: string;
  preview: string;
  /** The template of the activity type with the parameters filled in. */
  text: string;
  by: string;
}

/**
 * The record that a mailbox sent a message. It is separate from the message, because limits count it even when no copy
 * was saved.
 */
export interface Sending {
  mailbox: string;
  at: string;
  recipients: number;
}

/** The mailboxes and activity feeds in the tenant's database. */
export interface Post {
  /** Delivers a sent message to the mailboxes of its recipients and records the sending, in one transaction. */
  deliver(sent: Sending, messages: Omit<StoredMessage, 'id'>[]): void;
  /** Newest first. */
  messages(mailbox: string, folder: StoredMessage['folder'] | null): StoredMessage[];
  message(mailbox: string, id: string): StoredMessage | undefined;
  /** The messages that this mailbox sent after a time, oldest first. */
  sentSince(mailbox: string, moment: string): Sending[];
  notify(activity: Omit<StoredActivity, 'id'>): void;
  /** Newest first. */
  activities(person: string): StoredActivity[];
  /** The times of all activities since a time, oldest first. */
  notifiedSince(moment: string): string[];
}

const steps = [
  `CREATE TABLE messages (
     number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, mailbox TEXT NOT NULL, folder TEXT NOT NULL,
     sent_at TEXT NOT NULL, whole TEXT NOT NULL);
   CREATE INDEX messages_by_mailbox ON messages (mailbox, folder, sent_at);
   CREATE TABLE sendings (number INTEGER PRIMARY KEY AUTOINCREMENT, mailbox TEXT NOT NULL, at TEXT NOT NULL, recipients INTEGER NOT NULL);
   CREATE INDEX sendings_by_mailbox ON sendings (mailbox, at);
   CREATE TABLE activities (
     number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL, at TEXT NOT NULL, whole TEXT NOT NULL);
   CREATE INDEX activities_by_person ON activities (person, at);
   CREATE INDEX activities_by_time ON activities (at);`,
];

const opened = new WeakMap<Database, Post>();

/** The mailboxes and activity feeds of a tenant. The tables are created at the first call. */
export function postOf(database: Database): Post {
  const known = opened.get(database);
  if (known) return known;
  const post = openPost(database);
  opened.set(database, post);
  return post;
}

function openPost(database: Database): Post {
  migrate(database, 'post', steps);
  const addMessage = database.prepare(
    'INSERT INTO messages (id, mailbox, folder, sent_at, whole) VALUES (?, ?, ?, ?, ?)',
  );
  const addSending = database.prepare('INSERT INTO sendings (mailbox, at, recipients) VALUES (?, ?, ?)');
  const read = (rows: unknown[]): StoredMessage[] =>
    rows.map((row) => JSON.parse((row as { whole: string }).whole) as StoredMessage);
  return {
    deliver: database.transaction((sent: Sending, messages: Omit<StoredMessage, 'id'>[]) => {
      addSending.run(sent.mailbox, sent.at, sent.recipients);
      for (const message of messages) {
        const whole: StoredMessage = { ...message, id: newMessageId() };
        addMessage.run(whole.id, whole.mailbox, whole.folder, whole.sentAt, JSON.stringify(whole));
      }
    }),
    messages: (mailbox, folder) =>
      read(
        folder === null
          ? database
              .prepare('SELECT whole FROM messages WHERE mailbox = ? ORDER BY sent_at DESC, number DESC')
              .all(mailbox)
          : database
              .prepare('SELECT whole FROM messages WHERE mailbox = ? AND folder = ? ORDER BY sent_at DESC, number DESC')
              .all(mailbox, folder),
      ),
    message: (mailbox, id) =>
      read(database.prepare('SELECT whole FROM messages WHERE mailbox = ? AND id = ?').all(mailbox, id))[0],
    sentSince: (mailbox, moment) =>
      database
        .prepare('SELECT mailbox, at, recipients FROM sendings WHERE mailbox = ? AND at > ? ORDER BY at')
        .all(mailbox, moment) as Sending[],
    notify: (activity) => {
      const whole: StoredActivity = { ...activity, id: newGuid() };
      database
        .prepare('INSERT INTO activities (id, person, at, whole) VALUES (?, ?, ?, ?)')
        .run(whole.id, whole.person, whole.at, JSON.stringify(whole));
    },
    activities: (person) =>
      database
        .prepare('SELECT whole FROM activities WHERE person = ? ORDER BY at DESC, number DESC')
        .all(person)
        .map((row) => JSON.parse((row as { whole: string }).whole) as StoredActivity),
    notifiedSince: (moment) =>
      database
        .prepare('SELECT at FROM activities WHERE at > ? ORDER BY at')
        .all(moment)
        .map((row) => (row as { at: string }).at),
  };
}

/** A message id. Exchange's ids are long and opaque; like them, these can be part of an address without escaping. */
function newMessageId(): string {
  return `AAMkAG${Buffer.from(newGuid() + newGuid()).toString('base64url')}`;
}
