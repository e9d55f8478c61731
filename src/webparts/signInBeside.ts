/** The means of signing in again while a page stays open. */
export interface SignInWays {
  /**
   * Opens a window to sign in; false where none opens. Must be called directly in the handler of a press on a button.
   */
  open(): boolean;
  /** The login of the person who is signed in to SharePoint now, or null while nobody is. */
  currentLogin(): Promise<string | null>;
  /** The login of the person who has used the page so far. */
  person: string;
  /** Leaves the page to sign in, and then returns to the same screen. */
  leave(): void;
  /** Waits for a number of milliseconds; tests pass one that does not wait. */
  pause?: (milliseconds: number) => Promise<void>;
}

const ASK_EVERY_MS = 1500;
const LONGEST_WAIT_MS = 10 * 60_000;

/** The query parameter that marks the page at which a sign-in window ends; that page closes itself. */
export const SIGNED_IN = 'signedIn';

/**
 * Signs in again in a separate window (contracts/semantics.md S33), so that the page keeps typed text and chosen files.
 * SharePoint is asked repeatedly who is signed in, because Entra's pages hide from the opener whether their window was
 * closed. Where no window opens, or somebody else signs in, the page itself is left.
 * @returns a function to call within a press of a button; it resolves true once the same person is signed in again
 */
export function signInBeside(ways: SignInWays): () => Promise<boolean> {
  const pause = ways.pause ?? ((milliseconds) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
  let waiting: Promise<boolean> | null = null;

  async function untilSignedIn(): Promise<boolean> {
    for (let waited = 0; waited < LONGEST_WAIT_MS; waited += ASK_EVERY_MS) {
      await pause(ASK_EVERY_MS);
      const login = await ways.currentLogin();
      if (login === null) continue;
      if (isSamePerson(login, ways.person)) return true;
      ways.leave();
      return false;
    }
    return false;
  }

  return () => {
    if (!ways.open()) {
      ways.leave();
      return Promise.resolve(false);
    }
    return (waiting ??= untilSignedIn().finally(() => (waiting = null)));
  };
}

/**
 * Whether a SharePoint login belongs to the person. The login carries a claim before the name:
 * "i:0#.f|membership|anne@council.example".
 */
export function isSamePerson(login: string, person: string): boolean {
  return login.toLowerCase().split('|').pop() === person.toLowerCase().split('|').pop();
}

/** Asks SharePoint who is signed in, by the cookie alone; null when nobody is, or when SharePoint does not answer. */
export async function whoIsSignedIn(siteUrl: string, request: typeof fetch = fetch): Promise<string | null> {
  try {
    const answer = await request(`${siteUrl}/_api/web/currentuser?$select=LoginName`, {
      headers: { Accept: 'application/json;odata=nometadata' },
      credentials: 'same-origin',
    });
    return answer.ok ? ((await answer.json()) as { LoginName: string }).LoginName : null;
  } catch (error) {
    console.info('SharePoint did not say who is signed in; it is asked again.', error);
    return null;
  }
}
