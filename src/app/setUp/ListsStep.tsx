import * as React from 'react';
import { Button, Checkbox, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { OpenedSite } from '../../lists/planStore';
import { useServices, useSite } from '../context/contexts';
import { useRights } from '../context/rights';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import type { SiteCheck } from '../context/services';
import { useMutation } from '../ui/useMutation';
import { Step } from './Step';

const useStyles = makeStyles({
  progress: { alignSelf: 'stretch', maxWidth: '480px' },
  steps: {
    margin: 0,
    paddingLeft: '20px',
    maxHeight: '220px',
    overflowY: 'auto',
    alignSelf: 'stretch',
    color: tokens.colorNeutralForeground2,
  },
  now: { color: tokens.colorNeutralForeground1 },
});

/** The sentence about the state of the lists, before anything is pressed. */
function listsWords(schema: OpenedSite['site']['schema']): string {
  switch (schema) {
    case 'none':
      return 'The plan is kept in this site’s own lists, so the site’s permissions, versions and search apply to it. They are made once, under addresses of their own; nothing that is on the site already is touched.';
    case 'partial':
      return 'Some of the lists are there; making them was cut off. It goes on where it stopped.';
    case 'older':
      return 'The lists were made by an earlier version. The upgrade only adds to them.';
    case 'newer':
      return 'The lists were upgraded by a newer version than this page. Reload the page.';
    default:
      return 'Lists, groups and permissions are there. Checking them again makes good whatever has gone missing, and changes nothing else.';
  }
}

/** How many versions of files the site keeps, in a sentence; null before the lists exist. */
function versionWords(versions: SiteCheck['fileVersions']): string | null {
  if (versions === null) return null;
  const lists = 'The plan’s words are in lists, which keep every version.';
  if (versions.automatic)
    return `${lists} Of files this tenant keeps as many versions as it decides itself (automatic version limits), and Set-up leaves that alone: a kept paper or edition is held by its checksum.`;
  if (versions.fewer.length > 0)
    return `${lists} SharePoint did not let Set-up say how many versions of a file are kept: ${versions.fewer.map(({ title, keeps }) => `“${title}” keeps ${keeps}`).join(', ')}. A kept paper or edition is held by its checksum.`;
  return `${lists} So do the libraries, but for the copy that opens the plan quickly.`;
}

const buttonWords: { [schema in OpenedSite['site']['schema']]: string | null } = {
  none: 'Make the lists',
  partial: 'Finish making the lists',
  older: 'Upgrade the lists',
  current: 'Check and repair',
  newer: null,
};

/** Describes the site: its lists, the versions that it keeps, and its time zone. */
function SiteWords({ check }: { check: SiteCheck }): React.ReactElement {
  const versions = versionWords(check.fileVersions);
  return (
    <>
      <p>{listsWords(check.schema)}</p>
      {versions !== null ? <p>{versions}</p> : null}
      {!check.timeZone.isLondon ? (
        <p>
          This site keeps its dates in <strong>{check.timeZone.name}</strong>. Deadlines are days in the site’s time, so
          a plan starts only when it is British time.
        </p>
      ) : (
        <p>Dates are kept in British time: {check.timeZone.name}.</p>
      )}
    </>
  );
}

/** The button that sets the time zone of a site whose lists already exist, and the problem when that failed. */
function SetTimeZone({ offered, onSet }: { offered: boolean; onSet: () => void }): React.ReactElement {
  const { provisioning } = useServices();
  const { reload } = useSite();
  const zoning = useMutation();
  const setLondon = async (): Promise<void> => {
    const done = await zoning.run(async () => {
      await provisioning.setLondonTime();
      await reload();
    });
    if (done) onSet();
  };
  return (
    <>
      {offered ? (
        <Button appearance="primary" disabledFocusable={zoning.running} onClick={() => void setLondon()}>
          Set the time zone to London
        </Button>
      ) : null}
      {zoning.problem ? <ProblemNotice problem={zoning.problem} /> : null}
    </>
  );
}

/** The progress of making the lists, step by step. Shows nothing before the first step. */
function StepsTaken({ steps, share }: { steps: readonly string[]; share: number }): React.ReactElement | null {
  const styles = useStyles();
  if (steps.length === 0) return null;
  return (
    <>
      <ProgressBar className={styles.progress} value={share} aria-label="Making the lists" />
      <ol className={styles.steps} aria-label="Steps taken" tabIndex={0}>
        {steps.map((step, index) => (
          <li key={`${step} ${index}`} className={index === steps.length - 1 ? styles.now : undefined}>
            {step}
          </li>
        ))}
      </ol>
    </>
  );
}

/**
 * The step that makes, completes and upgrades the lists and sets the site's time zone. Each part of the work is shown
 * as it happens.
 */
export function ListsStep({ check, onChecked }: { check: SiteCheck; onChecked: () => void }): React.ReactElement {
  const { provisioning } = useServices();
  const { reload } = useSite();
  const announce = useAnnounce();
  const making = useMutation();
  const [london, setLondon] = React.useState(true);
  const [steps, setSteps] = React.useState<string[]>([]);
  const [share, setShare] = React.useState(0);
  const { ownsSite } = useRights();
  const button = buttonWords[check.schema];
  const isMade = check.schema === 'current' || check.schema === 'newer';

  const make = async (): Promise<void> => {
    setSteps([]);
    setShare(0);
    const done = await making.run(async () => {
      await provisioning.provision(
        { setLondonTime: !check.timeZone.isLondon && london },
        ({ done: count, total, label }) => {
          setSteps((before) => (before[before.length - 1] === label ? before : [...before, label]));
          setShare(total > 0 ? count / total : 0);
        },
      );
      await reload();
      announce('The lists are ready');
    });
    if (done) onChecked();
  };

  return (
    <Step title="Lists" state={isMade && check.timeZone.isLondon ? 'done' : 'to do'}>
      <SiteWords check={check} />
      {!ownsSite ? <p>Only an owner of the site can change this.</p> : null}
      {ownsSite && !check.timeZone.isLondon && !isMade ? (
        <Checkbox
          checked={london}
          onChange={(_, data) => setLondon(data.checked === true)}
          label="Set the site’s time zone to London"
        />
      ) : null}
      {ownsSite && button !== null ? (
        <Button
          appearance={isMade ? 'secondary' : 'primary'}
          disabledFocusable={making.running}
          onClick={() => void make()}
        >
          {making.running ? 'Working' : button}
        </Button>
      ) : null}
      <SetTimeZone offered={ownsSite && isMade && !check.timeZone.isLondon} onSet={onChecked} />
      <StepsTaken steps={steps} share={share} />
      {making.problem ? (
        <ProblemNotice problem={making.problem} onRetry={() => void make()} retryLabel="Go on where it stopped" />
      ) : null}
    </Step>
  );
}
