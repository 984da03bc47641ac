import { afterEach, describe, expect, test } from 'vitest';
import type { DemoLever } from '../../../src-main/demo/index.ts';
import { all, call, closeAll, type Json, opportunityNamed, start, TUESDAY, userNamed } from './demo-client.ts';

afterEach(closeAll);

interface Place {
  path: string;
  id: string;
  user: string;
  template: Json;
  interview: Json;
}

async function place(demo: DemoLever): Promise<Place> {
  const { id } = await opportunityNamed(demo, '佐藤 陽子');
  const user = (await userNamed(demo, 'Ines Baumgartner')).id;
  const template = (await all(demo, '/feedback_templates')).find(({ text }) => text === 'Technical interview');
  const [interview] = await all(demo, `/opportunities/${id}/interviews`);
  if (template === undefined || interview === undefined) throw new Error('The company is not whole');
  return { path: `/opportunities/${id}/feedback`, id, user, template, interview };
}

function fieldId(template: Json, text: string): string {
  return template.fields.find((field) => field.text === text)?.id ?? '';
}

function goodValues(template: Json): { id: string; value: unknown }[] {
  const score = { score: 3, comment: 'Weighed two ways' };
  return [
    { id: fieldId(template, 'Rating'), value: '3 - Hire' },
    { id: fieldId(template, 'Strengths'), value: 'Asked what the number is for.' },
    {
      id: fieldId(template, 'Skills'),
      value: [score, score, { score: 0, comment: '' }, { score: null, comment: null }],
    },
    { id: fieldId(template, 'Would you work with them?'), value: 'yes' },
  ];
}

describe('templates', () => {
  test('are the two of the company and the built-in one, with one rating each', async () => {
    const demo = await start();
    const templates = await all(demo, '/feedback_templates');
    expect(templates.map((template) => template.text)).toEqual([
      'Recruiter screen',
      'Technical interview',
      'No Feedback',
    ]);
    for (const template of templates.slice(0, 2)) {
      expect(template.fields.filter((field) => field.type === 'score-system')).toHaveLength(1);
      expect(new Set(template.fields.map((field) => field.type)).size).toBeGreaterThan(4);
      expect((await call(demo, `/feedback_templates/${template.id}`)).body.data).toEqual(template);
    }
  });
});

