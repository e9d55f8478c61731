import * as React from 'react';
import { Button, Field, Input, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { Attach20Regular } from '@fluentui/react-icons/lib/atoms/svg/attach';
import { Dismiss20Regular } from '@fluentui/react-icons/lib/atoms/svg/dismiss';
import { Document20Regular } from '@fluentui/react-icons/lib/atoms/svg/document';
import { Link20Regular } from '@fluentui/react-icons/lib/atoms/svg/link';
import { EvidenceDay } from './EvidenceDay';
import { newKey } from '../../lists/keys';
import type { Evidence } from '../../plan/fields';
import { usePendingSubmit } from './usePendingSubmit';
import { useHeldBack, useTakenOnSubmit } from './useTakenOnSubmit';
import { useServices } from '../context/contexts';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { SignInAgain } from '../ui/SignInAgain';

export interface EvidenceFieldProps {
  label: string;
  evidence: Evidence[];
  onChange(change: (before: Evidence[]) => Evidence[]): void;
  error?: string | null;
  /** A remark beside a piece of evidence, for example that it does not open. */
  wordsFor?(evidence: Evidence): string | null;
  /** Called with whether uploads are running. Submitting waits for them in any case. */
  onBusy?(busy: boolean): void;
}

interface Upload {
  key: string;
  file: File;
  problem: Problem | null;
}

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, marginBottom: '4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '8px' },
  item: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    minHeight: '44px',
    paddingLeft: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  said: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  problem: { color: tokens.colorPaletteRedForeground1 },
  error: { margin: 0, color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', marginTop: '4px' },
  link: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    marginTop: '8px',
    paddingLeft: '12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  buttons: { display: 'flex', columnGap: '8px' },
});

/**
 * Uploads files to the site's Evidence library as soon as they are chosen. A failed file stays in the list and can be
 * tried again under the same key.
 */
function useUploads({ onChange, onBusy }: EvidenceFieldProps): {
  uploads: Upload[];
  add(files: File[]): void;
  retry(upload: Upload): void;
  remove(key: string): void;
  under: boolean;
} {
  const { store } = useServices();
  const [uploads, setUploads] = React.useState<Upload[]>([]);
  const under = uploads.some((upload) => upload.problem === null);
  React.useEffect(() => onBusy?.(under), [under, onBusy]);

  const send = async (upload: Upload): Promise<void> => {
    try {
      const bytes = await upload.file.arrayBuffer();
      const made = await store.uploadEvidence({ name: upload.file.name, bytes }, upload.key);
      onChange((before) => [...before, made]);
      setUploads((before) => before.filter(({ key }) => key !== upload.key));
    } catch (failure) {
      const problem = describeProblem(failure);
      setUploads((before) => before.map((each) => (each.key === upload.key ? { ...each, problem } : each)));
    }
  };
  return {
    uploads,
    under,
    add(files) {
      const added = files.map((file) => ({ key: newKey(), file, problem: null }));
      setUploads((before) => [...before, ...added]);
      added.forEach((upload) => void send(upload));
    },
    retry(upload) {
      setUploads((before) => before.map((each) => (each.key === upload.key ? { ...each, problem: null } : each)));
      void send(upload);
    },
    remove: (key) => setUploads((before) => before.filter((each) => each.key !== key)),
  };
}

/**
 * The link being typed. When the form around it is sent before “Add this link” was pressed, an address that can be read
 * is added first and the form then sent; one that cannot be read holds the form back.
 */
