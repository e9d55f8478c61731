/** How one signs in again while a page stays as it is. */
export interface SignInWays {
  /** Opens a window to sign in; false where none opens. Has to be called within a press of a button. */
  open(): boolean;
  /** Who SharePoint says is asking now: the login, or null while nobody is signed in. */
  whoIsThere(): Promise<string | null>;
  /** The login of who used the page so far. */
  person: string;
  /** Leaves for where one signs in, and comes back to the same screen. */
  leave(): void;
  /** Waits so many milliseconds; tests pass one that does not. */
  pause?: (milliseconds: number) => Promise<void>;
}

const ASK_EVERY_MS = 1500;
const LONGEST_WAIT_MS = 10 * 60_000;

/** In the address of the page that a window for signing in ends on: it closes itself. */
export const SIGNED_IN = 'signedIn';

/**
 * Signs in again in a window of its own (contracts/semantics.md S33), so that the page keeps what was typed and which files
 * were chosen. SharePoint is asked until it knows who is there: what Entra's own pages do with windows hides from a page
 * whether the one it opened is closed. Where no window opens, or somebody else signs in, the page is left.
 * @returns a function to call within a press of a button; it resolves true once the same person is signed in again
 */
export function signInBeside(ways: SignInWays): () => Promise<boolean> {
  const pause = ways.pause ?? ((milliseconds) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
  let waiting: Promise<boolean> | null = null;

  async function untilSignedIn(): Promise<boolean> {
    for (let waited = 0; waited < LONGEST_WAIT_MS; waited += ASK_EVERY_MS) {
      await pause(ASK_EVERY_MS);
      const login = await ways.whoIsThere();
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

/** SharePoint's login carries a claim before the name that a page knows: "i:0#.f|membership|anne@council.example". */
export function isSamePerson(login: string, person: string): boolean {
  return login.toLowerCase().split('|').pop() === person.toLowerCase().split('|').pop();
}

/** Asks SharePoint who is signed in, by the cookie alone; null where it is nobody, or it does not answer. */
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
