import * as React from 'react';

/** The people of a form whom the directory is being asked to name just now. */
export interface Namings {
  /** A picker begins one: it answers null once the person is in the form, else in words why not. */
  begin(naming: Promise<string | null>): void;
  /** Waits until none is under way. @returns the first failure in words, or null */
  settled(): Promise<string | null>;
  underWay(): boolean;
}

export function startNamings(): Namings {
  const running = new Set<Promise<string | null>>();
  return {
    begin: (naming) => {
      running.add(naming);
      void naming.then(() => running.delete(naming));
    },
    settled: async () => (await Promise.all(running)).find((failure) => failure !== null) ?? null,
    underWay: () => running.size > 0,
  };
}

/** Given by a form around its pickers, so that saving waits for whoever is being named; null outside of one. */
export const NamingsContext = React.createContext<Namings | null>(null);
