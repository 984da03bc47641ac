// An interviewer's whole job in the real window, done by clicking what a person would click.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { projectRoot } from '../electron-launch.ts';
import { launchRubric } from './launch.ts';
import {
  addCandidateByHand,
  addCandidateFromEvent,
  addPosition,
  exportPdf,
  fillScorecard,
  finishConnecting,
  interviewRow,
  openAddIntegration,
} from './steps.ts';

const outputFolder = join(projectRoot, 'demo-output');
const candidate = /Zoë Nørgaard/;

type Station = { readonly name: string; readonly work: (page: Page) => Promise<void> };

/** The stations of design section 2, in order. */
const stations: readonly Station[] = [
  { name: 'start', work: async () => {} },
  {
    name: 'connect',
    async work(page) {
      await openAddIntegration(page, 'Demo workspace');
      await finishConnecting(page);
    },
  },
  { name: 'position', work: (page) => addPosition(page, 'Backend engineer', 'Backend Engineer') },
  {
    name: 'sync-settings',
    async work(page) {
      await page.getByRole('button', { name: 'Sync settings' }).click();
      await page.getByRole('button', { name: 'Sync Now' }).click();
      await expect(page.getByRole('switch', { name: 'Import Applicant Details' })).toBeChecked();
    },
  },
  {
    name: 'candidate-by-hand',
    async work(page) {
      await page.keyboard.press('Escape');
      await addCandidateByHand(page, 'dvor', 'Kateřina Dvořáková');
    },
  },
  { name: 'candidate-from-calendar', work: (page) => addCandidateFromEvent(page, candidate, candidate) },
  {
    name: 'interview',
    async work(page) {
      await interviewRow(page, candidate).getByRole('button', { name: 'Start Interview' }).click();
      await page
        .getByRole('textbox', { name: 'Notes' })
        .fill(
          'Incident in March: label printing down in two depots.\n> Forty drivers were standing at a gate.\nRolled back before the cause was known, said so in the channel.',
        );
      await page.getByRole('button', { name: 'Next question' }).first().click();
      await expect(page.getByText(/^Saved /).first()).toBeVisible();
    },
  },
  {
    name: 'scorecard',
    async work(page) {
      await page.getByRole('button', { name: 'End Interview' }).click();
      await page.getByRole('link', { name: 'Positions', exact: true }).click();
      await page.getByRole('link', { name: 'Backend Engineer' }).first().click();
      await interviewRow(page, candidate).getByRole('button', { name: 'Score Interview' }).click();
      await fillScorecard(page, [4, 4, 3, 3, 4], 'Runs production with the people in mind who depend on it.');
    },
  },
  {
    name: 'submitted',
    async work(page) {
      await page.getByRole('button', { name: 'Submit Scores' }).click();
      await expect(page.getByText(/^Submitted /).first()).toBeVisible();
    },
  },
  {
    name: 'export',
    async work(page) {
      await page.getByRole('button', { name: 'View Transcript' }).first().click();
      await exportPdf(page);
    },
  },
  {
    name: 'exports',
    async work(page) {
      await page.getByRole('link', { name: 'Exports', exact: true }).click();
      await expect(page.getByRole('row', { name: /^Delivered \D/ })).toBeVisible({ timeout: 30_000 });
    },
  },
];

/** Runs all stations; 0 only when the file came back from the demo's Lever byte for byte. */
export async function runWalkthrough(): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'rubric-walkthrough-'));
  rmSync(outputFolder, { recursive: true, force: true });
  mkdirSync(outputFolder, { recursive: true });
  const app = await launchRubric({ profile });
  try {
    for (const [index, station] of stations.entries()) {
      process.stdout.write(`${String(index + 1).padStart(2)}/${stations.length} ${station.name} … `);
      await station.work(app.page);
      await app.page.screenshot({
        path: join(outputFolder, `${String(index + 1).padStart(2, '0')}-${station.name}.png`),
      });
      console.log('done');
    }
    return await compareFile(profile);
  } catch (error) {
    console.log('failed');
    await app.page.screenshot({ path: join(outputFolder, 'failed.png') }).catch(() => {});
    console.error(error instanceof Error ? error.message : error);
    console.error(app.output().slice(-4_000));
    return 1;
  } finally {
    await app.electron.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

type ListedFile = { readonly id: string; readonly name: string; readonly size: number };

/** Looks into the demo's Lever over its API, as a colleague's browser would, and downloads what was delivered. */
async function compareFile(profile: string): Promise<number> {
  const { apiUrl, apiKey } = JSON.parse(readFileSync(join(profile, 'demo', 'address.json'), 'utf8'));
  const headers = { Authorization: `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}` };
  const read = async (path: string) => {
    const answer = await fetch(`${apiUrl}${path}`, { headers });
    if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}`);
    return answer;
  };
  const sent = await sentExport(profile);
  const { data } = await (await read(`/opportunities/${sent.opportunity_id}/files`)).json();
  const files: readonly ListedFile[] = data;
  const file = files.find((item) => item.name === sent.file_name);
  if (!file) {
    console.error(`the demo Lever holds no file "${sent.file_name}" on opportunity ${sent.opportunity_id}`);
    return 1;
  }
  const download = await read(`/opportunities/${sent.opportunity_id}/files/${file.id}/download`);
  const bytes = Buffer.from(await download.arrayBuffer());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(join(outputFolder, file.name), bytes);
  const line = `the demo Lever holds "${file.name}" (${bytes.byteLength} bytes, SHA-256 ${sha256}) on opportunity ${sent.opportunity_id}`;
  writeFileSync(join(outputFolder, 'delivered.txt'), `${line}\n`);
  console.log(line);
  if (sha256 === sent.sha256 && bytes.byteLength === file.size) return 0;
  console.error(`but Rubric sent SHA-256 ${sent.sha256}`);
  return 1;
}

type SentExport = { readonly opportunity_id: string; readonly file_name: string; readonly sha256: string };

/** What Rubric itself wrote down of the file that it sent. */
async function sentExport(profile: string): Promise<SentExport> {
  const { default: BetterSqlite3 } = await import('better-sqlite3');
  const database = new BetterSqlite3(join(profile, 'rubric.db'), { readonly: true });
  try {
    const query = "SELECT opportunity_id, file_name, sha256 FROM export WHERE state = 'delivered'";
    return database.prepare<[], SentExport>(query).get() ?? fail('Rubric delivered no export');
  } finally {
    database.close();
  }
}

function fail(message: string): never {
  throw new Error(message);
}
