import type { BrandVariants } from '@fluentui/react-components';

/**
 * The looks of every screen, for which the rating colours are defined: Teams' and SharePoint's own three, and 'forced'
 * for the few colours that somebody chose in the system, which may be light as well as dark.
 */
export type Look = 'light' | 'dark' | 'contrast' | 'forced';

/** A look by name (Teams), or a look in the colours of a SharePoint site. */
export type HostTheme = Look | { look: 'light' | 'dark'; brand: BrandVariants };

/** The place in which the app runs: a SharePoint page or a Teams tab. Routes are hashes, "#/actions/3.2". */
export interface Host {
  kind: 'sharepoint' | 'teams';
  theme: HostTheme;
  /** Calls `changed` whenever the host changes its theme. Returns a function that ends the subscription. */
  onThemeChange(changed: (theme: HostTheme) => void): () => void;
  /** The current route, "#/" when there is none. */
  route(): string;
  /**
   * Goes to a route. With 'replace' the present route is left out of the browser's history, as while somebody types
   * into a search.
   */
  navigate(route: string, how?: 'replace'): void;
  onRoute(changed: (route: string) => void): () => void;
  /** The full address of a route, which can be sent to somebody or opened in a new tab. */
  linkTo(route: string): string;
  /**
   * Asks the person to sign in again, in a window beside the page, which stays as it is. Must be called while a button
   * press is handled. Resolves to whether the same person is signed in now. Where no window can open, the page itself
   * goes to the sign-in and returns to the same screen, and forms keep their drafts.
   */
  signIn(): Promise<boolean>;
  /**
   * How many files made in the page the host lets somebody download in one session, and the page without a limit; left
   * out for a host without a limit.
   */
  downloads?: { most: number; page: string };
  /** The Teams meeting in which the app runs: its chat, and whether the app is on the stage that everybody sees. */
  teamsMeeting?: { chat: string; onStage: boolean };
}
