import * as React from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { FileLink } from '../components/FileLink';
import { usePlan, useServices } from '../context/contexts';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useQuery } from '../ui/useQuery';
import { useMutation } from '../ui/useMutation';
import { checkFrozen } from './checkFrozen';
import type { FrozenCheck } from './checkFrozen';
import { useRights } from '../context/rights';
import { madeFor } from './paperRows';
import type { PaperRow } from './paperRows';
import { usePaperStyles } from './styles';

const WORDS: { [check in FrozenCheck]: string } = {
  same: 'Unchanged, and the lists still give the same paper.',
  'file changed':
    'The file is not the one that was kept: its checksum does not hold. Its earlier versions are in SharePoint.',
  'lists differ':
    'The file is unchanged, but the lists now give another paper for that day: more was recorded on that day after it was kept, somebody’s name or post changed, or something was removed or written past the app.',
  'earlier version':
    'The file is unchanged. An earlier version of this app made it, whose papers had other words or another layout, so it is not compared with the lists.',
};

/** Lists the papers that were kept, each with its checksum, for people who keep records. */
export function SavedPapers(): React.ReactElement | null {
  return useRights().keepsRecords ? <Saved /> : null;
}

function Saved(): React.ReactElement {
  const styles = usePaperStyles();
  const { store } = useServices();
  const { data } = usePlan();
  const query = useQuery(React.useCallback(() => store.readRecords('papers'), [store]));
  const frozen =
    query.status === 'success'
      ? query.data.filter((row) => row.planId === data.plan.id && row.fileUrl !== null).reverse()
      : [];
  return (
    <section aria-labelledby="papers-kept">
      <h2 id="papers-kept" className={styles.heading}>
        Papers that were kept
      </h2>
      {query.status === 'pending' ? (
        <Spinner size="tiny" label="Reading which papers were kept" labelPosition="after" />
      ) : null}
      {query.status === 'error' ? <ProblemNotice problem={query.problem} onRetry={query.refetch} /> : null}
      {query.status === 'success' && frozen.length === 0 ? (
        <p className={styles.quiet}>
          None yet. A paper that is kept is frozen as a file with its checksum, so that it can be shown what was before
          whom.
        </p>
      ) : null}
      <ul className={styles.list}>
        {frozen.map((row) => (
          <SavedPaper key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function SavedPaper({ row }: { row: PaperRow }): React.ReactElement {
  const styles = usePaperStyles();
  const { store } = useServices();
  const checking = useMutation();
  const [check, setCheck] = React.useState<FrozenCheck | null>(null);
  const made = madeFor(row);
  const day = made?.day ?? null;
  return (
    <li className={styles.kind}>
      <FileLink url={row.fileUrl ?? ''} className={styles.kindName}>
        {row.title}
      </FileLink>
      <div>
        {day ? `The plan as it stood on ${formatDay(day)}. ` : ''}
        {made?.wordUrl ? (
          <>
            <FileLink url={made.wordUrl}>Word file</FileLink>
            {'. '}
          </>
        ) : null}
        <span className={styles.number}>Checksum {(row.checksum ?? '').slice(0, 12)}. </span>
        <Button
          size="small"
          className={styles.touch}
          disabledFocusable={checking.running}
          aria-label={`${checking.running ? 'Checking' : 'Check it'}: ${row.title}`}
          onClick={() => void checking.run(async () => setCheck(await checkFrozen(store, row)))}
        >
          {checking.running ? 'Checking' : 'Check it'}
        </Button>
        <div role="status">{check === null ? '' : WORDS[check]}</div>
        {checking.problem ? <ProblemNotice problem={checking.problem} /> : null}
      </div>
    </li>
  );
}
