import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ExemptItem } from '../../plan/fields';
import { exemptMark } from '../../plan/governance/exempt';
import { reviewInWords } from '../../plan/risks/register';
import { scoreInWords, scoreOf } from '../../plan/risks/scale';
import { actionsNamed, asSentence, asSentences, capitalised } from '../../plan/words';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';
import { EditInPlace, Section } from '../forms/Section';
import { Moved, useExemptItems } from '../meetings';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useReadingStyles } from '../ui/readingStyles';
import { ExemptRiskForm } from './ExemptRiskForm';

const useStyles = makeStyles({ who: { marginBottom: '12px' } });

/**
 * The risks that the public may not read, apart from the register (requirements 48 and 97). Only clerks, managers and
 * owners see the section, so that nobody else learns that there are any; they stand in no paper, edition or workbook.
 */
export function ExemptRisks(): React.ReactElement | null {
  const reading = useReadingStyles();
  const styles = useStyles();
  const { seesExempt, keepsRecords } = useRights();
  const items = useExemptItems();
  if (!seesExempt) return null;
  const risks = items.status === 'success' ? items.data.filter(({ kind }) => kind === 'risk') : [];
  const form = (item: ExemptItem | null) => (close: () => void) => <ExemptRiskForm item={item} onClose={close} />;
  return (
    <Section title="Exempt risks" forms={keepsRecords ? [{ label: 'Add an exempt risk', form: form(null) }] : []}>
      {items.status === 'error' ? <ProblemNotice problem={items.problem} onRetry={items.refetch} /> : null}
      {items.status === 'success' ? (
        <p className={mergeClasses(reading.none, styles.who)}>
          {risks.length === 0 ? 'No risk is exempt. ' : ''}Only clerks, managers and site owners see this part. What
          stands here is in no paper, edition or workbook, and nobody is reminded of it.
        </p>
      ) : null}
      <ul className={reading.list}>
        {risks.map((item) => (
          <li key={item.id} className={reading.row}>
            <EditInPlace label={`Edit the exempt risk ${item.title}`} form={keepsRecords ? form(item) : null}>
              <ExemptRisk item={item} />
            </EditInPlace>
            {item.movedFrom !== null ? <Moved item={item} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** An exempt risk in words: how it scores, what could happen, what was said, and why it is exempt. */
function ExemptRisk({ item }: { item: ExemptItem }): React.ReactElement {
  const reading = useReadingStyles();
  const { view } = usePlan();
  const score = scoreOf(item.likelihood, item.impact);
  const actions = item.actionIds.flatMap((id) => view.byId.get(id)?.action.ref ?? []);
  const facts = [
    reviewInWords({ nextReview: item.nextReview, closed: null }, view.today),
    actions.length > 0 ? `${capitalised(actionsNamed(actions))} ${actions.length === 1 ? 'lowers' : 'lower'} it` : '',
  ];
  return (
    <>
      <strong>{item.title}</strong>
      <div>{asSentence(score ? capitalised(scoreInWords(score)) : 'Not yet scored')}</div>
      <p className={reading.text}>{item.text}</p>
      {item.answer ? <p className={reading.text}>{item.answer}</p> : null}
      <div className={reading.quiet}>{asSentences(facts)}</div>
      <div className={reading.quiet}>
        {exemptMark(item)}.{' '}
        {item.ground === 'confidential' ? item.confidentialBecause : `Public interest: ${item.publicInterest}`}
      </div>
    </>
  );
}
