import { isSamePerson, whoIsSignedIn } from './signInBeside';

/** Longer than SharePoint and Entra take to go round once. */
const LONGEST_WAIT_MS = 15_000;

/** Where SharePoint's own framework has a renewed sign-in end, beside a page. */
const AFTERWARDS = '/_layouts/15/ReauthPopup.aspx?allowCallerToCloseWindow=true';

/**
 * Renews the cookie of a SharePoint page that has run out, without a word, where Entra still knows who sits there: in a frame
 * that nobody sees. SharePoint's own client would leave the page for it, and what was typed and chosen with it
 * (contracts/semantics.md S33). Where Entra has to ask, its page refuses to stand in a frame, and nothing is renewed.
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