function AddLink({ onAdd, onCancel }: { onAdd(evidence: Evidence): void; onCancel(): void }): React.ReactElement {
  const styles = useStyles();
  const [url, setUrl] = React.useState('');
  const [title, setTitle] = React.useState('');
  const [error, setError] = React.useState<string | null>(null);
  const address = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => address.current?.focus(), []);
  const typed = url.trim() !== '' || title.trim() !== '';
  const part = useTakenOnSubmit<HTMLDivElement>(typed, () => add());
  const add = (): boolean => {
    const whole = /^[a-z]+:|^\//i.test(url.trim()) ? url.trim() : `https://${url.trim()}`;
    if (url.trim() === '' || !/^(https?:\/\/[^\s/]+|\/)\S*$/i.test(whole)) {
      setError('Paste the whole address, starting with https://');
      address.current?.focus();
      return false;
    }
    onAdd({ url: whole, title: title.trim() || whole.replace(/^https?:\/\//i, '') });
    return true;
  };
  return (
    <div
      ref={part}
      className={styles.link}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          add();
        }
      }}
    >
      <Field label="Address" validationMessage={error ?? undefined} validationState={error ? 'error' : 'none'}>
        <Input ref={address} type="url" value={url} onChange={(_, data) => setUrl(data.value)} />
      </Field>
      <Field label="What it is" hint="“Audit of 50 contacts, November”">
        <Input value={title} onChange={(_, data) => setTitle(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button onClick={() => add()}>Add this link</Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function EvidenceItem({
  evidence,
  words,
  onChange,
  onRemove,
}: {
  evidence: Evidence;
  words: string | null | undefined;
  onChange(changed: Evidence): void;
  onRemove(): void;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <Document20Regular aria-hidden />
      <span className={styles.words}>
        {evidence.title}
        <span role="status" className={styles.said}>
          {words}
        </span>
        <EvidenceDay evidence={evidence} onChange={onChange} />
      </span>
      <Button
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label={`Remove ${evidence.title}`}
        onClick={onRemove}
      />
    </li>
  );
}

function UploadItem({
  upload: { file, problem },
  onRetry,
  onRemove,
}: {
  upload: Upload;
  onRetry(): void;
  onRemove(): void;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      {problem ? <Document20Regular aria-hidden /> : <Spinner size="tiny" aria-label="Uploading" />}
      <span className={styles.words}>
        {file.name}
        {problem ? <span className={styles.problem}> was not uploaded. {problem.message}</span> : ' is being uploaded'}
      </span>
      {problem ? (
        <>
          {problem.signIn ? (
            <SignInAgain size="small" onSignedIn={onRetry} />
          ) : (
            <Button size="small" onClick={onRetry}>
              Try again
            </Button>
          )}
          <Button
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={`Leave out ${file.name}`}
            onClick={onRemove}
          />
        </>
      ) : null}
    </li>
  );
}

const NOT_UPLOADED = 'A file was not uploaded, so nothing was sent. Try it again, or leave it out.';

/** What keeps the form from being sent, each in a line. */
function Faults({ said }: { said: readonly (string | null)[] }): React.ReactElement {
  const styles = useStyles();
  return (
    <>
      {said.map((words) =>
        words ? (
          <p key={words} className={styles.error} role="alert">
            {words}
          </p>
        ) : null,
      )}
    </>
  );
}

/** The field for evidence: files, which are uploaded to the site's Evidence library, and links. */
export function EvidenceField(props: EvidenceFieldProps): React.ReactElement {
  const { label, evidence, onChange, error, wordsFor } = props;
  const styles = useStyles();
  const { uploads, under, add, retry, remove } = useUploads(props);
  const failed = uploads.some(({ problem }) => problem !== null);
  const [group] = usePendingSubmit<HTMLFieldSetElement>(under, failed);
  const [held, setHeld] = React.useState(false);
  useHeldBack(group, failed, () => setHeld(true));
  const adding = React.useRef<HTMLButtonElement>(null);
  const linkButton = React.useRef<HTMLButtonElement>(null);
  const [linking, setLinking] = React.useState(false);
  const chooser = React.useRef<HTMLInputElement>(null);
  return (
    <fieldset ref={group} className={styles.group} aria-invalid={error ? true : undefined}>
      <legend className={styles.legend}>{label}</legend>
      <ul className={styles.list} aria-label={label.replace(/\?$/, '')}>
        {evidence.map((each) => (
          <EvidenceItem
            key={each.url}
            evidence={each}
            words={wordsFor?.(each)}
            onChange={(changed) =>
              onChange((before) => before.map((one) => (one.url === changed.url ? { ...one, day: changed.day } : one)))
            }
            onRemove={() => {
              onChange((before) => before.filter(({ url }) => url !== each.url));
              adding.current?.focus();
            }}
          />
        ))}
        {uploads.map((upload) => (
          <UploadItem
            key={upload.key}
            upload={upload}
            onRetry={() => retry(upload)}
            onRemove={() => {
              remove(upload.key);
              adding.current?.focus();
            }}
          />
        ))}
      </ul>
      <div className={styles.ways}>
        <Button ref={adding} appearance="subtle" icon={<Attach20Regular />} onClick={() => chooser.current?.click()}>
          Add a file
        </Button>
        <Button ref={linkButton} appearance="subtle" icon={<Link20Regular />} onClick={() => setLinking(true)}>
          Add a link
        </Button>
      </div>
      <Faults said={[held && failed ? NOT_UPLOADED : null, error ?? null]} />
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="Files that show it"
        onChange={(event) => {
          add(Array.from(event.target.files ?? []));
          event.target.value = '';
        }}
      />
      {linking ? (
        <AddLink
          onCancel={() => {
            setLinking(false);
            linkButton.current?.focus();
          }}
          onAdd={(link) => {
            onChange((before) => [...before.filter(({ url }) => url !== link.url), link]);
            setLinking(false);
            linkButton.current?.focus();
          }}
        />
      ) : null}
    </fieldset>
  );
}
