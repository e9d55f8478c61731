import * as React from 'react';
import { Button, Field, Spinner } from '@fluentui/react-components';
import { paperSettingsOf, sectionLines, sectionsTyped } from '../../documents/papers';
import type { PaperSettings } from '../../documents/papers';
import { newKey } from '../../lists/keys';
import type { RecordRow } from '../../lists/planStore';
import { choice, text, yesOrNo } from '../../plan/fields/field';
import { evidenceLinks } from '../../plan/fields/structured';
import type { Evidence } from '../../plan/fields';
import { conflictInForm } from '../forms/conflictInForm';
import type { FormValues } from '../forms/fieldTypes';
import { Form } from '../forms/Form';
import { usePendingSubmit } from '../forms/usePendingSubmit';
import { usePlan, useServices } from '../context/contexts';
import { useRights } from '../context/rights';
import { ProblemNotice } from '../ui/ProblemNotice';
import { BackLink } from '../ui/BackLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useMutation } from '../ui/useMutation';
import { usePaperStyles } from './styles';
import { baseIn, usePaperSetup } from './usePaperSetup';
import type { PaperSetup } from './usePaperSetup';

/**
 * The council's settings for all its papers: further sections, how people are named for the public, and its own Word
 * document.
 */
export function PaperSettingsForm(): React.ReactElement {
  const styles = usePaperStyles();
  const { manages } = useRights();
  const kept = usePaperSetup('settings');
  return (
    <>
      <BackLink to={screenRoute('papers')}>All papers</BackLink>
      <ScreenHeading>How papers are made</ScreenHeading>
      <p className={styles.lead}>It holds for every paper of this plan that is made from now on.</p>
      {kept.status === 'pending' ? <Spinner label="Reading what was set" labelPosition="after" /> : null}
      {kept.status === 'error' ? <ProblemNotice problem={kept.problem} onRetry={kept.refetch} /> : null}
      {kept.status === 'success' ? (
        manages ? (
          <SettingsForm kept={kept.data} />
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

/** The settings are stored together in one column of a row of Settings; these are the form's columns for them. */
const columns = {
  council: text('Full name of the council'),
  sections: text('Further sections of a cover report'),
  people: choice('In the public version, those who lead are named by', ['posts', 'names', 'nobody'], 'posts'),
  details: yesOrNo('Print the further details of each action in the full plan'),
  timeline: yesOrNo('Print the time line in the full plan'),
  document: evidenceLinks('Your own Word document'),
};
type Columns = typeof columns;
type SettingsRow = RecordRow<'settings'>;
type Row = { id: number; stored: SettingsRow } & FormValues<Columns>;

const KIND = 'paper settings';
const LABEL = 'How papers are made';
const WHY = 'Set for papers.';

function partsOf(stored: unknown): FormValues<Columns> {
  const settings = paperSettingsOf(stored);
  const { council, people, details, timeline } = settings;
  const base = baseIn(stored);
  return {
    council,
    sections: sectionLines(settings).join('\n'),
    people,
    details,
    timeline,
    document: base ? [{ title: base.name, url: base.url }] : [],
  };
}

const rowOf = (stored: SettingsRow): Row => ({ id: stored.id, stored, ...partsOf(stored.value) });

function settingOf(
  { council = '', sections = '', people, details = false, timeline = false, document = [] }: FormValues<Columns>,
  before: unknown,
): object {
  const [base] = document;
  return {
    council: council.trim(),
    ...sectionsTyped(sections, paperSettingsOf(before).sections),
    people,
    details,
    timeline,
    ...(base ? { baseName: base.title, baseUrl: base.url } : {}),
  };
}

function SettingsForm({ kept }: { kept: PaperSetup }): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  const [said, setSaid] = React.useState('');
  const { settingsRow } = kept;

  const edit = async (base: Row, changes: FormValues<Columns>, _reason: string, key: string): Promise<SettingsRow> => {
    const value = settingOf({ ...base, ...changes }, base.stored.value);
    const write = (): Promise<SettingsRow> => store.editRecord('settings', base.stored, { value }, WHY, key);
    return conflictInForm(base, changes, write, (theirs) => rowOf(theirs as SettingsRow));
  };
  return (
    <Form<Columns, Row>
      name="paper settings"
      about={data.plan.id}
      columns={columns}
      label={LABEL}
      saveLabel="Save"
      fields={[
        {
          kind: 'text',
          name: 'council',
          hint: 'As your papers begin, for example Shropshire Council. Empty: the name in the inspectors’ report.',
        },
        {
          kind: 'text',
          name: 'sections',
          hint: 'One heading a line, in your committee’s order: financial, legal, equality, risk, climate. Words after a colon stand in every report until somebody writes others for a meeting, as in “Legal implications: None arise.” Without words the report says “To be completed”.',
          rows: 6,
        },
        {
          kind: 'radio',
          name: 'people',
          options: [
            { value: 'posts', label: 'their post' },
            { value: 'names', label: 'their name' },
            { value: 'nobody', label: 'nothing: nobody is named' },
          ],
        },
        { kind: 'tick', name: 'details' },
        { kind: 'tick', name: 'timeline' },
        {
          kind: 'own',
          name: 'document',
          input: ({ typed, problem, set }) => (
            <DocumentInput chosen={(typed as Evidence[])[0] ?? null} problem={problem} onChange={set} />
          ),
          show: (value) => (value as Evidence[])[0]?.title ?? '',
        },
      ]}
      row={settingsRow && rowOf(settingsRow)}
      start={partsOf(settingsRow?.value)}
      reason={() => null}
      add={(values, key) =>
        store.addRecord(
          'settings',
          { label: LABEL, kind: KIND, planId: data.plan.id, value: settingOf(values, null) },
          key,
          WHY,
        )
      }
      edit={edit}
      staysWith={(made) => ('stored' in (made as Row) ? (made as Row) : rowOf(made as SettingsRow))}
      saved="Saved. The next paper is made so."
      onSaved={(_, words) => setSaid(words)}
    >
      {() => (said ? <p>{said}</p> : null)}
    </Form>
  );
}

/** The field for the council's own Word document, which is uploaded to the library as soon as it is chosen. */
function DocumentInput({
  chosen,
  problem,
  onChange,
}: {
  chosen: Evidence | null;
  problem: string | null;
  onChange(document: Evidence[]): void;
}): React.ReactElement {
  const styles = usePaperStyles();
  const { store } = useServices();
  const uploading = useMutation();
  const chooser = React.useRef<HTMLInputElement>(null);
  const choose = React.useRef<HTMLButtonElement>(null);
  const [group] = usePendingSubmit<HTMLDivElement>(uploading.running, uploading.problem !== null);
  const keep = (file: File): void =>
    void uploading.run(async () => {
      const bytes = await file.arrayBuffer();
      onChange([
        { title: file.name, url: await store.keepFile('memberEditions', { name: file.name, bytes }, newKey()) },
      ]);
    });
  return (
    <div ref={group}>
      <Field
        label={columns.document.label}
        hint="A .docx with your logo, header and styles. Type {{paper}} where the paper shall stand; else it stands at the end."
        validationMessage={problem ?? undefined}
      >
        {(given) => (
          <div role="group" {...given} className={styles.buttons}>
            <Button
              ref={choose}
              className={styles.touch}
              disabledFocusable={uploading.running}
              onClick={() => chooser.current?.click()}
            >
              {chosen ? 'Choose another' : 'Choose a document'}
            </Button>
            <span>
              {uploading.running ? 'It is being kept' : (chosen?.title ?? 'None: papers have a plain layout.')}
            </span>
            {chosen ? (
              <Button
                className={styles.touch}
                onClick={() => {
                  onChange([]);
                  choose.current?.focus();
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
              onChange={(event) => {
                const [file] = Array.from(event.target.files ?? []);
                if (file) keep(file);
              }}
            />
          </div>
        )}
      </Field>
      {uploading.problem ? <ProblemNotice problem={uploading.problem} /> : null}
    </div>
  );
}
