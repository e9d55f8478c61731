import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { firstSentence } from '../../plan/words';
import { newKey } from '../../lists/keys';
import type { SelfAssessment, SelfAssessmentPoint } from '../../plan/fields';
import { LinkedTo } from '../engagement';
import { EditInPlace, Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { usePlan } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useMutation } from '../ui/useMutation';
import { pointKinds, PointForm } from './PointForm';
import { usePointEdits } from './usePointEdits';

const kinds = Object.keys(pointKinds) as SelfAssessmentPoint['kind'][];

/** Lists the points of the self-assessment under their three headings, by area. */
export function Points({
  assessment,
  areas,
  drafting: editable,
}: {
  assessment: SelfAssessment;
  areas: readonly string[];
  drafting: boolean;
}): React.ReactElement {
  const reading = useReadingStyles();
  return (
    <>
      {kinds.map((kind) => {
        const points = assessment.points
          .filter((each) => each.kind === kind)
          .sort((one, other) => orderOfArea(one.area, areas) - orderOfArea(other.area, areas));
        const { title, one } = pointKinds[kind];
        return (
          <Section
            key={kind}
            title={title}
            forms={
              editable
                ? [
                    {
                      label: `Add ${one}`,
                      form: (close) => (
                        <PointForm assessment={assessment} kind={kind} point={null} areas={areas} onClose={close} />
                      ),
                    },
                  ]
                : []
            }
          >
            {points.length === 0 ? <p className={reading.none}>None is named yet.</p> : null}
            <ul className={reading.list}>
              {points.map((point) => (
                <li key={`${point.area} ${point.text}`} className={reading.row}>
                  <EditInPlace
                    label={`Edit “${firstSentence(point.text, 60)}”`}
                    form={
                      editable
                        ? (close) => (
                            <>
                              <PointForm
                                assessment={assessment}
                                kind={kind}
                                point={point}
                                areas={areas}
                                onClose={close}
                              />
                              <TakeOut assessment={assessment} point={point} />
                            </>
                          )
                        : null
                    }
                  >
                    {point.area ? <div className={reading.small}>{point.area}</div> : null}
                    <p className={reading.text}>{point.text}</p>
                    <LinkedTo recommendationIds={[]} actionIds={point.actionIds} />
                  </EditInPlace>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}

/** The position of an area among the inspectors' areas; other areas come last. */
function orderOfArea(area: string, areas: readonly string[]): number {
  const at = areas.indexOf(area);
  return at < 0 ? areas.length : at;
}

function TakeOut({
  assessment,
  point,
}: {
  assessment: SelfAssessment;
  point: SelfAssessmentPoint;
}): React.ReactElement {
  const reading = useReadingStyles();
  const write = usePointEdits();
  const announce = useAnnounce();
  const { reload } = usePlan();
  const saving = useMutation();
  const [key] = React.useState(newKey);
  const takeOut = async (): Promise<void> => {
    await write(assessment, { kind: 'take out', from: point }, 'Draft: a point was taken out.', key);
    await reload();
    announce('The point was taken out.');
  };
  return (
    <>
      <Button
        appearance="subtle"
        className={reading.press}
        disabledFocusable={saving.running}
        onClick={() => void saving.run(takeOut)}
      >
        Take it out of this draft
      </Button>
      {saving.problem ? <ProblemNotice problem={saving.problem} /> : null}
    </>
  );
}
