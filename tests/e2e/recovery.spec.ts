import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from './fixtures.ts';

test('a database of rubbish is said to be so, set aside whole, and a fresh start is offered', async ({
  profile,
  launch,
}) => {
  const rubbish = 'not a database at all. '.repeat(1_000);
  writeFileSync(join(profile, 'rubric.db'), rubbish);
  const { page } = await launch();
  await expect(page.getByText(join(profile, 'rubric.db'))).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1);
  await page.getByRole('button', { name: 'Start fresh' }).click();
  await expect(page.getByRole('heading', { name: 'Positions', level: 1 })).toBeVisible();
  const aside = readdirSync(profile).find((name) => name.startsWith('rubric.db.set-aside-'));
  expect(readFileSync(join(profile, aside ?? ''), 'utf8')).toBe(rubbish);
});

test('the database of a newer app has a screen of its own and is not touched', async ({ profile, launch }) => {
  const file = join(profile, 'rubric.db');
  const newer = new BetterSqlite3(file);
  newer.pragma('user_version = 99990');
  newer.exec('CREATE TABLE future (x TEXT) STRICT');
  newer.close();
  const before = readFileSync(file);
  const { page } = await launch();
  await expect(page.getByText('newer', { exact: false }).first()).toBeVisible();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('broken settings are set aside and the app starts', async ({ profile, launch }) => {
  writeFileSync(join(profile, 'settings.json'), '{"theme": ');
  const { page } = await launch();
  await expect(page.getByRole('heading', { name: 'Positions', level: 1 })).toBeVisible();
  expect(readdirSync(profile).filter((name) => name.startsWith('settings.damaged'))).toHaveLength(1);
});
