import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import type { SelfAssessment } from '../../plan/fields';
import { proposedImprovements } from '../../plan/selfAssessment/proposals';
import type { Proposal } from '../../plan/selfAssessment/proposals';
import { Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { usePlan } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useMutation } from '../ui/useMutation';
import { FoldButton } from '../ui/FoldButton';
import { usePointEdits } from './usePointEdits';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '6px', alignItems: 'flex-start' },
  words: { flexGrow: 1, flexBasis: '360px', minWidth: 0 },
});

/** How many offers are shown until somebody asks for all, so that the draft's own words stay in view. */
const SHOWN = 5;

/**
 * Suggests improvements from embedded actions and measures, which somebody can accept and then edit (requirement 37).
 */
export function Proposals({ assessment }: { assessment: SelfAssessment }): React.ReactElement {
  const reading = useReadingStyles();
  const { data, view } = usePlan();
  const proposals = proposedImprovements(data, view, assessment);
  const [all, setAll] = React.useState(false);
  return (
    <Section title="Improvements that the plan itself shows">
      <p className={reading.none}>
        {proposals.length === 0
          ? 'All embedded actions and all measures that moved are in this draft.'
          : 'From embedded actions and from measures. Take over what is true, then edit its words above.'}
      </p>
      <ul className={reading.list}>
        {(all ? proposals : proposals.slice(0, SHOWN)).map((proposal) => (
          <Offered key={proposal.key} assessment={assessment} proposal={proposal} />
        ))}
      </ul>
      {proposals.length > SHOWN ? (
        <FoldButton of="Offers" all={all} onChange={setAll} count={proposals.length} most={SHOWN} />
      ) : null}
    </Section>
  );
}

function Offered({ assessment, proposal }: { assessment: SelfAssessment; proposal: Proposal }): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const write = usePointEdits();
  const announce = useAnnounce();
  const { reload } = usePlan();
  const saving = useMutation();
  const [key] = React.useState(newKey);
  const take = async (): Promise<void> => {
    await write(assessment, { kind: 'add', point: proposal.point }, `Draft: taken over from ${proposal.source}.`, key);
    await reload();
    announce('It was taken over into the draft.');
  };
  return (
    <li className={reading.row}>
      <div className={styles.line}>
        <div className={styles.words}>
          <p className={reading.text}>{proposal.point.text}</p>
          <div className={reading.small}>From {proposal.source}</div>
        </div>
        <Button
          className={reading.press}
          disabledFocusable={saving.running}
          aria-label={`Take over from ${proposal.source}`}
          onClick={() => void saving.run(take)}
        >
          {saving.running ? 'Taking over' : 'Take over'}
        </Button>
      </div>
      {saving.problem ? <ProblemNotice problem={saving.problem} /> : null}
    </li>
  );
}
