import * as React from 'react';
import type { Person } from '../../plan/people';
import type { PeopleDirectory } from './usePeopleSearch';

/**
 * The logins of chosen people whom the directory no longer finds, because they left or their account is disabled.
 * SharePoint's search leaves such accounts out, so no further permission is needed. People chosen since the form opened
 * were found by that search and are not checked.
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
        // A failed search is not reported here; the field reports it when somebody types.
      },
    );
    return () => {
      closed = true;
    };
  }, [directory, namedBefore]);
  return gone;
}
