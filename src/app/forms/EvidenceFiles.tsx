import * as React from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/lib/atoms/svg/dismiss';
import { Document20Regular } from '@fluentui/react-icons/lib/atoms/svg/document';
import { newKey } from '../../lists/keys';
import type { Evidence } from '../../plan/fields';
import { useServices } from '../context/contexts';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { SignInAgain } from '../ui/SignInAgain';
import { useEvidenceStyles } from './evidenceStyles';
import { inPlaceOf } from './evidenceToCome';
import type { EvidenceToCome } from './evidenceToCome';

export interface Upload {
  key: string;
  file: File;
  problem: Problem | null;
}

/** The files being uploaded, and those that were not. */
export interface Uploads {
  uploads: Upload[];
  add(files: File[]): void;
  retry(upload: Upload): void;
  remove(key: string): void;
  under: boolean;
}

/**
 * Uploads files to the site's Evidence library as soon as they are chosen. A failed file stays in the list and can be
 * tried again under the same key; until it is there its name stands among the evidence, so that the draft keeps it.
 */
export function useUploads(
  onChange: (change: (before: Evidence[]) => Evidence[]) => void,
  onBusy?: (busy: boolean) => void,
): Uploads {
  const { store } = useServices();
  const [uploads, setUploads] = React.useState<Upload[]>([]);
  const under = uploads.some((upload) => upload.problem === null);
  React.useEffect(() => onBusy?.(under), [under, onBusy]);

  const send = async (upload: Upload): Promise<void> => {
    try {
      const bytes = await upload.file.arrayBuffer();
      const made = await store.uploadEvidence({ name: upload.file.name, bytes }, upload.key);
      onChange((before) => inPlaceOf(before, upload.key, made));
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
      const toCome = added.map(({ key, file: { name } }): EvidenceToCome => ({ key, title: name, url: '' }));
      onChange((before) => [...before, ...toCome]);
      added.forEach((upload) => void send(upload));
    },
    retry(upload) {
      setUploads((before) => before.map((each) => (each.key === upload.key ? { ...each, problem: null } : each)));
      void send(upload);
    },
    remove(key) {
      setUploads((before) => before.filter((each) => each.key !== key));
      onChange((before) => inPlaceOf(before, key));
    },
  };
}

export function UploadItem({
  upload: { file, problem },
  onRetry,
  onRemove,
}: {
  upload: Upload;
  onRetry(): void;
  onRemove(): void;
}): React.ReactElement {
  const styles = useEvidenceStyles();
  return (
    <li className={styles.item}>
      {problem ? <Document20Regular aria-hidden /> : <Spinner size="tiny" aria-label="Uploading" />}
      <span className={styles.words}>
        {file.name}
        {problem ? (
          <span className={styles.problem}>
            {' '}
            was not uploaded. {problem.message} The draft keeps its name alone: if you leave this form, choose the file
            again when you come back.
          </span>
        ) : (
          ' is being uploaded'
        )}
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

/** A file of an earlier visit that was not uploaded then: its name is kept, and the file is asked for again. */
export function FileToChooseAgain({
  name,
  onChoose,
  onRemove,
}: {
  name: string;
  onChoose(file: File): void;
  onRemove(): void;
}): React.ReactElement {
  const styles = useEvidenceStyles();
  const chooser = React.useRef<HTMLInputElement>(null);
  return (
    <li className={styles.item}>
      <Document20Regular aria-hidden />
      <span className={styles.words}>
        {name}
        <span className={styles.problem}> was not uploaded when you were here before. Choose the file again.</span>
      </span>
      <Button size="small" aria-label={`Choose ${name} again`} onClick={() => chooser.current?.click()}>
        Choose it again
      </Button>
      <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={`Leave out ${name}`} onClick={onRemove} />
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={`The file ${name}`}
        onChange={(event) => {
          const [file] = Array.from(event.target.files ?? []);
          if (file) onChoose(file);
        }}
      />
    </li>
  );
}
