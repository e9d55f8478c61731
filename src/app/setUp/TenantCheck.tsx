import * as React from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../../lists/check';
import { counted } from '../../plan/words';
import { useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useFigureTable } from '../ui/figureTable';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useMutation } from '../ui/useMutation';

const useStyles = makeStyles({
  section: { maxWidth: '860px', paddingTop: '20px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { marginTop: '4px', marginBottom: '12px', maxWidth: '72ch' },
  table: { marginTop: '16px', tableLayout: 'fixed' },
  answer: { width: '9em' },
  means: { display: 'block', color: tokens.colorNeutralForeground2 },
  matters: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground1 },
});

const answerWords: { [answer in Finding['answer']]: string } = {
  holds: 'Holds',
  differs: 'Differs',
  'not asked': 'Could not be asked',
};

/** The result of the check, in a sentence. */
function outcomeWords(findings: readonly Finding[]): string {
  const wrong = findings.filter(({ answer, matters }) => answer === 'differs' && matters).length;
  const differing = findings.filter(({ answer }) => answer === 'differs').length - wrong;
  const unasked = findings.filter(({ answer }) => answer === 'not asked').length;
  const parts = [
    wrong > 0 ? `${counted(wrong, 'thing')} must be put right before a plan is trusted to this site` : null,
    differing > 0 ? `${counted(differing, 'thing')} ${differing === 1 ? 'differs' : 'differ'} and can stay so` : null,
    unasked > 0 ? `${counted(unasked, 'thing')} could not be asked` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Everything holds.' : `${parts.join('; ')}.`;
}

/**
 * Lets a site owner check the tenant before a plan is kept on it: each setting that the plan depends on is read and
 * shown.
 */
export function TenantCheck(): React.ReactElement {
  const styles = useStyles();
  const figures = useFigureTable();
  const { provisioning } = useServices();
  const announce = useAnnounce();
  const checking = useMutation();
  const [findings, setFindings] = React.useState<readonly Finding[]>([]);
  const [done, setDone] = React.useState(false);
  const ask = async (): Promise<void> => {
    setFindings([]);
    setDone(false);
    const finished = await checking.run(async () => {
      const all = await provisioning.checkTenant((finding) => setFindings((before) => [...before, finding]));
      announce(outcomeWords(all));
    });
    setDone(finished);
  };
  return (
    <section className={styles.section} aria-labelledby="tenant-check">
      <h2 id="tenant-check" className={styles.heading}>
        Does this tenant do what the plan rests on?
      </h2>
      <p className={styles.text}>
        Councils’ tenants are set differently. This asks yours, in a list that it makes for it and removes, and changes
        nothing else. It takes a minute.
      </p>
      <Button disabledFocusable={checking.running} onClick={() => void ask()}>
        {checking.running ? 'Checking' : 'Check this tenant'}
      </Button>
      {checking.problem ? <ProblemNotice problem={checking.problem} /> : null}
      {done ? <p className={styles.text}>{outcomeWords(findings)}</p> : null}
      {findings.length > 0 ? (
        <table className={mergeClasses(figures.table, styles.table)} aria-label="What this tenant does">
          <thead>
            <tr>
              <th scope="col" className={figures.head}>
                What the plan rests on
              </th>
              <th scope="col" className={mergeClasses(figures.head, styles.answer)}>
                Here
              </th>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ what, answer, means, matters }) => (
              <tr key={what}>
                <th scope="row" className={figures.cell}>
                  {what}
                  {means !== '' ? <span className={styles.means}>{means}</span> : null}
                </th>
                <td
                  className={mergeClasses(figures.cell, answer === 'differs' && matters ? styles.matters : undefined)}
                >
                  {answer === 'differs' && matters ? 'Put right first' : answerWords[answer]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
