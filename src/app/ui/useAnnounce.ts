import * as React from 'react';

/** Announces words to screen reader users, politely and without moving the focus. */
export type Announce = (words: string) => void;

export const AnnounceContext = React.createContext<Announce>(() => undefined);

/** Returns a function that announces to screen readers what has just happened: "Filter set, 10 of 41 actions". */
export function useAnnounce(): Announce {
  return React.useContext(AnnounceContext);
}
