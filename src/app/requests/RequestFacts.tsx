import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { movesInWords } from '../../plan/dueMoves';
import type { OpenRequest } from '../../plan/requests/openRequests';
import { deciderInWords } from '../../plan/requests/words';
import { FileLink } from '../components/FileLink';
import { usePlan } from '../context/contexts';
import { smallText } from '../ui/styleParts';

const useStyles = makeStyles({
  words: { marginTop: 0, marginBottom: '4px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  small: smallText,
  evidence: { listStyleType: 'none', marginTop: 0, marginBottom: '4px', padding: 0, overflowWrap: 'anywhere' },
  tried: { fontWeight: tokens.fontWeightSemibold },
});

/** What is asked, in a line: "More time until 29 Jan 2027, now due 30 Nov 2026 (moved once, 2 weeks)". */
export function requestInWords({ asked, askedDue, rated: { state } }: OpenRequest): string {
  if (asked === 'acceptance') return 'Complete, awaiting acceptance';
  const moved = movesInWords(state);
  const now = state.due ? `, now due ${formatDay(state.due)}${moved ? ` (${moved})` : ''}` : '';
  return `More time until ${askedDue ? formatDay(askedDue) : 'another day'}${now}`;
}

/** Shows what a request says: its words, what was tried or what shows it, who asked and who decides. */
export function RequestFacts({ request }: { request: OpenRequest }): React.ReactElement {
  const styles = useStyles();
  const { data, view } = usePlan();
  const nameOf = (id: number): string | null => view.people.get(id)?.name ?? null;
  const { text, tried, evidence, byId, day, decider, asked } = request;
  return (
    <>
      {text.trim() ? <p className={styles.words}>{text.trim()}</p> : null}
      {tried.trim() ? (
        <p className={styles.words}>
          <span className={styles.tried}>What was tried:</span> {tried.trim()}
        </p>
      ) : null}
      {evidence.length > 0 ? (
        <ul className={styles.evidence} aria-label="What shows it">
          {evidence.map(({ url, title }) => (
            <li key={url}>
              <FileLink url={url}>{title}</FileLink>
            </li>
          ))}
        </ul>
      ) : asked === 'acceptance' ? (
        <p className={styles.words}>Nothing was added that shows it.</p>
      ) : null}
      <div className={styles.small}>
        {nameOf(byId) ?? 'Somebody'}, {formatDay(day)}. For {deciderInWords(decider, data, nameOf)} to decide.
      </div>
    </>
  );
}
