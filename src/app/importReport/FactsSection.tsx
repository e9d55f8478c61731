import * as React from 'react';
import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { inspectionFields } from '../../plan/fields/inspections';
import type { Inspection } from '../../plan/fields';
import { formatDay, formatDayShort } from '../../plan/day';
import { deadlineRule, responseOf, ruleChoices, spanInWords } from '../../plan/deadlines';
import { isVisit } from '../../plan/inspections/visits';
import { useSite } from '../context/contexts';
import { DayField } from '../forms/DayField';
import { readDay } from '../forms/dayEntry';
import { daysToCountFrom } from './importPreview';
import type { ImportPreview, PreviewedFacts } from './importPreview';
import type { PreviewChange } from './previewChanges';
import { usePreviewStyles } from './previewStyles';
import { EditCommand } from '../ui/EditButton';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 290px), 1fr))',
    columnGap: '32px',
    rowGap: '6px',
    margin: 0,
    paddingTop: '12px',
    paddingBottom: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fact: { display: 'grid', gridTemplateColumns: '112px 1fr', columnGap: '12px' },
  due: { gridColumnStart: '1', gridColumnEnd: '-1' },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export interface FactsSectionProps {
  preview: ImportPreview;
  onChange(change: PreviewChange): void;
  open: boolean;
  onOpen(open: boolean): void;
  /** The problem with a fact, as a sentence; null when there is none. */
  problemOf(name: keyof PreviewedFacts): string | null;
  disabled: boolean;
}

/** Shows the facts of the report and the day by which the response is due, with a form to correct them. */
export function FactsSection(props: FactsSectionProps): React.ReactElement {
  const { preview, open, onOpen, disabled } = props;
  const shared = usePreviewStyles();
  return (
    <section aria-labelledby="import-facts">
      <div className={shared.head}>
        <h2 id="import-facts" className={shared.heading}>
          The inspection
        </h2>
        <EditCommand
          className={shared.press}
          appearance="subtle"
          disabled={disabled}
          aria-expanded={open}
          onClick={() => onOpen(!open)}
        >
          {open ? 'Done editing' : 'Edit the facts'}
        </EditCommand>
      </div>
      {open ? <FactsForm {...props} /> : <FactsList preview={preview} />}
    </section>
  );
}

function FactsList({ preview }: Pick<FactsSectionProps, 'preview'>): React.ReactElement {
  const styles = useStyles();
  const shared = usePreviewStyles();
  const { facts, judgements } = preview;
  // From 2026 Ofsted grades areas and gives no overall grade (requirement 4).
  const noneOverall = judgements.length > 0 || isVisit(facts.kind) ? 'none given' : '';
  const overall = judgements.find((each) => each.role === 'overall')?.grade ?? noneOverall;
  const rows: [label: string, value: string][] = [
    ['Council', facts.authority],
    ['Kind', deadlineRule(facts.rule)?.title ?? ''],
    ['Report of', facts.inspectorate],
    ['Inspection', rangeInWords(facts.start, facts.end)],
    ...(facts.topic ? [['Looked at', facts.topic] as [string, string]] : []),
    ['Overall', overall],
    ['Published', dayInWords(facts.published)],
    [inspectionFields.leadInspector.label, facts.leadInspector],
    ['Received', dayInWords(facts.received) || 'on publication'],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value]) => (
        <div key={label} className={styles.fact}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value || <span className={shared.quiet}>not found</span>}</dd>
        </div>
      ))}
      <div className={`${styles.fact} ${styles.due}`}>
        <dt className={styles.label}>Response due</dt>
        <dd className={styles.value}>
          <ResponseDue facts={facts} />
        </dd>
      </div>
    </dl>
  );
}

/** The day of the response with its rule, "7 Mar 2018: 70 working days after receipt", or why no day applies. */
function ResponseDue({ facts }: { facts: PreviewedFacts }): React.ReactElement {
  const styles = useStyles();
  const shared = usePreviewStyles();
  const rule = deadlineRule(facts.rule);
  if (!rule?.response) return <>No day is bound. {rule?.source}</>;
  const days = daysToCountFrom(facts);
  const bound = responseOf(facts.rule, days);
  const onPublication = rule.response.from === 'receipt' && !days.received && bound !== null;
  return (
    <>
      {bound ? (
        <span className={styles.strong}>{formatDay(bound.day)}</span>
      ) : (
        <span className={shared.quiet}>unknown until the day it counts from is</span>
      )}
      , {spanInWords(rule.response)}
      {onPublication ? ', taken as the day of publication until you say another' : ''}. {rule.source}
    </>
  );
}

const kinds: readonly { value: Inspection['kind']; label: string }[] = [
  { value: 'inspection', label: 'Inspection' },
  { value: 'focused visit', label: 'Focused visit' },
  { value: 'monitoring visit', label: 'Monitoring visit' },
  { value: 'other', label: 'No inspection: audit, peer challenge, review' },
];

function FactsForm({ preview, onChange, problemOf, disabled }: FactsSectionProps): React.ReactElement {
  const shared = usePreviewStyles();
  const { facts } = preview;
  const { settings } = useSite().opened;
  const set = (name: keyof PreviewedFacts, value: string): void => onChange({ change: 'fact', name, value });
  const line = (name: keyof PreviewedFacts, label: string, required = false): React.ReactElement => (
    <div data-fact={name}>
      <Field label={label} required={required} validationMessage={problemOf(name) ?? undefined}>
        <Input value={facts[name]} disabled={disabled} onChange={(_, data) => set(name, data.value)} />
      </Field>
    </div>
  );
  const day = (name: keyof PreviewedFacts, label: string, hint?: string): React.ReactElement => (
    <div data-fact={name}>
      <DayField
        label={label}
        hint={hint}
        value={facts[name]}
        error={problemOf(name)}
        onChange={(typed) => set(name, typed)}
      />
    </div>
  );
  return (
    <fieldset className={shared.form} disabled={disabled} aria-labelledby="import-facts">
      <Field className={shared.wide} label="What kind of report it is, which says when the answer is due">
        <Select value={facts.rule} disabled={disabled} onChange={(_, { value }) => set('rule', value)}>
          {ruleChoices(settings.ownRules, facts.rule).map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={inspectionFields.kind.label}>
        <Select value={facts.kind} disabled={disabled} onChange={(_, { value }) => set('kind', value)}>
          {kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {isVisit(facts.kind) ? line('topic', inspectionFields.topic.label) : null}
      {line('authority', inspectionFields.authority.label, true)}
      {line('leadInspector', inspectionFields.leadInspector.label)}
      {day('start', 'Inspection began')}
      {day('end', 'Inspection ended')}
      {day('published', 'Published')}
      {day('received', 'Received', 'If later than published. The deadline then counts from it.')}
      {line('inspectorate', 'Whose report it is', true)}
      {line('framework', 'Framework')}
      {line('urn', 'Ofsted’s number of the authority')}
      <p className={shared.wide}>
        Response due: <ResponseDue facts={facts} />
      </p>
    </fieldset>
  );
}

function dayInWords(typed: string): string {
  const { day } = readDay(typed);
  return day ? formatDay(day) : typed;
}

/** A period in words: "11 Sep to 5 Oct 2017". */
function rangeInWords(start: string, end: string): string {
  const [from, to] = [readDay(start).day, readDay(end).day];
  if (!from || !to) return [start, end].filter(Boolean).join(' to ');
  if (from === to) return formatDay(from);
  return `${from.slice(0, 4) === to.slice(0, 4) ? formatDayShort(from) : formatDay(from)} to ${formatDay(to)}`;
}
