import * as React from 'react';

/** Says something to people who use a screen reader, politely, without moving their focus. */
export type Announce = (words: string) => void;

export const AnnounceContext = React.createContext<Announce>(() => undefined);

/** Tells screen readers what has just happened: "Filter set, 10 of 41 actions". */
export function useAnnounce(): Announce {
  return React.useContext(AnnounceContext);
}
