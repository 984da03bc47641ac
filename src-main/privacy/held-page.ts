import texts from '../../resources/messages/held.en.json' with { type: 'json' };
import type { InterviewDetail } from '../../src-preload/contract/interviews.ts';
import type { HeldRows } from '../queries/held.ts';

export type HeldInterview = {
  readonly detail: InterviewDetail;
  readonly transcriptFile: string | null;
  readonly soundFiles: readonly string[];
};

export type HeldPage = {
  readonly name: string;
  readonly emails: readonly string[];
  readonly interviews: readonly HeldInterview[];
  readonly rows: HeldRows;
  readonly exportFiles: readonly { readonly id: string; readonly file: string }[];
  /** Milliseconds. */
  readonly madeAt: number;
  readonly locale: string;
  readonly timeZone: string;
};

/** The archive's index, to be read by people in any browser: no script, nothing from outside. */
export function heldPage(page: HeldPage): string {
  const when = new Intl.DateTimeFormat(page.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: page.timeZone,
  });
  const date = (value: unknown): string => (typeof value === 'number' ? when.format(value) : '');
  const title = fill(texts.title, { name: page.name });
  const rows = (table: string) => page.rows[table] ?? [];
  const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
  const body = [
    `<h1>${escaped(title)}</h1>`,
    paragraph(fill(texts.madeAt, { date: date(page.madeAt) })),
    section(texts.emails, page.emails.map(paragraph)),
    section(
      texts.opportunities,
      rows('opportunity').map((row) =>
        facts([
          ['ID', text(row.id)],
          [texts.stage, text(row.stage_id)],
          [texts.created, date(row.created_at)],
          [texts.archived, date(row.archived_at)],
          [texts.origin, text(row.origin)],
          [texts.tags, (JSON.parse(text(row.tags) || '[]') as string[]).join(', ')], // written by putOpportunity only
        ]),
      ),
    ),
    section(
      texts.interviews,
      page.interviews.map((interview) => interviewPart(interview, date)),
    ),
    section(
      texts.exports,
      rows('export').map((row) => {
        const file = page.exportFiles.find(({ id }) => id === row.id)?.file;
        const words = `${text(row.kind)}, ${text(row.state)}, ${date(row.created_at)}`;
        return file === undefined ? paragraph(words) : `<p>${link(file)}: ${escaped(words)}</p>`;
      }),
    ),
    section(
      texts.events,
      rows('calendar_event').map((row) =>
        facts([
          [date(row.starts_at), text(row.title)],
          ['', text(row.description)],
        ]),
      ),
    ),
    section(
      texts.reveals,
      rows('reveal').map((row) =>
        paragraph(fill(texts.reveal, { by: text(row.by_name), date: date(row.at), place: text(row.place) })),
      ),
    ),
    `<p>${link('data.json')}: ${escaped(texts.data)}</p>`,
  ];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>body{font:15px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;font:inherit}dt{font-weight:600}</style>
${body.join('\n')}
</html>
`;
}

function interviewPart(
  { detail, transcriptFile, soundFiles }: HeldInterview,
  date: (value: unknown) => string,
): string {
  const held = detail.startedAt ?? detail.startsAt;
  const scorecards = [detail.scorecard, ...detail.earlier];
  const skillName = (id: string) => detail.guide.skills.find((skill) => skill.id === id)?.name ?? id;
  return [
    `<h3>${escaped(fill(texts.round, { position: detail.positionName, round: detail.roundName }))}</h3>`,
    facts([
      [detail.startedAt === null ? texts.planned : texts.held, held === null ? texts.notHeld : date(held)],
      [texts.participants, detail.participants.map(({ name, email }) => `${name} ${email}`.trim()).join('; ')],
    ]),
    `<h4>${escaped(texts.notes)}</h4>`,
    `<pre>${escaped(detail.notes.body || texts.noNotes)}</pre>`,
    ...scorecards.map((scorecard) =>
      [
        `<h4>${escaped(fill(texts.scorecard, { revision: String(scorecard.revision), state: texts[scorecard.state] }))}</h4>`,
        facts([
          [texts.recommendation, scorecard.recommendation ?? ''],
          [texts.summary, scorecard.summary],
          ...scorecard.ratings.map((rating): [string, string] => [
            skillName(rating.skillId),
            rating.value === null ? (rating.cannotJudge ?? texts.notRated) : `${rating.value} / 5`,
          ]),
        ]),
      ].join('\n'),
    ),
    `<h4>${escaped(texts.evidence)}</h4>`,
    detail.evidence.length === 0
      ? paragraph(texts.none)
      : facts(detail.evidence.map((piece) => [skillName(piece.skillId), piece.text])),
    transcriptFile === null ? '' : `<p>${escaped(texts.transcript)}: ${link(transcriptFile)}</p>`,
    ...soundFiles.map((file) => `<p>${escaped(texts.recording)}: ${link(file)}</p>`),
  ].join('\n');
}

function section(title: string, parts: readonly string[]): string {
  return `<h2>${escaped(title)}</h2>\n${parts.length === 0 ? paragraph(texts.none) : parts.join('\n')}`;
}

function facts(pairs: readonly (readonly [string, string])[]): string {
  const shown = pairs.filter(([, value]) => value !== '');
  return `<dl>${shown.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function link(file: string): string {
  return `<a href="${escaped(file.split('/').map(encodeURIComponent).join('/'))}">${escaped(file)}</a>`;
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
