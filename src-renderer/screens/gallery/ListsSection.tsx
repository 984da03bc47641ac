import { useState } from 'react';
import { Avatar } from '../../components/Avatar.tsx';
import { Button } from '../../components/Button.tsx';
import { ChoiceBar } from '../../components/ChoiceBar.tsx';
import { FactList } from '../../components/FactList.tsx';
import { AlertIcon, ClockIcon, PencilIcon } from '../../components/icons.ts';
import { Name } from '../../components/Name.tsx';
import { OptionSearch } from '../../components/OptionSearch.tsx';
import { PanelSection } from '../../components/PanelSection.tsx';
import { Pill } from '../../components/Pill.tsx';
import { RatingBar } from '../../components/RatingBar.tsx';
import { RowActions } from '../../components/RowActions.tsx';
import { RowLink } from '../../components/RowLink.tsx';
import { splitAtHits } from '../../components/split-at-hits.ts';
import { Table, type TableSort } from '../../components/Table.tsx';
import { TwoLine } from '../../components/TwoLine.tsx';
import { GallerySection } from './GallerySection.tsx';
import { LongLists } from './LongLists.tsx';

interface Row {
  id: string;
  name: string;
  stage: string;
  when: string;
  people: string;
  score: number | null;
  problem?: string;
}
type ColumnId = 'candidate' | 'when' | 'people' | 'score' | 'action';

const LONG = `Wolfeschlegelsteinhausenbergerdorff ${'von Hohenberg '.repeat(12)}`.trim();
const SCREEN: readonly Row[] = [
  {
    id: 'a',
    name: 'محمد الأحمد',
    stage: 'Referred by Siobhán O’Connor',
    when: 'Today 16:15',
    people: 'You',
    score: null,
  },
  {
    id: 'b',
    name: 'Kateřina Dvořáková',
    stage: 'Applied 18 Nov',
    when: 'Mon 23 Nov, 29 min',
    people: 'Marta Oyelaran',
    score: 3.8,
  },
];
const TECHNICAL: readonly Row[] = [
  {
    id: 'c',
    name: '王小明',
    stage: 'Applied 12 Nov',
    when: 'Today 14:00',
    people: 'You, Tomás Lindqvist',
    score: null,
  },
  { id: 'd', name: LONG, stage: LONG, when: 'Today 10:30, 58 min', people: LONG, score: 4.6 },
  {
    id: 'e',
    name: 'Jean-Luc de la Cruz-Núñez',
    stage: 'Archived',
    when: 'Thu 19 Nov, 44 min',
    people: 'Ana Tavares',
    score: 2.2,
    problem: 'Lever no longer lets Ana Tavares upload files. Nothing was sent; the PDF is safe here.',
  },
];
const PEOPLE = [
  'Noura Al-Mutairi',
  'Zoë Nørgaard',
  'Noé Kowalczyk',
  'Eleanor Whitcombe',
  'Søren Hjort Nord-Petersen',
  '王小明',
  'محمد الأحمد',
];

