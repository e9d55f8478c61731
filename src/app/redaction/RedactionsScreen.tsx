import * as React from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { sectionHeading, touchTarget } from '../ui/styleParts';
import type { Holder, RedactionRow } from '../../lists/redaction';
import { formatDay } from '../../plan/day';
import { counted } from '../../plan/words';
import { useServices } from '../context/contexts';
import { useRights } from '../context/rights';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ScreenHeading } from '../ui/ScreenHeading';
import { StepProgress } from '../ui/StepProgress';
import type { ProgressStep } from '../ui/StepProgress';
import { useQuery } from '../ui/useQuery';
import { useMutation } from '../ui/useMutation';
import { RedactedLocations } from '../components/RedactedLocations';
import { RemoveWords } from '../components/RemoveWords';

const useStyles = makeStyles({
  lead: { marginTop: '4px', marginBottom: '16px', maxWidth: '72ch' },
  heading: {
    marginTop: '32px',
    marginBottom: '8px',
    ...sectionHeading,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  finder: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: '12px', rowGap: '8px' },
  words: { minWidth: '280px' },
  touch: touchTarget,
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '960px' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '12px',
    paddingTop: '8px',
    paddingBottom: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  entry: {
    paddingTop: '12px',
    paddingBottom: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/**
 * The screen of removed words: what was removed and where it remains. Site owners can also search for words and remove
 * them.
 */
export function RedactionsScreen(): React.ReactElement {
  const styles = useStyles();
  const { administers, deletes } = useRights();
  return (
    <>
      <ScreenHeading>Removed words</ScreenHeading>
      {administers ? (
        <>
          <p className={styles.lead}>
            A child’s name typed by mistake has to go from everywhere. A site owner removes it for good; what cannot be
            reached, such as a mail that was sent, is listed until somebody has seen to it.
          </p>
          {deletes ? <Finder /> : null}
          <Removed />
        </>
      ) : (
        <p className={styles.lead}>
          Only plan managers and site owners see this. If you have found something that should not stand in the plan,
          tell the plan manager where, without repeating it.
        </p>
      )}
    </>
  );
}

function Finder(): React.ReactElement {
  const styles = useStyles();
  const { openRedaction } = useServices();
  const announce = useAnnounce();
  const operation = useMutation();
  const [words, setWords] = React.useState('');
  const [told, setTold] = React.useState<ProgressStep | null>(null);
  const [found, setFound] = React.useState<{ of: string; places: Holder[] } | null>(null);
  const startSearch = (): void => {
    void operation.run(async () => {
      const places = await (await openRedaction()).find(words, setTold);
      setFound({ of: words, places });
      setTold(null);
      announce(`Found in ${counted(places.length, 'place')}.`);
    });
  };
  const shown = found?.of === words ? found.places : null;
  return (
    <section aria-labelledby="redactions-find">
      <h2 id="redactions-find" className={styles.heading}>
        Find words on this site
      </h2>
      <form
        className={styles.finder}
        onSubmit={(event) => {
          event.preventDefault();
          startSearch();
        }}
      >
        <Field
          label="Words to find"
          hint="Every list, its earlier versions, every kept file. It can take a few minutes."
        >
          <Input
            className={styles.words}
            value={words}
            autoComplete="off"
            onChange={(_, { value }) => setWords(value)}
          />
        </Field>
        <Button type="submit" className={styles.touch} disabledFocusable={operation.running}>
          {operation.running ? 'Looking' : 'Find them'}
        </Button>
      </form>
      {operation.running ? <StepProgress step={told} /> : null}
      {operation.problem ? <ProblemNotice problem={operation.problem} /> : null}
      {shown && shown.length > 0 ? (
        <ul className={styles.list} aria-label="Where the words stand">
          {shown.map(({ where, list, itemId }) => (
            <li key={where} className={styles.row}>
              <span>{where}</span>
              {list !== undefined && itemId !== undefined ? (
                <RemoveWords target={{ list, itemId }} title={where} />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {shown?.length === 0 ? <p>They stand nowhere on this site.</p> : null}
    </section>
  );
}

function Removed(): React.ReactElement {
  const styles = useStyles();
  const { openRedaction } = useServices();
  const { deletes } = useRights();
  const operation = useMutation();
  const query = useQuery(React.useCallback(async () => (await openRedaction()).all(), [openRedaction]));
  const goOn = async (row: RedactionRow): Promise<void> => {
    if (await operation.run(async () => void (await (await openRedaction()).goOn(row, () => undefined))))
      query.refetch();
  };
  return (
    <section aria-labelledby="redactions-done">
      <h2 id="redactions-done" className={styles.heading}>
        What was removed
      </h2>
      {query.status === 'pending' ? <p className={styles.quiet}>Reading the record</p> : null}
      {query.status === 'error' ? <ProblemNotice problem={query.problem} onRetry={query.refetch} /> : null}
      {operation.problem ? <ProblemNotice problem={operation.problem} /> : null}
      {query.status === 'success' && query.data.length === 0 ? <p className={styles.quiet}>Nothing yet.</p> : null}
      {query.status === 'success' && query.data.length > 0 ? (
        <ul className={styles.list}>
          {query.data.map((row) => (
            <li key={row.id} className={styles.entry}>
              <div>
                <span className={styles.strong}>{row.label}</span>
                {row.day ? `, ${formatDay(row.day)}` : ''}: {row.reason}
              </div>
              {row.at === null && deletes ? (
                <Button className={styles.touch} disabledFocusable={operation.running} onClick={() => void goOn(row)}>
                  {operation.running ? 'Going on' : 'Go on where it stopped'}
                </Button>
              ) : null}
              <RedactedLocations heading="Still to be seen to" places={row.remaining} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
