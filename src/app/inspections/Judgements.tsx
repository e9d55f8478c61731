import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';
import type { Body, Inspection, Judgement } from '../../plan/fields';
import { directionInWords, directionOf, gradeHistory } from '../../plan/inspections/history';
import { gradeOn, scaleOf } from '../../plan/inspections/scales';
import { EditInPlace, Section } from '../forms/Section';
import { useRights } from '../context/rights';
import { usePlan } from '../context/contexts';
import { GradeMark } from './GradeMark';
import { JudgementForm } from './JudgementForm';
import { PageOf } from './Quotes';
import { useReadingStyles } from '../ui/readingStyles';
import { asSentences } from '../../plan/words';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: '16px',
    alignItems: 'baseline',
    [upTo.form]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '4px' },
  },
  body: {
    marginTop: '16px',
    marginBottom: '8px',
    fontWeight: tokens.fontWeightSemibold,
    ':first-child': { marginTop: 0 },
  },
});

/**
 * The name of a body with its successor: "Shropshire Safeguarding Children Board, which became the Safeguarding
 * Community Partnership."
 */
function bodyInWords(body: Body | undefined, bodies: readonly Body[]): string {
  if (!body) return '';
  const became = bodies.find(({ id }) => id === body.becameId);
  return became
    ? `${body.name}, which became ${became.name}${became.from ? ` in ${became.from.slice(0, 4)}` : ''}`
    : body.name;
}

/**
 * Shows the grades of one inspection: each body by itself, with the overall grade where there is one (requirements 3 to
 * 5).
 */
export function Judgements({
  inspection,
  judgements,
}: {
  inspection: Inspection;
  judgements: readonly Judgement[];
}): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const { data } = usePlan();
  const { manages } = useRights();
  const histories = gradeHistory(data.inspections, data.allJudgements, inspection.authority);
  const ordered = [...judgements].sort(
    (one, other) => Number(other.role === 'overall') - Number(one.role === 'overall') || one.order - other.order,
  );
  const bodyOf = (judgement: Judgement): string =>
    bodyInWords(
      data.bodies.find(({ id }) => id === judgement.bodyId),
      data.bodies,
    ) || (judgement.role === 'board' ? judgement.area : inspection.authority);
  const groups = [...new Set(ordered.map(bodyOf))];
  const before = (judgement: Judgement): string => {
    const history = histories.find(({ points }) => points.some((point) => point.judgement.id === judgement.id));
    if (!history) return '';
    const until = history.points.findIndex((point) => point.judgement.id === judgement.id) + 1;
    const points = history.points.slice(0, until);
    return points.length > 1 ? directionInWords({ ...history, points, direction: directionOf(points) }) : '';
  };
  const overall = judgements.some(({ role }) => role === 'overall');
  return (
    <Section
      title="Judgements"
      forms={
        manages
          ? [
              {
                label: 'Add a judgement',
                form: (close) => <JudgementForm inspection={inspection} judgement={null} onClose={close} />,
              },
            ]
          : []
      }
    >
      {judgements.length === 0 ? <p className={reading.none}>No grade is entered.</p> : null}
      {judgements.length > 0 && !overall && inspection.kind !== 'related service' ? (
        <p className={reading.none}>No overall grade was given.</p>
      ) : null}
      {groups.map((body) => (
        <React.Fragment key={body}>
          {groups.length > 1 ? <p className={styles.body}>{body}</p> : null}
          <ul className={reading.list}>
            {ordered
              .filter((each) => bodyOf(each) === body)
              .map((each) => (
                <JudgementRow key={each.id} inspection={inspection} judgement={each} before={before(each)} />
              ))}
          </ul>
        </React.Fragment>
      ))}
    </Section>
  );
}

interface JudgementRowProps {
  inspection: Inspection;
  judgement: Judgement;
  /** How the grade changed since the inspections before; empty when there was none. */
  before: string;
}

function JudgementRow({ inspection, judgement, before }: JudgementRowProps): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const { manages } = useRights();
  const grade = gradeOn(scaleOf(inspection), judgement.grade);
  return (
    <li className={reading.row}>
      <EditInPlace
        label={`Edit the judgement on ${judgement.area}`}
        form={
          manages ? (close) => <JudgementForm inspection={inspection} judgement={judgement} onClose={close} /> : null
        }
      >
        <div className={styles.line}>
          <span className={judgement.role === 'overall' ? reading.strong : undefined}>{judgement.area}</span>
          <GradeMark printed={judgement.grade} grade={grade} />
          <span className={reading.small}>
            {asSentences([before, grade?.retired ?? ''])}
            {judgement.page === null ? null : ' '}
            <PageOf page={judgement.page} inspection={inspection} />
          </span>
        </div>
      </EditInPlace>
    </li>
  );
}
