import * as React from 'react';
import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { sectionHeading } from './styleParts';
import { upTo } from './breakpoints';
import { ArrowUpload24Regular } from '@fluentui/react-icons/lib/atoms/svg/arrow-upload';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: '12px',
    boxSizing: 'border-box',
    minHeight: '240px',
    maxWidth: '720px',
    padding: '24px',
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  title: {
    margin: 0,
    ...sectionHeading,
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  hidden: { display: 'none' },
  progress: { width: 'min(360px, 100%)' },
  press: { [upTo.phone]: { minHeight: '44px' } },
});

export interface FileDropProps {
  /** The file being read, with the progress as numbers and in words; null while a file is to be chosen. */
  reading: { fileName: string; done: number; of: number; words: string } | null;
  /** The title of the area: "Drop the report here". */
  title: string;
  /** The label of the button: "Choose a file". */
  button: string;
  /** The kinds of file that can be chosen, in a sentence. */
  words: string;
  /** The file field's accessible name. */
  label: string;
  accept: string;
  onFile(file: File): void;
  onStop(): void;
}

/** An area on which a file can be dropped or chosen, and which shows the progress of reading it. */
export function FileDrop(props: FileDropProps): React.ReactElement {
  const { reading, title, button, words, label, accept, onFile, onStop } = props;
  const styles = useStyles();
  const [over, setOver] = React.useState(false);
  const input = React.useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    if (files && files.length > 0 && !reading) onFile(files[0]);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      {reading ? (
        <>
          <p className={styles.title} role="status">
            Reading {reading.fileName}
          </p>
          <ProgressBar
            className={styles.progress}
            aria-label={`Reading ${reading.fileName}`}
            value={reading.of ? reading.done : undefined}
            max={reading.of || 1}
          />
          <p className={styles.words}>{reading.words}</p>
          <Button className={styles.press} onClick={onStop}>
            Stop
          </Button>
        </>
      ) : (
        <>
          <ArrowUpload24Regular aria-hidden />
          <p className={styles.title}>{title}</p>
          <Button className={styles.press} appearance="primary" onClick={() => input.current?.click()}>
            {button}
          </Button>
          <p className={styles.words}>{words}</p>
        </>
      )}
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files);
          // Clearing the field allows the same file to be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
    </div>
  );
}
