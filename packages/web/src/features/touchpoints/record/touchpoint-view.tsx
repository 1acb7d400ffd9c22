import { type FieldSection, mayEditTouchpoint, type Survey, type TouchpointRecord } from '@anklang/domain';
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMembership, useWorkspaceId } from '../../../lib/session/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { BrandFitSection } from '../../brand-fit/index.ts';
import { LifecyclePanel } from '../../care/lifecycle/index.ts';
import { CommentsSection } from '../../comments/index.ts';
import { EvidenceSection } from '../../evidence/index.ts';
import { surveysOf } from '../../feedback/index.ts';
import { JourneysSection } from '../../journeys/list/index.ts';
import { LinksSection } from '../../links/index.ts';
import { MeasuresSection } from '../../measures/at-touchpoint/index.ts';
import { PerceptionsSection } from '../../perceptions/index.ts';
import { RelevanceSection } from '../../relevance/index.ts';
import { RequestsSection } from '../../requests/index.ts';
import { TargetSection } from '../../targets/index.ts';
import { touchpointOf } from '../touchpoint-queries.ts';
import { DescriptionSection } from './description-section.tsx';
import { FiguresCard } from './figures-card.tsx';
import { HistorySection } from './history-section.tsx';
import { OnThisPage } from './on-this-page.tsx';
import classes from './record.module.css';
import { RecordForm } from './record-form.tsx';
import { RecordHead } from './record-head.tsx';
import { SurveySection } from './survey-section.tsx';
import { useRecordSections } from './use-record-sections.ts';

const here = '/w/$workspaceId/touchpoints/$touchpointId';

/** A touchpoint: what people say of it beside what is counted, what surveys found, and how it came to be so. */
export function TouchpointView() {
  const workspaceId = useWorkspaceId();
  const { touchpointId } = useParams({ from: here });
  const record = useQuery(touchpointOf(workspaceId, touchpointId));
  const surveys = useQuery(surveysOf(workspaceId));

  return (
    <Loaded query={record}>{(found) => <Record key={found.id} record={found} surveys={surveys.data ?? []} />}</Loaded>
  );
}

function Record({ record, surveys }: { record: TouchpointRecord; surveys: readonly Survey[] }) {
  const membership = useMembership();
  const navigate = useNavigate({ from: here });
  const { edit } = useSearch({ from: here });
  const mayEdit = mayEditTouchpoint(membership, record);
  const turnTo = (section: FieldSection | undefined) =>
    void navigate({ search: (now) => ({ ...now, edit: section }), replace: true, resetScroll: false });

  const sections = useRecordSections(record, surveys);

  return (
    <Stack gap="md">
      <RecordHead record={record} onEdit={mayEdit && !edit ? () => turnTo('essentials') : null} />
      {mayEdit && edit ? (
        <RecordForm record={record} section={edit} onDone={() => turnTo(undefined)} />
      ) : (
        <>
          <OnThisPage sections={sections} />
          <div className={classes['beside']}>
            <DescriptionSection record={record} onEdit={mayEdit ? turnTo : null} />
            <Stack gap="md">
              <LifecyclePanel record={record} mayEdit={mayEdit} />
              <FiguresCard record={record} surveys={surveys} />
            </Stack>
          </div>
          <TargetSection record={record} onEdit={mayEdit ? () => turnTo('target') : null} />
          <PerceptionsSection record={record} mayEdit={mayEdit} />
          <LinksSection record={record} />
          <JourneysSection record={record} />
          <EvidenceSection record={record} mayEdit={mayEdit} />
          <SurveySection record={record} surveys={surveys} />
          <RelevanceSection record={record} />
          <BrandFitSection record={record} mayEdit={mayEdit} />
          <MeasuresSection record={record} />
          <RequestsSection record={record} />
          <CommentsSection record={record} />
          <HistorySection record={record} mayEdit={mayEdit} />
        </>
      )}
    </Stack>
  );
}
