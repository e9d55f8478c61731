import { isSamePerson, whoIsSignedIn } from './signInBeside';

/** Longer than the redirects between SharePoint and Entra take. */
const LONGEST_WAIT_MS = 15_000;

/** The page of SharePoint's own framework at which a renewed sign-in ends. */
const AFTERWARDS = '/_layouts/15/ReauthPopup.aspx?allowCallerToCloseWindow=true';

/**
 * Renews the expired cookie of a SharePoint page in a hidden frame, where Entra still has the person's session.
 * SharePoint's own client would leave the page to sign in, and typed text and chosen files would be lost
 * (contracts/semantics.md S33). Where Entra has to ask the person, its page refuses to load in a frame, and nothing is
 * renewed.
 * @returns whether the same person is signed in now
 */
export async function renewOnPage(document: Document, siteUrl: string, person: string): Promise<boolean> {
  const { origin } = new URL(siteUrl);
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Renewing your sign-in';
  frame.src = `${origin}/_forms/default.aspx?ReturnUrl=${encodeURIComponent(origin + AFTERWARDS)}`;
  try {
    await new Promise<void>((resolve) => {
      frame.addEventListener('load', () => resolve());
      setTimeout(resolve, LONGEST_WAIT_MS);
      document.body.append(frame);
    });
    const login = await whoIsSignedIn(siteUrl);
    return login !== null && isSamePerson(login, person);
  } finally {
    frame.remove();
  }
}
