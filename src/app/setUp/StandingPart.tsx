import * as React from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { listSchema } from '../../lists/schema';
import { addressOf } from '../../lists/schema/list';
import { standingAge } from '../../plan/standing/age';
import { counted } from '../../plan/words';
import { usePlan, useServices } from '../context/contexts';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useAnnounce } from '../ui/useAnnounce';
import { useMutation } from '../ui/useMutation';
import { useQuery } from '../ui/useQuery';

const useStyles = makeStyles({
  section: { maxWidth: '860px', paddingTop: '20px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { marginTop: '4px', marginBottom: '12px', maxWidth: '72ch' },
  stale: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '16px', rowGap: '8px' },
});

/**
 * Says how old the list Standing is, which other tools read, and what was put right in it; writes it anew on a press
 * (requirement 99). For plan managers and site owners.
 */
export function StandingPart(): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { opened, data } = usePlan();
  const announce = useAnnounce();
  const writing = useMutation();
  const query = useQuery(React.useCallback(() => store.readStandingToday(), [store]));
  const [done, setDone] = React.useState('');
  const write = async (): Promise<void> => {
    setDone('');
    await writing.run(async () => {
      const written = await store.writeStanding();
      const words = written
        ? `Standing was written: ${counted(
            Object.values(written.actions).reduce((sum, rows) => sum + rows, 0),
            'row',
          )} differed.`
        : 'Somebody is changing several things at once. Standing was not written; try again when that is done.';
      setDone(words);
      announce(words);
    });
    query.refetch();
  };
  const age =
    query.status === 'success'
      ? standingAge(query.data, data.plan.id, opened.today, data.settings.extraHolidays)
      : null;
  return (
    <section className={styles.section} aria-labelledby="standing">
      <h2 id="standing" className={styles.heading}>
        What other tools read
      </h2>
      <p className={styles.text}>
        Power BI, Power Automate, search and views in SharePoint read the list Standing, which says how each action
        stands as this app does. What is typed into it there is put right.
      </p>
      {age ? <p className={`${styles.text} ${age.isStale ? styles.stale : ''}`}>{age.words}</p> : null}
      {age && age.putRight !== '' ? <p className={styles.text}>{age.putRight}</p> : null}
      <div className={styles.buttons}>
        <Button disabledFocusable={writing.running} onClick={() => void write()}>
          {writing.running ? 'Writing' : 'Write Standing now'}
        </Button>
        <Link href={`${opened.site.url}/${addressOf(listSchema.standing)}`} target="_blank" rel="noreferrer">
          Open Standing in SharePoint
        </Link>
      </div>
      {query.status === 'error' ? <ProblemNotice problem={query.problem} onRetry={query.refetch} /> : null}
      {writing.problem ? <ProblemNotice problem={writing.problem} /> : null}
      {done !== '' ? <p className={styles.text}>{done}</p> : null}
    </section>
  );
}
