import type { DirectoryPerson } from '../tenant/directory';
import type { TenantRequest, TenantResponse } from '../tenant/http';
import { html } from './html';
import type { Html } from './html';
import { looks } from './pageLooks';
import { knownToEntra } from '../tenant/signIn';

/**
 * The content security policy of a SharePoint page (contracts/semantics.md, P1): scripts only from the tenant and its
 * content network, no eval, no inline script, no worker from elsewhere, and no request to any other host. Inline styles
 * are allowed, as in SharePoint.
 */
export function contentPolicy(contentUrl: string, frames: "'self'" | "'none'" = "'self'"): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${contentUrl}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${contentUrl}`,
    `font-src 'self' data: ${contentUrl}`,
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    `frame-ancestors ${frames}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}

export interface Page {
  title: string;
  /** The names of scripts in browser/. */
  scripts: string[];
  bodyClass: string;
  body: Html;
  /** The pages that may frame this one: those of the tenant unless set. */
  frames?: "'none'";
}

/** A whole page as a response. */
export function answerPage(page: Page, contentUrl: string): TenantResponse {
  const scripts = page.scripts.map((name) => html`<script type="module" src="/_host/browser/${name}"></script>`);
  const text = html`<!doctype html>
    <html lang="en-GB" data-look="light">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <link rel="icon" href="/_host/icon.png" />
        <link rel="stylesheet" href="/_host/hosts.css" />
        ${scripts}
      </head>
      <body class="${page.bodyClass}">
        ${page.body}
      </body>
    </html> `;
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentPolicy(contentUrl, page.frames),
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
    body: text.text,
  };
}

/**
 * Redirects to sign in and back. The way is `/_forms/default.aspx`, as for a page of SharePoint, while Entra still
 * knows the person (contracts/semantics.md S33); else the landing page, where one chooses a person.
 */
export function askWho(request: TenantRequest): TenantResponse {
  const to = encodeURIComponent(request.url.pathname + request.url.search);
  const Location = knownToEntra(request) ? `/_forms/default.aspx?ReturnUrl=${to}` : `/?to=${to}`;
  return { status: 302, headers: { Location, 'Cache-Control': 'no-store' } };
}

/** The person who is signed in, or null. */
export function viewer(request: TenantRequest): DirectoryPerson | null {
  return request.caller?.kind === 'person' ? request.caller.person : null;
}

/** The people who can sign in: everybody whose account is not disabled. */
export function peopleWhoSignIn(request: TenantRequest): DirectoryPerson[] {
  return request.tenant.directory.people.filter((person) => person.accountEnabled);
}

const lookNames = { light: 'Light', dark: 'Dark', contrast: 'High contrast' };

/** The strip above every host page, with the person and the look. Neither SharePoint nor Teams has it. */
export function hostStrip(request: TenantRequest, person: DirectoryPerson): Html {
  const people = peopleWhoSignIn(request).map(
    ({ userPrincipalName, displayName, jobTitle }) =>
      html`<option value="${userPrincipalName}" ${userPrincipalName === person.userPrincipalName && html` selected`}>
        ${displayName}, ${jobTitle}
      </option>`,
  );
  return html`<header class="strip" aria-label="Local tenant">
    <a href="/">All pages</a>
    <label
      >You are
      <select id="person">
        ${people}
      </select></label
    >
    <label
      >Theme
      <select id="look">
        ${looks.map((look) => html`<option value="${look}">${lookNames[look]}</option>`)}
      </select></label
    >
    <a href="/mailboxes/${encodeURIComponent(person.userPrincipalName)}">Mailbox</a>
  </header>`;
}

/** The initials of a name: "PN" for Priya Nair. */
export function initials(name: string): string {
  const words = name.split(/\s+/);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? words[words.length - 1]![0] : ''}`;
}
