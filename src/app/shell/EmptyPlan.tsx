import * as React from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { sectionHeading } from '../ui/styleParts';
import { newKey } from '../../lists/keys';
import { useButtonLinkStyles } from '../ui/buttonLink';
import { useServices, useSite } from '../context/contexts';
import { useRights } from '../context/rights';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import { ScreenHeading } from '../ui/ScreenHeading';

const useStyles = makeStyles({
  lead: {
    maxWidth: '64ch',
    marginTop: '4px',
    marginBottom: '24px',
    color: tokens.colorNeutralForeground2,
  },
  doors: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
    columnGap: '48px',
    rowGap: '32px',
    maxWidth: '960px',
  },
  door: {
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
    paddingTop: '16px',
  },
  title: {
    marginTop: 0,
    marginBottom: '4px',
    ...sectionHeading,
  },
  words: {
    marginTop: 0,
    marginBottom: '16px',
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: '12px' },
  send: { alignSelf: 'flex-start' },
});

function BlankPlanForm(): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { reload } = useSite();
  const [title, setTitle] = React.useState('');
  const [wanting, setWanting] = React.useState(false);
  const [sending, setSending] = React.useState(false);
  const [problem, setProblem] = React.useState<Problem | null>(null);
  const operation = React.useRef(newKey());

  const start = async (): Promise<void> => {
    if (title.trim() === '') {
      setWanting(true);
      return;
    }
    setSending(true);
    setProblem(null);
    try {
      await store.addPlan({ title: title.trim(), starts: null, ends: null, example: false }, operation.current);
      await reload();
    } catch (error) {
      setProblem(describeProblem(error));
      setSending(false);
    }
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <Field
        label="Name of the plan"
        required
        validationMessage={
          wanting && title.trim() === ''
            ? 'Give the plan a name, for example "Children’s services improvement plan".'
            : undefined
        }
      >
        <Input value={title} onChange={(_, data) => setTitle(data.value)} maxLength={255} disabled={sending} />
      </Field>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button type="submit" className={styles.send} disabled={sending}>
        {sending ? 'Starting the plan' : 'Start with a blank plan'}
      </Button>
    </form>
  );
}

/** The first screen of a site that is ready and holds no plan: its doors for a manager, a word for everybody else. */
export function EmptyPlan(): React.ReactElement {
  const styles = useStyles();
  const button = useButtonLinkStyles();
  const { administers } = useRights();
  if (!administers) {
    return (
      <>
        <ScreenHeading>No plan here yet</ScreenHeading>
        <p className={styles.lead}>
          This site is ready for an improvement plan, and none has been started. Whoever manages the plan starts it; it
          shows here as soon as they have.
        </p>
      </>
    );
  }
  return (
    <>
      <ScreenHeading>Start your improvement plan</ScreenHeading>
      <p className={styles.lead}>
        The lists are ready. Most plans answer an inspection, so the quickest way is to let the report fill in the
        recommendations.
      </p>
      <div className={styles.doors}>
        <section className={styles.door}>
          <h2 className={styles.title}>Read an inspection report</h2>
          <p className={styles.words}>
            Drop in the inspectors’ PDF. You see the judgements and every recommendation with the page it came from,
            correct what needs correcting, and nothing is kept until you say so.
          </p>
          <RouteLink to="#/import" className={button.main}>
            Read a report
          </RouteLink>
        </section>
        <section className={styles.door}>
          <h2 className={styles.title}>Bring in an existing plan</h2>
          <p className={styles.words}>
            Your plan in Word, Excel or CSV: its actions, leads, dates, ratings and progress. Doubts are asked, nothing
            of the file is lost unseen, and nothing is kept until you say so.
          </p>
          <RouteLink to="#/bring-in" className={button.main}>
            Bring in a plan
          </RouteLink>
        </section>
        <section className={styles.door}>
          <h2 className={styles.title}>Start with a blank plan</h2>
          <p className={styles.words}>
            For a plan that no inspection asked for, or whose report is not at hand. A report can be read in later.
          </p>
          <BlankPlanForm />
        </section>
      </div>
    </>
  );
}
