import * as React from 'react';
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { periodInWords } from '../../documents/bundle/bundlePapers';
import { newKey } from '../../lists/keys';
import { safeName } from '../../plan/bundle/fileNames';
import { counted } from '../../plan/words';
import { usePlan, useServices, useSite } from '../context/contexts';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useReadingStyles } from '../ui/readingStyles';
import { StepProgress } from '../ui/StepProgress';
import { touchTarget } from '../ui/styleParts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { useMutation } from '../ui/useMutation';
import { bytesOf, concernsOf, sizeInWords } from './concerns';
import type { Concern } from './concerns';
import { isExempt } from './lookAhead';
import type { Lookahead } from './lookAhead';
import { beginBundle } from './makeBundle';
import type { BundleMaking, BundleProgress } from './makeBundle';
import { BUNDLE, completed, isUnfinished, orderKept } from './takenBundles';
import type { BundleOrder, BundleRow } from './takenBundles';
import { MOST_IN_MEMORY, MOST_IN_ZIP, openTarget, writesToFile } from './target';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px', marginTop: '16px' },
  touch: touchTarget,
  concern: { marginBottom: '12px' },
  lines: { marginTop: 0, marginBottom: '4px', paddingLeft: '20px', overflowWrap: 'anywhere' },
});

/** Why a bundle is too large to be made here, and what to do; null when it is not. */
function tooLarge(bytes: number): string | null {
  if (bytes > MOST_IN_ZIP) return 'A zip holds 4,000 MB at most. Choose fewer recommendations or a shorter period.';
  if (writesToFile() || bytes <= MOST_IN_MEMORY) return null;
  return 'This place keeps the zip in memory, 500 MB at most. Open the plan on its SharePoint page in Edge or Chrome, or choose less.';
}

interface BundleMakerProps {
  ahead: Lookahead;
  /** What was chosen, kept with the record of the bundle. */
  order: BundleOrder;
  /** Told when the writing begins, and when it stops or ends. */
  onMaking(making: boolean): void;
  /** Told when the record of the bundle was written or changed. */
  onRecorded(): void;
}

/** What a bundle would hold, what has to be looked at before, and the making of it. */
export function BundleMaker({ ahead, order, onMaking, onRecorded }: BundleMakerProps): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const concerns = concernsOf(ahead, ({ file }) => file !== null && isExempt(decodeURIComponent(file.url)));
  const [settled, setSettled] = React.useState<ReadonlySet<string>>(new Set());
  const { making, progress, complete, make, stop } = useMaking(ahead, order, onRecorded);
  React.useEffect(() => onMaking(making.running), [making.running, onMaking]);
  const files = ahead.evidence.filter(({ file }) => file !== null).length;
  const large = tooLarge(bytesOf(ahead));
  const open = concerns.filter(({ name }) => !settled.has(name));
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), [ahead]);
  return (
    <section aria-label="What it holds">
      <h2 ref={heading} tabIndex={-1}>
        What it holds
      </h2>
      <p className={reading.text}>
        {`${counted(ahead.contents.actions.length, 'action')}, ${counted(files, 'file')}, ${sizeInWords(bytesOf(ahead))}; ${periodInWords(ahead.choice)}.`}
      </p>
      {concerns.map((concern) => (
        <ConcernTick
          key={concern.name}
          concern={concern}
          settled={settled.has(concern.name)}
          onSettle={(yes) =>
            setSettled(
              (before) =>
                new Set([...before].filter((name) => name !== concern.name).concat(yes ? [concern.name] : [])),
            )
          }
        />
      ))}
      {large ? <p role="alert">{large}</p> : null}
      {progress && progress.next !== null ? (
        <StepProgress step={{ ...progress, label: `Writing ${progress.next}` }} />
      ) : null}
      {complete ? <p role="status">The bundle is complete, and it is recorded that you took it.</p> : null}
      {making.problem ? <ProblemNotice problem={making.problem} /> : null}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          className={styles.touch}
          disabledFocusable={making.running || open.length > 0 || large !== null || complete}
          onClick={() => (making.running || open.length > 0 || large !== null || complete ? undefined : make())}
        >
          {progress && !complete ? 'Go on' : 'Make the bundle'}
        </Button>
        {making.running ? (
          <Button className={styles.touch} onClick={stop}>
            Stop
          </Button>
        ) : null}
      </div>
      {open.length > 0 ? <p className={reading.small}>Tick what you have looked at; then it can be made.</p> : null}
    </section>
  );
}

function ConcernTick({
  concern: { title, lines },
  settled,
  onSettle,
}: {
  concern: Concern;
  settled: boolean;
  onSettle(yes: boolean): void;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.concern}>
      <h3>{title}</h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Checkbox
        label="I have looked at this, and it may go out so"
        aria-label={`I have looked at this, and it may go out so: ${title}`}
        checked={settled}
        onChange={(_, { checked }) => onSettle(checked === true)}
      />
    </div>
  );
}

interface Making {
  making: ReturnType<typeof useMutation>;
  progress: BundleProgress | null;
  complete: boolean;
  /** Begins the bundle, or goes on with one that was stopped or broke off. */
  make(): void;
  stop(): void;
}

/** Makes the bundle: where it is kept is asked first, who takes it is recorded, then file after file is written. */
function useMaking(ahead: Lookahead, order: BundleOrder, onRecorded: () => void): Making {
  const { store } = useServices();
  const host = useHost();
  const announce = useAnnounce();
  const { data, view } = usePlan();
  const { opened } = useSite();
  const making = useMutation();
  const [progress, setProgress] = React.useState<BundleProgress | null>(null);
  const [complete, setComplete] = React.useState(false);
  const begun = React.useRef<BundleMaking | null>(null);
  const [key] = React.useState(newKey);
  const [completeKey] = React.useState(newKey);
  const taken = React.useRef<BundleRow | null>(null);
  const record = async (): Promise<void> => {
    const words = {
      by: opened.me.name,
      on: view.today,
      what: `Actions ${ahead.contents.actions.map(({ rated }) => rated.action.ref).join(', ')}`,
      period: periodInWords(ahead.choice),
      files: `${counted(ahead.evidence.filter(({ file }) => file !== null).length, 'file')}, ${sizeInWords(bytesOf(ahead))}`,
      state: 'begun',
      order: orderKept(order),
    };
    // Each making has a record of its own, so that one which somebody else began still says who took it.
    taken.current = await store.addRecord(
      'papers',
      { title: 'A bundle for inspectors', kind: BUNDLE, planId: data.plan.id, words },
      key,
      'A bundle was begun.',
    );
    onRecorded();
  };
  const recordComplete = async (): Promise<void> => {
    const row = taken.current;
    if (row === null || !isUnfinished(row)) return;
    const words = completed(row.words);
    taken.current = await store.editRecord('papers', row, { words }, 'The bundle is complete.', completeKey);
    onRecorded();
  };
  const make = (): void =>
    void making.run(async () => {
      if (begun.current === null) {
        const name = `${safeName(`${data.plan.title} evidence ${view.today}`, 'Evidence')}.zip`;
        const target = await openTarget(host, name);
        if (target === null) return;
        await record();
        begun.current = beginBundle(store, ahead, target);
      }
      const whole = await begun.current.goOn(setProgress);
      if (whole) await recordComplete();
      setComplete(whole);
      announce(whole ? 'The bundle is complete.' : 'Stopped. It can go on from there.');
    });
  return { making, progress, complete, make, stop: () => begun.current?.stop() };
}
