import { useState } from 'react';
import { LongTable } from '../../components/LongTable.tsx';
import { Name } from '../../components/Name.tsx';
import { ReorderList } from '../../components/ReorderList.tsx';
import styles from './GallerySection.module.css';
import { GallerySection } from './GallerySection.tsx';

const ROUNDS = [
  { id: 'screen', label: 'Recruiter screen', meta: '30 min' },
  { id: 'technical', label: 'Technical interview', meta: '60 min' },
  { id: 'final', label: 'Final interview', meta: '45 min' },
];

function nothing(): void {}

/** A table of which only the rows in view are drawn, and a list that is put in order. */
export function LongLists() {
  const [rounds, setRounds] = useState(ROUNDS);
  return (
    <>
      <GallerySection title="A table of 100,000 rows">
        <div className={styles.long}>
          <LongTable<number, 'number' | 'name'>
            label="Numbers"
            columns={[
              { id: 'number', label: 'Number', width: 120 },
              { id: 'name', label: 'Name' },
            ]}
            rowCount={100_000}
            rowAt={(index) => (index % 7 === 6 ? null : index)}
            rowId={String}
            renderCell={(row, column) => (column === 'number' ? row + 1 : <Name>{`Ada Example ${row + 1}`}</Name>)}
            onView={nothing}
            topKey=""
          />
        </div>
      </GallerySection>
      <GallerySection title="An order">
        <ReorderList
          label="Order of the rounds"
          items={rounds}
          onReorder={(ids) => setRounds(ids.flatMap((id) => ROUNDS.find((round) => round.id === id) ?? []))}
        />
      </GallerySection>
    </>
  );
}
