import type { DirectoryPerson } from '../tenant/directory';
import type { StoredActivity, StoredMessage } from '../tenant/graph/post';
import { html, Html } from '../hosts/html';
import { initials } from '../hosts/page';
import { plainText } from '../tenant/graph/bodies';
import { safeMail } from './safeMail';

/** The list of all mailboxes, with the number of messages in each. */
export function mailboxList(boxes: { person: DirectoryPerson; messages: StoredMessage[]; activities: number }[]): Html {
  const lines = boxes.map(({ person, messages, activities }) => {
    const feed = activities > 0 ? `, ${activities} in Teams` : '';
    const count = messages.length === 0 ? 'no mail' : messages.length === 1 ? '1 mail' : `${messages.length} mails`;
    return html`<li>
      <a href="${addressOf(person)}"
        ><span class="face" aria-hidden="true">${initials(person.displayName)}</span>
        <span><strong>${person.displayName}</strong><span class="quiet">${roleOf(person)}</span></span>
        <span class="count quiet"
          >${count}${feed}${messages[0] && html`<span>${moment(messages[0].sentAt)}</span>`}</span
        ></a
      >
    </li>`;
  });
  return page(
    'Mailboxes',
    html`<h1>Mailboxes</h1>
      <p class="quiet">
        What was sent to the people of this made-up council. Open a mailbox to read it and to follow the links in it.
      </p>
      <ul class="boxes">
        ${lines}
      </ul>`,
  );
}

/** One person's page: received mail, newest first and open, sent mail, and the Teams activity feed. */
export function mailboxPage(
  person: DirectoryPerson,
  received: StoredMessage[],
  sent: StoredMessage[],
  activities: StoredActivity[],
  viewer: DirectoryPerson | null,
): Html {
  const name = person.displayName;
  return page(
    `${name}: mailbox`,
    html`<h1>${name}</h1>
      <p class="quiet">${roleOf(person)}</p>
      ${whoNote(person, viewer)}
      <section aria-labelledby="received">
        <h2 id="received">Mail</h2>
        ${received.length === 0 && html`<p class="quiet">Nothing has been sent to ${name} yet.</p>`}
        ${received.map((message, at) => mail(message, at === 0))}
      </section>
      <section aria-labelledby="feed">
        <h2 id="feed">Activity in Teams</h2>
        ${activities.length === 0 && html`<p class="quiet">The activity feed is empty.</p>`}
        <ul class="feed">
          ${activities.map(
            (line) =>
              html`<li>
                <strong>${line.text}</strong> <span class="quiet">${moment(line.at)}</span>
                <p>${line.preview}</p>
                <p><a href="${line.link}">Open ${line.topic}</a></p>
              </li>`,
          )}
        </ul>
      </section>
      ${
        sent.length > 0 &&
        html`<section aria-labelledby="sent">
          <h2 id="sent">Sent</h2>
          ${sent.map((message) => mail(message, false))}
        </section>`
      }`,
  );
}

/** The address of a person's mailbox page. */
export function addressOf(person: DirectoryPerson): string {
  return `/mailboxes/${encodeURIComponent(person.userPrincipalName)}`;
}

function whoNote(person: DirectoryPerson, viewer: DirectoryPerson | null): Html | null {
  if (viewer?.id === person.id) return null;
  const now = viewer ? `You are ${viewer.displayName}: links open as you.` : 'Nobody is signed in.';
  if (!person.accountEnabled) return html`<p class="note">${now} ${person.displayName}’s account is disabled.</p>`;
  const to = `/signin?as=${encodeURIComponent(person.userPrincipalName)}&to=${encodeURIComponent(addressOf(person))}`;
  return html`<p class="note">${now} <a href="${to}">Be ${person.displayName}</a> to open links as they would.</p>`;
}

function mail(message: StoredMessage, open: boolean): Html {
  const people = (addresses: { name: string }[]): string => addresses.map(({ name }) => name).join(', ');
  const body =
    message.contentType === 'text'
      ? html`<pre class="plain">${message.content}</pre>`
      : html`<div class="body"><template shadowrootmode="open">${new Html(safeMail(message.content))}</template></div>
          <details class="words">
            <summary>As plain text</summary>
            <pre class="plain">${plainText(message)}</pre>
          </details>`;
  return html`<details class="mail" ${open && html` open`}>
    <summary>
      <strong>${message.subject}</strong>
      <span class="facts"
        ><span>${message.from.name} to ${people(message.to)}</span><span>${moment(message.sentAt)}</span></span
      >
    </summary>
    ${message.replyTo.length > 0 && html`<p class="addresses">Replies go to ${people(message.replyTo)}</p>`}${body}
  </details>`;
}

function roleOf(person: DirectoryPerson): string {
  const state = person.accountEnabled ? (person.userType === 'Guest' ? ', guest' : '') : ', account disabled';
  return `${person.jobTitle}${state}`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

/** A time in London: "Mon 23 Nov 2026, 8.00 am". */
export function moment(iso: string): string {
  const parts = Object.fromEntries(clock.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  // Some builds of Node write "Sept" and "0 pm"; here months have three letters, and noon is 12.
  const hour = parts.hour === '0' ? '12' : parts.hour;
  return `${parts.weekday} ${parts.day} ${parts.month.slice(0, 3)} ${parts.year}, ${hour}.${parts.minute} ${parts.dayPeriod.toLowerCase()}`;
}

function page(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/_host/icon.png" />
        <link rel="stylesheet" href="/mailboxes/mailboxes.css" />
      </head>
      <body>
        <nav aria-label="Local tenant"><a href="/">All pages</a><a href="/mailboxes">Mailboxes</a></nav>
        <main>${body}</main>
      </body>
    </html> `;
}
