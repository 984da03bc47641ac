import { useState } from 'react';
import { ComboBox, type ComboBoxItem } from '../../components/ComboBox.tsx';
import { LinkIcon, SearchIcon } from '../../components/icons.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { Select } from '../../components/Select.tsx';
import { splitAtHits } from '../../components/split-at-hits.ts';
import { TextField } from '../../components/TextField.tsx';
import { GallerySection } from './GallerySection.tsx';

const POSTINGS: readonly ComboBoxItem[] = [
  {
    id: '1',
    label: 'Backend Engineer',
    description: 'Shipping Platform · Hamburg or remote (EU)',
    meta: '148',
    group: 'Open postings',
  },
  {
    id: '2',
    label: 'Backend Engineer, Payments',
    description: 'Payments · Warsaw',
    meta: '73',
    group: 'Open postings',
  },
  {
    id: '3',
    label: 'Señor Bäckend Engineer (Kotlin)',
    description: 'Routing · Lisbon',
    meta: '209',
    group: 'Open postings',
  },
  {
    id: '4',
    label: 'Backend Working Student',
    description: 'Data · Hamburg · closed 3 March',
    meta: '412',
    group: 'Closed',
  },
];
const ROLES: readonly ComboBoxItem[] = [
  { id: 'backend', label: 'Backend engineer' },
  { id: 'designer', label: 'Product designer' },
  { id: 'support', label: 'Support team lead' },
];

function matching(items: readonly ComboBoxItem[], text: string): ComboBoxItem[] {
  return items.filter((item) => text === '' || splitAtHits(item.label, text).some((part) => part.isHit));
}

/** Fields in their states. */
export function FieldsSection() {
  const [text, setText] = useState('zoe.norgaard@post');
  const [notes, setNotes] = useState('Runs production with the people in mind who depend on it.\nالسبب يمكن أن ينتظر');
  const [search, setSearch] = useState('');
  const [posting, setPosting] = useState<string | null>(null);
  const [postingText, setPostingText] = useState('');
  const [role, setRole] = useState<string | null>(null);
  const [roleText, setRoleText] = useState('');
  const [rate, setRate] = useState<'8' | '4' | null>('8');
  return (
    <GallerySection title="Fields">
      <SearchField
        label="Search candidates"
        isLabelHidden
        placeholder="Search candidates"
        value={search}
        onChange={setSearch}
        trailing="6 of 148"
      />
      <TextField label="Name" description="As it should stand on the PDF." value={text} onChange={setText} />
      <TextField
        label="E-mail"
        type="email"
        value={text}
        onChange={setText}
        error="This is not a whole e-mail address. The part after the dot is missing."
      />
      <TextField label="Title" value="Published in Lever, change it there" onChange={setText} isDisabled />
      <TextField
        label="Address to enter in Lever"
        value="http://127.0.0.1:43117/callback"
        onChange={setText}
        isReadOnly
        icon={LinkIcon}
      />
      <TextField label="Summary" isMultiline rows={3} value={notes} onChange={setNotes} />
      <ComboBox
        label="Add a role"
        description="Suggests skills and questions."
        items={matching(ROLES, roleText)}
        inputValue={roleText}
        onInputChange={setRoleText}
        selectedId={role}
        onSelect={setRole}
        allowsCustomValue
        emptyText="A role of your own. Skills are suggested from similar ones."
      />
      <ComboBox
        label="Connect to ATS"
        icon={SearchIcon}
        trailing="Lever"
        items={matching(POSTINGS, POSTINGS.some((item) => item.label === postingText) ? '' : postingText)}
        highlight={postingText}
        inputValue={postingText}
        onInputChange={setPostingText}
        selectedId={posting}
        onSelect={setPosting}
        emptyText="No posting matches"
      />
      <p>Chosen posting: {posting ?? 'none'}</p>
      <Select
        label="Requests a second"
        items={[
          { id: '8', label: '8 a second' },
          { id: '4', label: '4 a second', description: 'Leaves room for other tools' },
        ]}
        selectedId={rate}
        onSelect={setRate}
      />
    </GallerySection>
  );
}
