import * as React from 'react';
import { Button, Field, Radio, RadioGroup, Spinner, Textarea } from '@fluentui/react-components';
import type { PaperSettings } from '../../documents/papers';
import { newKey } from '../../lists/keys';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useMutation } from '../ui/useMutation';
import { usePaperStyles } from './styles';
import { baseIn, usePaperSetup } from './usePaperSetup';
import type { PaperSetup } from './usePaperSetup';

/** What a council sets for all its papers: further sections, how people are named for the public, its own Word document. */
export function PaperSettingsForm(): React.ReactElement {
  const styles = usePaperStyles();
  const { opened } = usePlan();
  const kept = usePaperSetup('settings');
  return (
    <>
      <ScreenHeading>How papers are made</ScreenHeading>
      <p className={styles.lead}>
        It holds for every paper of this plan that is made from now on.{' '}
        <RouteLink to={screenRoute('papers')}>All papers</RouteLink>
      </p>
      {kept.status === 'pending' ? <Spinner label="Reading what was set" labelPosition="after" /> : null}
      {kept.status === 'error' ? <ProblemNotice problem={kept.problem} onRetry={kept.refetch} /> : null}
      {kept.status === 'success' ? (
        opened.me.isManager ? (
          <Form kept={kept.data} />
        ) : (
          <p>Plan managers set this. {sectionsSentence(kept.data.settings)}</p>
        )
      ) : null}
    </>
  );
}

function sectionsSentence({ sections }: PaperSettings): string {
  return sections.length === 0
    ? 'Cover reports have no further sections.'
    : `Further sections of a cover report: ${sections.join('; ')}.`;
}

function Form({ kept }: { kept: PaperSetup }): React.ReactElement {
  const styles = usePaperStyles();
  const { store } = useServices();
  const { data } = usePlan();
  const announce = useAnnounce();
  const saving = useMutation();
  const [sections, setSections] = React.useState(kept.settings.sections.join('\n'));
  const [people, setPeople] = React.useState(kept.settings.people);
  const [file, setFile] = React.useState<File | null>(null);
  const [base, setBase] = React.useState(baseIn(kept.settingsRow?.value));
  const [row, setRow] = React.useState(kept.settingsRow);
  const [said, setSaid] = React.useState('');
  const key = React.useRef(newKey());
  const chooser = React.useRef<HTMLInputElement>(null);

  const save = (): void => {
    setSaid('');
    void saving.run(async () => {
      const uploaded = file
        ? {
            name: file.name,
            url: await store.keepFile(
              'memberEditions',
              { name: file.name, bytes: await file.arrayBuffer() },
              key.current,
            ),
          }
        : base;
      const value = {
        sections: sections
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
        people,
        ...(uploaded ? { baseName: uploaded.name, baseUrl: uploaded.url } : {}),
      };
      const label = 'How papers are made';
      setRow(
        row
          ? await store.editRecord('settings', row, { value }, 'Set for papers.', key.current)
          : await store.addRecord(
              'settings',
              { label, kind: 'paper settings', planId: data.plan.id, value },
              key.current,
              'Set for papers.',
            ),
      );
      setBase(uploaded);
      setFile(null);
      key.current = newKey();
      setSaid('Saved. The next paper is made so.');
      announce('Saved.');
    });
  };

  return (
    <form
      className={styles.form}
      style={{ maxWidth: '640px' }}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label="Further sections of a cover report"
        hint="One heading a line, in your committee’s order. A section that nobody writes is left out."
      >
        <Textarea rows={5} resize="vertical" value={sections} onChange={(_, { value }) => setSections(value)} />
      </Field>
      <Field label="In the public version, those who lead are named by">
        <RadioGroup value={people} onChange={(_, { value }) => setPeople(value as PaperSettings['people'])}>
          <Radio value="posts" label="their post" />
          <Radio value="names" label="their name" />
          <Radio value="nobody" label="nothing: nobody is named" />
        </RadioGroup>
      </Field>
      <Field
        label="Your own Word document"
        hint="A .docx with your logo, header and styles. Type {{paper}} where the paper shall stand; else it stands at the end."
      >
        <div className={styles.buttons}>
          <Button className={styles.touch} onClick={() => chooser.current?.click()}>
            {base || file ? 'Choose another' : 'Choose a document'}
          </Button>
          <span>{file?.name ?? base?.name ?? 'None: papers have a plain layout.'}</span>
          {base || file ? (
            <Button
              className={styles.touch}
              onClick={() => {
                setFile(null);
                setBase(null);
              }}
            >
              Do without
            </Button>
          ) : null}
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".docx"
            aria-label="Your own Word document"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </div>
      </Field>
      {saving.problem ? <ProblemNotice problem={saving.problem} /> : null}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" className={styles.touch} disabledFocusable={saving.running}>
          {saving.running ? 'Saving' : 'Save'}
        </Button>
        <span>{said}</span>
      </div>
    </form>
  );
}
