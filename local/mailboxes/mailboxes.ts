import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { viewer } from '../hosts/page';
import type { Html } from '../hosts/html';
import { pathOf, text, type Handler, type TenantResponse } from '../tenant/http';
import { postOf } from '../tenant/graph/post';
import { mailboxList, mailboxPage } from './mailboxPages';

/**
 * The content security policy of mailbox pages. It allows no script and no request, so that nothing in a mail is run.
 */
const policy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** `/mailboxes`: the list of all mailboxes; `/mailboxes/{principal name}`: one person's mailbox and activity feed. */
export const mailboxPages: Handler = async (request) => {
  const path = pathOf(request).replace(/\/$/, '');
  if (path !== '/mailboxes' && !path.startsWith('/mailboxes/')) return null;
  if (request.method !== 'GET' && request.method !== 'HEAD') return text(405, 'Mailboxes can be read only.');
  if (path === '/mailboxes/mailboxes.css') {
    const body = await readFile(join(__dirname, 'mailboxes.css'));
    return { status: 200, headers: { 'Content-Type': 'text/css; charset=utf-8' }, body };
  }
  const { directory, database } = request.tenant;
  const post = postOf(database);
  if (path === '/mailboxes') {
    const boxes = directory.people.map((person) => ({
      person,
      messages: post.messages(person.id, 'inbox'),
      activities: post.activities(person.id).length,
    }));
    return answer(mailboxList(boxes));
  }
  const name = path.slice('/mailboxes/'.length);
  const person = directory.find(name);
  if (!person) return text(404, `There is nobody called "${name}" in the directory.`);
  const received = post.messages(person.id, 'inbox');
  const sent = post.messages(person.id, 'sentitems');
  return answer(mailboxPage(person, received, sent, post.activities(person.id), viewer(request)));
};

function answer(page: Html): TenantResponse {
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
    body: page.text,
  };
}
