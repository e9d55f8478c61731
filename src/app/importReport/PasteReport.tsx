import * as React from 'react';
import { Button, Field, Textarea, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  paste: { maxWidth: '720px', marginTop: '20px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  press: { alignSelf: 'flex-start', minHeight: '44px' },
});

/**
 * Takes the pasted words of a report that somebody has only in a mail or on a web page. They are marked like any other
 * report.
 */
export function PasteReport(props: { disabled: boolean; onFile(file: File): void }): React.ReactElement {
  const { disabled, onFile } = props;
  const styles = useStyles();
  const [words, setWords] = React.useState('');
  const [missing, setMissing] = React.useState(false);
  const field = React.useRef<HTMLTextAreaElement>(null);
  const read = (): void => {
    if (words.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    onFile(new File([words], 'Pasted words.txt', { type: 'text/plain' }));
  };
  return (
    <div className={styles.paste}>
      <Field
        label="Or paste its words"
        validationMessage={missing && words.trim() === '' ? 'Paste the words of the report first.' : undefined}
      >
        <Textarea ref={field} rows={4} resize="vertical" value={words} onChange={(_, { value }) => setWords(value)} />
      </Field>
      <Button className={styles.press} disabledFocusable={disabled} onClick={read}>
        Read these words
      </Button>
    </div>
  );
}
