import { run, type WriteHandle } from '../handles.ts';

/** A template as Lever has it; `fields` in Lever's form. */
export type TemplateRow = {
  readonly id: string;
  readonly text: string;
  readonly instructions: string;
  readonly stage: string | null;
  readonly fields: readonly unknown[];
};

/** Puts the templates in the place of all that were cached, in Lever's order. */
export function replaceFeedbackTemplates(handle: WriteHandle, templates: readonly TemplateRow[]): void {
  run(handle, 'DELETE FROM feedback_template');
  templates.forEach((template, ordinal) => {
    run(
      handle,
      'INSERT INTO feedback_template (id, ordinal, text, instructions, stage_id, fields) VALUES (?, ?, ?, ?, ?, ?)',
      template.id,
      ordinal,
      template.text,
      template.instructions,
      template.stage,
      JSON.stringify(template.fields),
    );
  });
}

/** Remembers from where the person filled the fields of a template; never what the answers were. */
export function rememberMapping(handle: WriteHandle, templateId: string, sources: string, now: number): void {
  run(
    handle,
    `INSERT INTO feedback_mapping (template_id, sources, used_at) VALUES (?, ?, ?)
     ON CONFLICT (template_id) DO UPDATE SET sources = excluded.sources, used_at = excluded.used_at`,
    templateId,
    sources,
    now,
  );
}
