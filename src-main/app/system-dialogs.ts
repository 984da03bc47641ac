import { type BrowserWindow, dialog } from 'electron';

export type DialogTexts = {
  readonly chooseCalendar: string;
  readonly calendarFiles: string;
  readonly chooseTranscript: string;
  readonly transcriptFiles: string;
  readonly chooseOccupations: string;
  readonly occupationFiles: string;
  readonly choosePlan: string;
  readonly planFiles: string;
  readonly savePlan: string;
  readonly savePdf: string;
  readonly pdfFiles: string;
  readonly chooseConnection: string;
  readonly saveConnection: string;
  readonly connectionFiles: string;
  readonly chooseModel: string;
  readonly saveHeld: string;
  readonly heldFiles: string;
  readonly saveDiagnostics: string;
  readonly diagnosticsFiles: string;
};

/** The system's file dialogs. A path comes from the person's choice alone, never from the renderer. */
export function createSystemDialogs(window: () => BrowserWindow | null, texts: DialogTexts) {
  const kinds = {
    calendar: { title: texts.chooseCalendar, name: texts.calendarFiles, extensions: ['ics', 'ical', 'ifb'] },
    transcript: {
      title: texts.chooseTranscript,
      name: texts.transcriptFiles,
      extensions: ['vtt', 'srt', 'txt', 'sbv', 'json'],
    },
    connection: { title: texts.chooseConnection, name: texts.connectionFiles, extensions: ['rubric-connection'] },
    plan: { title: texts.choosePlan, name: texts.planFiles, extensions: ['json'] },
    // A folder is chosen by any of its text files: most systems have no dialog that takes both a folder and a file.
    occupations: { title: texts.chooseOccupations, name: texts.occupationFiles, extensions: ['zip', 'txt'] },
  } as const;
  const saved = {
    pdf: { title: texts.savePdf, name: texts.pdfFiles, extensions: ['pdf'] },
    held: { title: texts.saveHeld, name: texts.heldFiles, extensions: ['zip'] },
    plan: { title: texts.savePlan, name: texts.planFiles, extensions: ['json'] },
    connection: { title: texts.saveConnection, name: texts.connectionFiles, extensions: ['rubric-connection'] },
    diagnostics: { title: texts.saveDiagnostics, name: texts.diagnosticsFiles, extensions: ['zip'] },
  } as const;
  return {
    /** Path of the chosen file; null when the person closed the dialog. */
    async chooseFile(kind: keyof typeof kinds): Promise<string | null> {
      const { title, name, extensions } = kinds[kind];
      const options = { title, filters: [{ name, extensions: [...extensions] }], properties: ['openFile' as const] };
      const parent = window();
      const chosen = parent ? await dialog.showOpenDialog(parent, options) : await dialog.showOpenDialog(options);
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    /** Path of the chosen folder; null when the person closed the dialog. */
    async chooseFolder(kind: 'model'): Promise<string | null> {
      const options = { title: { model: texts.chooseModel }[kind], properties: ['openDirectory' as const] };
      const parent = window();
      const chosen = parent ? await dialog.showOpenDialog(parent, options) : await dialog.showOpenDialog(options);
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    async chooseSavePath(fileName: string, kind: keyof typeof saved = 'pdf'): Promise<string | null> {
      const { title, name, extensions } = saved[kind];
      const options = { title, defaultPath: fileName, filters: [{ name, extensions: [...extensions] }] };
      const parent = window();
      const chosen = parent ? await dialog.showSaveDialog(parent, options) : await dialog.showSaveDialog(options);
      return chosen.canceled ? null : (chosen.filePath ?? null);
    },
  };
}
