import * as React from 'react';
import { data } from '../../plan/fields/field';
import { isOwnRule, MOST_UNITS, ownRuleTitle, units } from '../../plan/ownRules';
import type { OwnRule } from '../../plan/ownRules';
import type { SiteSettings } from '../../plan/siteSettings';
import { useServices, useSite } from '../context/contexts';
import { Form } from '../forms/Form';
import { editSettings } from './editSettings';
import type { SettingsParts } from './editSettings';

/** A rule as typed: every part is text. */
type TypedRule = { [part in keyof OwnRule]: string };

const columns = { rules: data<TypedRule[]>('Deadlines that the council set itself', [], () => []) };
type Parts = { rules: TypedRule[] };
type Row = { id: number } & Parts;

const asTyped = (rule: OwnRule): TypedRule => ({ ...rule, length: String(rule.length) });
const asRule = ({ length, title, ...rule }: TypedRule): OwnRule =>
  ({ ...rule, title: title.trim(), length: Number(length.trim()) }) as OwnRule;

const parts: SettingsParts<SiteSettings, Parts> = {
  partsOf: ({ ownRules }) => ({ rules: ownRules.map(asTyped) }),
  withParts: (settings, { rules }) => (rules === undefined ? settings : { ...settings, ownRules: rules.map(asRule) }),
};

const options = (words: readonly string[]): { value: string; label: string }[] =>
  words.map((value) => ({ value, label: value }));

/** The problem of the first rule from which no day can be worked out, as a sentence; null when there is none. */
export function ownRulesProblem(rules: readonly TypedRule[]): string | null {
  const wrong = rules.find((rule) => !isOwnRule(asRule(rule)));
  if (!wrong) return null;
  return `“${wrong.title || 'A deadline'}”: give how many as a whole number from 1 to ${MOST_UNITS}, and choose in what and from when it counts.`;
}

/** The form for the council's own deadlines, which are offered wherever a rule is chosen (requirement 71). */
export function OwnRulesForm(): React.ReactElement {
  const { store } = useServices();
  const { opened } = useSite();
  return (
    <Form<typeof columns, Row>
      name="own rules"
      columns={columns}
      label="Deadlines of the council’s own"
      saveLabel="Save deadlines"
      fields={[
        {
          kind: 'table',
          name: 'rules',
          hint: 'Offered beside those in law wherever a rule is chosen. A plan keeps the rule it was given when this list changes.',
          item: 'Deadline',
          addLabel: 'Add a deadline',
          columns: [
            { name: 'title', label: 'For what', kind: 'line', hint: '“Internal audit report”' },
            { name: 'length', label: 'How many', kind: 'line' },
            { name: 'unit', label: 'Of what', kind: 'choice', options: options(units) },
            { name: 'counting', label: 'The first day', kind: 'choice', options: counting },
            { name: 'from', label: 'Counted from', kind: 'choice', options: from },
          ],
        },
      ]}
      row={{ id: 0, ...parts.partsOf(opened.settings) }}
      check={({ rules = [] }) => {
        const message = ownRulesProblem(rules);
        return message === null ? null : { field: 'rules', message };
      }}
      reason={() => null}
      edit={(base, changes) => editSettings((change) => store.changeSiteSettings(change), parts, base, changes)}
      staysWith={(made) => made as Row}
      saved="Deadlines saved"
      onSaved={() => undefined}
    >
      {({ values }) => <Counted rules={values.rules ?? []} />}
    </Form>
  );
}

const counting = [
  { value: 'after', label: 'comes after it' },
  { value: 'beginning with', label: 'is the day itself' },
];
const from = [
  { value: 'receipt', label: 'the day of receipt' },
  { value: 'publication', label: 'the day of publication' },
  { value: 'event', label: 'the event itself' },
];

/** Explains before saving how each deadline is worked out. */
function Counted({ rules }: { rules: readonly TypedRule[] }): React.ReactElement | null {
  const whole = rules.map(asRule).filter(isOwnRule);
  if (whole.length === 0) return null;
  return (
    <ul>
      {whole.map((rule) => (
        <li key={ownRuleTitle(rule)}>{ownRuleTitle(rule)}</li>
      ))}
    </ul>
  );
}
