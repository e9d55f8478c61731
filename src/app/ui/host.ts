import type { Theme } from '@fluentui/react-components';

/** The three looks that every screen has, and that the rating colours are defined for. */
export type Look = 'light' | 'dark' | 'contrast';

/** A look by name (Teams), or a theme made from SharePoint's own with the look it is nearest to. */
export type HostTheme = Look | { look: Look; theme: Theme };

/** Where the app stands: a SharePoint page or a Teams tab. Routes are hashes, "#/actions/3.2". */
export interface Host {
  kind: 'sharepoint' | 'teams';
  theme: HostTheme;
  /** Calls back whenever the host changes its theme; the answer ends it. */
  onThemeChange(changed: (theme: HostTheme) => void): () => void;
  /** The current route, "#/" when there is none. */
  route(): string;
  /** With 'replace' the way back leads past the present route, as while somebody types into a search. */
  navigate(route: string, how?: 'replace'): void;
  onRoute(changed: (route: string) => void): () => void;
  /** A full address of the route that can be sent to somebody or opened in a new tab. */
  linkTo(route: string): string;
  /**
   * Has somebody sign in again in a window beside the page, which stays as it is. Called within a press of a button; resolves
   * whether the same person is signed in now. Where no window opens it leaves for the sign-in and comes back to the same
   * screen; forms keep what was typed.
   */
  signIn(): Promise<boolean>;
  /** How many files made in the page the host hands over in one session, and where there is no limit; left out: any number. */
  downloads?: { most: number; page: string };
}
