import type { DirectoryPerson } from '../tenant/directory';
import { ownAddress } from '../tenant/http';
import type { TenantRequest, TenantResponse } from '../tenant/http';
import { html } from './html';
import type { Html } from './html';
import { answerPage, initials, peopleWhoSignIn, viewer } from './page';

/** The roles of the people who are listed first, in a few words. */
const parts: Record<string, string> = {
  'anne.faulkner@council.example': 'Keeps the plan: imports reports, writes actions, sends reminders',
  'priya.nair@council.example': 'Leads actions and reports how they go',
  'martin.oakley@council.example': 'Leads an action from another directorate, Housing',
  'caroline.hart@council.example': 'Reads how the plan stands and where it is late',
  'imran.qureshi@council.example': 'Owns the site: sets the plan up and gives access',
  'dilys.morgan@council.example': 'Prepares papers for the committees',
};

const places = [
  {
    path: '/sites/improvement/SitePages/Plan.aspx',
    name: 'The plan on a SharePoint page',
    about: 'The whole app, as one web part on a page of the improvement site.',
  },
  {
    path: '/sites/improvement/SitePages/Cards.aspx',
    name: 'The cards',
    about: 'Plan progress, My actions and All plans on one page, as on a team’s home page.',
  },
  {
    path: '/sites/improvement/SitePages/FullPage.aspx',
    name: 'The plan as a full page',
    about: 'The web part takes the whole page.',
  },
  {
    path: '/teams?tab=channel',
    name: 'Teams, in a channel',
    about: 'A tab beside the conversation of the improvement team.',
  },
  {
    path: '/teams?tab=personal',
    name: 'Teams, as a personal app',
    about: 'The same app in the rail, on the root site.',
  },
  {
    path: '/mailboxes',
    name: 'Mailboxes and activity feeds',
    about: 'What was sent to whom. Links in a mail can be followed.',
  },
];

function personLine(person: DirectoryPerson, to: string, current: boolean): Html {
  const { userPrincipalName, displayName, jobTitle } = person;
  const address = `/signin?as=${encodeURIComponent(userPrincipalName)}&to=${encodeURIComponent(to)}`;
  return html`<li>
    <a class="person" href="${address}" ${current && html` aria-current="true"`}>
      <span class="face" aria-hidden="true">${initials(displayName)}</span>
      <span
        ><strong>${displayName}</strong
        ><span class="job">${jobTitle}</span
        >${parts[userPrincipalName] && html`<span class="part">${parts[userPrincipalName]}</span>`}</span
      >
    </a>
  </li>`;
}

/** The landing page, with an introduction and a choice of person. `?to=` is the address to open after the choice. */
export function landingPage(request: TenantRequest, contentUrl: string): TenantResponse {
  const person = viewer(request);
  const asked = request.url.searchParams.get('to');
  const to = ownAddress(request, asked ?? '/') ?? '/';
  const everybody = peopleWhoSignIn(request);
  const main = everybody.filter(({ userPrincipalName }) => parts[userPrincipalName]);
  const rest = everybody.filter(({ userPrincipalName }) => !parts[userPrincipalName]);
  const line = (one: DirectoryPerson): Html => personLine(one, to, one.id === person?.id);
  const who = html`<section aria-labelledby="who">
    <h2 id="who">${person ? 'Be somebody else' : 'Who do you want to be?'}</h2>
    <ul class="people">
      ${main.map(line)}
    </ul>
    <details>
      <summary>Everybody else</summary>
      <ul class="people">
        ${rest.map(line)}
      </ul>
    </details>
  </section>`;
  const where = html`<section aria-labelledby="where">
    <h2 id="where">Where to look</h2>
    <ul class="places">
      ${places.map(({ path, name, about }) => html`<li><a href="${path}">${name}</a><span>${about}</span></li>`)}
    </ul>
  </section>`;
  return answerPage(
    {
      title: 'Improvement Plan',
      scripts: [],
      bodyClass: 'landing',
      // The page also replaces Entra's sign-in page, which refuses to be shown in a frame (contracts/semantics.md S33).
      frames: "'none'",
      body: html`<main>
        <img src="/_host/icon.png" alt="" width="56" height="56" />
        <h1>Improvement Plan</h1>
        <p class="lead">
          A council’s answer to an inspection: what will be done, by whom, by when, and how it goes. It runs here on a
          small tenant of your own, with made-up people. Nothing leaves this machine.
        </p>
        ${person && html`<p class="you">You are <strong>${person.displayName}</strong>, ${person.jobTitle}.</p>`}
        ${person ? [where, who] : [who, where]}
      </main>`,
    },
    contentUrl,
  );
}
