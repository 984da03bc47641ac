import type { MessageKey } from '../../messages/index.ts';

type RoomKeyGroup = {
  readonly title: MessageKey;
  readonly keys: readonly { readonly caps: readonly string[]; readonly what: MessageKey }[];
};

/** Every key of the room and of the notes: what is pressed, and what it does. `command`: `Ctrl`, or its sign on a Mac. */
export function roomKeys(command: string): readonly RoomKeyGroup[] {
  return [
    {
      title: 'interviews.room.guide',
      keys: [
        { caps: ['J'], what: 'interviews.room.sheet.next' },
        { caps: ['K'], what: 'interviews.room.sheet.previous' },
        { caps: ['A'], what: 'interviews.room.sheet.anchors' },
        { caps: ['1', '2', '3', '4', '5'], what: 'interviews.room.sheet.rate' },
      ],
    },
    {
      title: 'interviews.room.notes',
      keys: [
        { caps: ['N'], what: 'interviews.room.sheet.note' },
        { caps: ['H'], what: 'interviews.room.sheet.highlight' },
        { caps: ['Esc'], what: 'interviews.room.sheet.leave' },
        { caps: ['#'], what: 'interviews.room.sheet.tag' },
        { caps: ['-', 'Space'], what: 'interviews.room.sheet.bullet' },
        { caps: ['>', 'Space'], what: 'interviews.room.sheet.quote' },
        { caps: [command, 'B'], what: 'interviews.room.sheet.bold' },
        { caps: [command, 'Z'], what: 'interviews.room.sheet.undo' },
        { caps: [command, 'Shift', 'Z'], what: 'interviews.room.sheet.redo' },
      ],
    },
  ];
}
