import * as React from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import type { Evidence } from '../../plan/fields';
import { useEvidenceStyles } from './evidenceStyles';
import { useTakenOnSubmit } from './useTakenOnSubmit';

/** A link as far as it is typed. */
interface LinkTyped {
  url: string;
  title: string;
}

/**
 * The link being typed. When the form around it is sent before “Add this link” was pressed, an address that can be read
 * is added first and the form then sent; one that cannot be read holds the form back.
 */
export function AddLink({
  link: { url, title },
  onType,
  onAdd,
  onCancel,
}: {
  link: LinkTyped;
  onType(link: LinkTyped): void;
  onAdd(evidence: Evidence): void;
  onCancel(): void;
}): React.ReactElement {
  const styles = useEvidenceStyles();
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
        <Input ref={address} type="url" value={url} onChange={(_, data) => onType({ url: data.value, title })} />
      </Field>
      <Field label="What it is" hint="“Audit of 50 contacts, November”">
        <Input value={title} onChange={(_, data) => onType({ url, title: data.value })} />
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
