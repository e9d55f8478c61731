import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { Attach20Regular } from '@fluentui/react-icons/lib/atoms/svg/attach';
import { Dismiss20Regular } from '@fluentui/react-icons/lib/atoms/svg/dismiss';
import { Document20Regular } from '@fluentui/react-icons/lib/atoms/svg/document';
import { Link20Regular } from '@fluentui/react-icons/lib/atoms/svg/link';
import type { Evidence } from '../../plan/fields';
import { EvidenceDay } from './EvidenceDay';
import { FileToChooseAgain, UploadItem, useUploads } from './EvidenceFiles';
import type { Uploads } from './EvidenceFiles';
import { AddLink } from './EvidenceLink';
import { useEvidenceStyles } from './evidenceStyles';
import { evidenceThere, evidenceToCome, inPlaceOf, LINK } from './evidenceToCome';
import type { EvidenceToCome } from './evidenceToCome';
import { usePendingSubmit } from './usePendingSubmit';
import { useHeldBack } from './useTakenOnSubmit';

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
  const styles = useEvidenceStyles();
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

const NOT_UPLOADED = 'A file was not uploaded, so nothing was sent. Try it again, or leave it out.';

/** What keeps the form from being sent, each in a line. */
function Faults({ said }: { said: readonly (string | null)[] }): React.ReactElement {
  const styles = useEvidenceStyles();
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

/** What shows it: what is there, what is being uploaded or was not, and what has to be chosen again. */
function EvidenceList({
  label,
  evidence,
  onChange,
  wordsFor,
  files: { uploads, add, retry, remove },
  missing,
  onLess,
}: EvidenceFieldProps & {
  files: Uploads;
  missing: readonly EvidenceToCome[];
  /** Called when something was taken out, and its button with it. */
  onLess(): void;
}): React.ReactElement | null {
  const styles = useEvidenceStyles();
  const leaveOut = (key: string): void => {
    remove(key);
    onLess();
  };
  const there = evidenceThere(evidence);
  if (there.length + uploads.length + missing.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label.replace(/\?$/, '')}>
      {there.map((each) => (
        <EvidenceItem
          key={each.url}
          evidence={each}
          words={wordsFor?.(each)}
          onChange={(changed) =>
            onChange((before) => before.map((one) => (one.url === changed.url ? { ...one, day: changed.day } : one)))
          }
          onRemove={() => {
            onChange((before) => before.filter(({ url }) => url !== each.url));
            onLess();
          }}
        />
      ))}
      {uploads.map((upload) => (
        <UploadItem
          key={upload.key}
          upload={upload}
          onRetry={() => retry(upload)}
          onRemove={() => leaveOut(upload.key)}
        />
      ))}
      {missing.map(({ key, title }) => (
        <FileToChooseAgain
          key={key}
          name={title}
          onChoose={(file) => {
            leaveOut(key);
            add([file]);
          }}
          onRemove={() => leaveOut(key)}
        />
      ))}
    </ul>
  );
}

/** The buttons that add a file or a link, and the link while it is typed. */
function LinkOrFile({
  fileButton,
  link,
  onChange,
  children,
}: Pick<EvidenceFieldProps, 'onChange'> & {
  fileButton: React.ReactNode;
  link: EvidenceToCome | undefined;
  children: React.ReactNode;
}): React.ReactElement {
  const styles = useEvidenceStyles();
  const [linking, setLinking] = React.useState(link !== undefined);
  const button = React.useRef<HTMLButtonElement>(null);
  const done = (): void => {
    setLinking(false);
    button.current?.focus();
  };
  return (
    <>
      <div className={styles.ways}>
        {fileButton}
        <Button ref={button} appearance="subtle" icon={<Link20Regular />} onClick={() => setLinking(true)}>
          Add a link
        </Button>
      </div>
      {children}
      {linking ? (
        <AddLink
          link={{ url: link?.typed ?? '', title: link?.title ?? '' }}
          onType={({ url, title }) => {
            const typed: EvidenceToCome = { key: LINK, title, url: '', typed: url };
            onChange((before) => inPlaceOf(before, LINK, ...(url + title === '' ? [] : [typed])));
          }}
          onCancel={() => {
            onChange((before) => inPlaceOf(before, LINK));
            done();
          }}
          onAdd={(added) => {
            onChange((before) => [...inPlaceOf(before, LINK).filter(({ url }) => url !== added.url), added]);
            done();
          }}
        />
      ) : null}
    </>
  );
}

/** The field for evidence: files, which are uploaded to the site's Evidence library, and links. */
export function EvidenceField(props: EvidenceFieldProps): React.ReactElement {
  const { label, onChange, error, onBusy } = props;
  const styles = useEvidenceStyles();
  const files = useUploads(onChange, onBusy);
  const { uploads, under, add } = files;
  const toCome = evidenceToCome(props.evidence);
  const missing = toCome.filter(({ key }) => key !== LINK && !uploads.some((upload) => upload.key === key));
  const failed = missing.length > 0 || uploads.some(({ problem }) => problem !== null);
  const [group] = usePendingSubmit<HTMLFieldSetElement>(under, failed);
  const [held, setHeld] = React.useState(false);
  useHeldBack(group, failed, () => setHeld(true));
  const adding = React.useRef<HTMLButtonElement>(null);
  const chooser = React.useRef<HTMLInputElement>(null);
  return (
    <fieldset ref={group} className={styles.group} aria-invalid={error ? true : undefined}>
      <legend className={styles.legend}>{label}</legend>
      <EvidenceList {...props} files={files} missing={missing} onLess={() => adding.current?.focus()} />
      <LinkOrFile
        fileButton={
          <Button ref={adding} appearance="subtle" icon={<Attach20Regular />} onClick={() => chooser.current?.click()}>
            Add a file
          </Button>
        }
        link={toCome.find(({ key }) => key === LINK)}
        onChange={onChange}
      >
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
      </LinkOrFile>
    </fieldset>
  );
}
