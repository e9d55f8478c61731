import * as React from 'react';
import type { AlsoOwned } from '../../plan/handover/alsoOwned';
import { screenRoute } from '../context/routes';
import { useReadingStyles } from '../ui/readingStyles';
import { RouteLink } from '../ui/RouteLink';

/** Lists the risks, measures and audits of a leaver. Each is given to somebody else on its own screen. */
export function AlsoOwnedList({ owned, name }: { owned: AlsoOwned; name: string }): React.ReactElement {
  const reading = useReadingStyles();
  const { risks, measures, audits } = owned;
  const lines: [string, string][] = [
    ...risks.map(({ risk }): [string, string] => [screenRoute('risks', risk.ref), `Risk ${risk.ref} ${risk.title}`]),
    ...measures.map(({ ref, title }): [string, string] => [
      screenRoute('measures', ref, 'do=edit'),
      `Measure ${ref} ${title}`,
    ]),
    ...audits.map(({ id, title }): [string, string] => [
      screenRoute('assurance', String(id)),
      `Audit or review: ${title}`,
    ]),
  ];
  return (
    <section aria-label={`What ${name} also answers for`}>
      <h2>What {name} also answers for</h2>
      <p className={reading.sub}>Open each and name somebody else.</p>
      <ul className={reading.list}>
        {lines.map(([to, words]) => (
          <li key={to} className={reading.row}>
            <RouteLink to={to}>{words}</RouteLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