/** Tables, lists to choose from, facts. */
export function ListsSection() {
  const [sort, setSort] = useState<TableSort<ColumnId>>({ columnId: 'when', direction: 'ascending' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('no');
  const [person, setPerson] = useState<string | null>('Zoë Nørgaard');
  return (
    <>
      <GallerySection title="Choosing several" isWide>
        <ChoiceBar count={`${chosen.size} chosen`} doneLabel="Done" onDone={() => setChosen(new Set())}>
          <Button variant="plain" isDisabled={chosen.size === 0} onPress={() => setChosen(new Set())}>
            Archive
          </Button>
        </ChoiceBar>
        <Table<Row, 'candidate'>
          label="Candidates"
          columns={[{ id: 'candidate', label: 'Candidate' }]}
          rows={SCREEN}
          rowId={({ id }) => id}
          renderCell={({ name }) => <Name>{name}</Name>}
          choice={{
            chosen,
            onChange: setChosen,
            isOffered: ({ problem }) => problem === undefined,
            label: ({ name }) => `Choose ${name}`,
            allLabel: 'Choose all',
          }}
        />
      </GallerySection>
      <GallerySection title="Table" isWide>
        <Table<Row, ColumnId>
          label="Interviews"
          columns={[
            { id: 'candidate', label: 'Candidate' },
            { id: 'when', label: 'When', width: 176, isSortable: true },
            { id: 'people', label: 'Interviewers', width: 168, isHiddenWhenNarrow: true },
            { id: 'score', label: 'Score', width: 196 },
            { id: 'action', label: 'Action', isLabelHidden: true, width: 216, align: 'end' },
          ]}
          groups={[
            { id: 'screen', header: 'Recruiter screen', rows: SCREEN },
            { id: 'technical', header: 'Technical interview', rows: TECHNICAL },
            { id: 'values', header: 'Values interview', rows: [] },
          ]}
          rowId={(row) => row.id}
          selectedId="b"
          sort={sort}
          onSort={setSort}
          rowTone={(row) => (row.problem === undefined ? undefined : 'bad')}
          renderDetail={(row) => row.problem}
          renderCell={(row, column) => <InterviewCell row={row} column={column} />}
        />
      </GallerySection>
      <GallerySection title="List to choose from">
        <OptionSearch
          search={{
            label: 'Search candidates',
            isLabelHidden: true,
            value: search,
            onChange: setSearch,
            trailing: '7 of 148',
          }}
          list={{
            label: 'Candidates',
            items: PEOPLE.filter((name) => search === '' || splitAtHits(name, search).some((part) => part.isHit)).map(
              (name) => ({
                id: name,
                title: name,
                flag: '(synced with ATS)',
                subtitle: 'candidate@post.example',
                meta: 'Recruiter screen',
                leading: <Avatar name={name} />,
              }),
            ),
            selectedId: person,
            onSelect: setPerson,
            emptyState: <p>No candidate matches</p>,
          }}
        />
        <p>Chosen: {person ?? 'none'}</p>
      </GallerySection>
      <LongLists />
      <GallerySection title="Facts and people">
        <FactList
          facts={[
            { id: 'last', label: 'Last contact', content: 'Today 11:40' },
            { id: 'share', label: 'Share of Lever’s limit', content: '8 a second' },
          ]}
        />
        <FactList
          variant="plain"
          facts={[
            { id: 'sync', label: 'Last sync', content: 'Today 11:38, 1 request' },
            { id: 'state', label: 'Sync status', content: 'Up to date' },
          ]}
        />
        <PanelSection title="Evidence" count={3} level={3}>
          <TwoLine title={<Name highlight="no">Zoë Nørgaard</Name>} subtitle="Backend Engineer · Technical interview" />
        </PanelSection>
        <Avatar name="Ines Baumgartner" size={32} />
      </GallerySection>
    </>
  );
}

function InterviewCell({ row, column }: { row: Row; column: ColumnId }) {
  if (column === 'candidate')
    return (
      <TwoLine
        title={
          <RowLink href="#/gallery">
            <Name>{row.name}</Name>
          </RowLink>
        }
        subtitle={row.stage}
      />
    );
  if (column === 'when') return row.when;
  if (column === 'people') return <Name>{row.people}</Name>;
  if (column === 'score')
    return row.score === null ? (
      <Pill tone={row.id === 'c' ? 'warn' : 'neutral'} icon={row.id === 'c' ? PencilIcon : ClockIcon}>
        {row.id === 'c' ? 'To score' : 'Scheduled'}
      </Pill>
    ) : (
      <RatingBar value={row.score} text={row.score.toFixed(1)} label={`${row.score.toFixed(1)} of 5`} />
    );
  return (
    <RowActions>
      {row.problem === undefined ? null : (
        <Pill tone="bad" icon={AlertIcon}>
          Failed
        </Pill>
      )}
      <Button variant={row.id === 'c' ? 'plain' : 'link'} onPress={() => undefined}>
        {row.id === 'c' ? 'Score Interview' : 'View Transcript'}
      </Button>
    </RowActions>
  );
}
