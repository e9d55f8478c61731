import * as React from 'react';
import type { Person } from '../../plan/people';
import type { PeopleDirectory } from './usePeopleSearch';

/**
 * Who of the people named already is not found in the directory any more: they left, or their account is disabled.
 * SharePoint's search passes such accounts over, so this needs no further permission. People named since were found.
 */
export function useGonePeople(directory: PeopleDirectory, chosen: Person[]): ReadonlySet<string> {
  const [gone, setGone] = React.useState<ReadonlySet<string>>(new Set());
  const [namedBefore] = React.useState(chosen);
  React.useEffect(() => {
    let closed = false;
    const ask = async ({ login, email, name }: Person): Promise<string[]> => {
      const found = await directory.searchPeople(email || name);
      return found.some((each) => each.login === login) ? [] : [login];
    };
    Promise.all(namedBefore.map(ask)).then(
      (logins) => {
        if (!closed) setGone(new Set(logins.flat()));
      },
      () => {
        // A failed look-up is not reported here: the search reports it when somebody types into the field.
      },
    );
    return () => {
      closed = true;
    };
  }, [directory, namedBefore]);
  return gone;
}