describe('feedback', () => {
  test('is written for an interview and can be read, changed and deleted', async () => {
    const demo = await start();
    const { path, id, user, template, interview } = await place(demo);
    const sent = await call(demo, `${path}?perform_as=${user}`, {
      method: 'POST',
      json: {
        baseTemplateId: template.id,
        panel: interview.panel,
        interview: interview.id,
        fieldValues: goodValues(template),
      },
    });
    expect(sent.status).toBe(201);
    expect(sent.body.data).toMatchObject({ user, interview: interview.id, updatedAt: null, completedAt: TUESDAY });
    expect(sent.body.data).not.toHaveProperty('opportunityId');
    const form = `${path}/${sent.body.data.id}`;
    expect((await call(demo, form)).body.data).toEqual(sent.body.data);
    const [read] = await all(demo, `/opportunities/${id}/interviews?expand=feedbackForms`);
    expect(read?.feedbackForms).toEqual([sent.body.data]);

    const change = { fieldValues: [{ id: fieldId(template, 'Rating'), value: '4 - Strong Hire' }] };
    const put = await call(demo, `${form}?perform_as=${user}`, { method: 'PUT', json: change });
    expect(put.status).toBe(200);
    expect(put.body.data).toMatchObject({ userId: user, profileId: id, isCompleted: true });
    expect(put.body.data.fields.map((field: Json) => field.type)).not.toContain('score-system');
    const after = (await call(demo, form)).body.data;
    expect(after.updatedAt).toBe(TUESDAY);
    expect(after.fields.find((field) => field.text === 'Rating')?.value).toBe('4 - Strong Hire');
    expect(after.fields.find((field) => field.text === 'Strengths')?.value).toBe('Asked what the number is for.');

    expect((await call(demo, `${form}?perform_as=${user}`, { method: 'DELETE' })).status).toBe(204);
    expect((await call(demo, form)).body.data.deletedAt).toBe(TUESDAY);
    expect(demo.control.feedbackOf(id)).toHaveLength(1);
  });

  const refused: [what: string, change: (place: Place) => object][] = [
    ['no template', () => ({ baseTemplateId: undefined })],
    ['an unknown template', () => ({ baseTemplateId: 'nothing' })],
    ['the template without fields', () => ({ baseTemplateId: 'no-feedback' })],
    ['a panel without its interview', ({ interview }) => ({ panel: interview.panel })],
    ['an interview of another panel', ({ interview }) => ({ panel: 'another', interview: interview.id })],
    ['a required field left empty', ({ template }) => ({ fieldValues: goodValues(template).slice(0, 1) })],
    ['an unknown field', ({ template }) => ({ fieldValues: [...goodValues(template), { id: 'nothing', value: 'x' }] })],
    ['an option that does not exist', ({ template }) => withValue(template, 'Rating', 'Perhaps')],
    ['a scorecard of another length', ({ template }) => withValue(template, 'Skills', [{ score: 3, comment: '' }])],
    ['a score of five', ({ template }) => withValue(template, 'Skills', Array(4).fill({ score: 5, comment: '' }))],
    ['a text that is none', ({ template }) => withValue(template, 'Strengths', 7)],
    ['a time to come', () => ({ completedAt: TUESDAY + 1 })],
    ['an unknown member', () => ({ rating: 4 })],
  ];

  function withValue(template: Json, text: string, value: unknown): object {
    const others = goodValues(template).filter((field) => field.id !== fieldId(template, text));
    return { fieldValues: [...others, { id: fieldId(template, text), value }] };
  }

  test.each(refused)('is refused for %s', async (_what, change) => {
    const demo = await start();
    const where = await place(demo);
    const good = { baseTemplateId: where.template.id, fieldValues: goodValues(where.template) };
    const json = { ...good, ...change(where) };
    const sent = await call(demo, `${where.path}?perform_as=${where.user}`, { method: 'POST', json });
    expect(sent.status).toBe(400);
    expect(demo.control.feedbackOf(where.id)).toEqual([]);
    const right = await call(demo, `${where.path}?perform_as=${where.user}`, { method: 'POST', json: good });
    expect(right.status).toBe(201);
  });
});

describe('panels and interviews', () => {
  test('that Lever manages cannot be changed, own ones can', async () => {
    const demo = await start();
    const { id, user, interview, template } = await place(demo);
    const base = `/opportunities/${id}`;
    const remove = (path: string) => call(demo, `${base}${path}?perform_as=${user}`, { method: 'DELETE' });
    expect((await remove(`/interviews/${interview.id}`)).status).toBe(403);
    expect((await remove(`/panels/${interview.panel}`)).status).toBe(403);
    const meeting = { interviewers: [{ id: user, feedbackTemplate: template.id }], date: TUESDAY, duration: 30 };
    const panel = await call(demo, `${base}/panels?perform_as=${user}`, {
      method: 'POST',
      json: { timezone: 'Europe/Berlin', interviews: [meeting] },
    });
    expect(panel.status).toBe(201);
    expect(panel.body.data).toMatchObject({ externallyManaged: true, start: TUESDAY, end: TUESDAY + 30 * 60_000 });
    const second = await call(demo, `${base}/interviews?perform_as=${user}`, {
      method: 'POST',
      json: { ...meeting, panel: panel.body.data.id },
    });
    expect(second.status).toBe(201);
    const first = panel.body.data.interviews[0]?.id;
    expect((await remove(`/interviews/${first}`)).status).toBe(204);
    expect((await call(demo, `${base}/panels/${panel.body.data.id}`)).status).toBe(200);
    expect((await remove(`/interviews/${second.body.data.id}`)).status).toBe(204);
    expect((await call(demo, `${base}/panels/${panel.body.data.id}`)).status).toBe(404);
    const empty = { timezone: 'Europe/Berlin', interviews: [] };
    expect((await call(demo, `${base}/panels?perform_as=${user}`, { method: 'POST', json: empty })).status).toBe(400);
  });
});
