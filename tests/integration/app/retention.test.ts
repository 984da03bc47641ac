import { describe, expect, it } from 'vitest';
import { connect, newProfile, startApp, startLever, type TestApp } from './app.ts';
import { everythingAbout, holdExports, tracesLeft } from './one-person.ts';

const day = 24 * 60 * 60_000;

/** Lets everything on record about everybody be so many days older. */
function age(app: TestApp, days: number): void {
  const { write } = app.keeper.get();
  const by = days * day;
  write.exec(`
    UPDATE opportunity SET created_at = created_at - ${by}, updated_at = updated_at - ${by},
      last_advanced_at = last_advanced_at - ${by}, archived_at = archived_at - ${by};
    UPDATE candidate SET created_at = created_at - ${by};
    UPDATE interview SET created_at = created_at - ${by}, starts_at = starts_at - ${by}, started_at = started_at - ${by};
    UPDATE notes SET saved_at = saved_at - ${by};
    UPDATE transcript SET imported_at = imported_at - ${by};
    UPDATE export SET created_at = created_at - ${by};
    UPDATE retention_mark SET noticed_at = noticed_at - ${by}, keep_until = keep_until - ${by};
    DROP TRIGGER scorecard_frozen;
    UPDATE scorecard SET saved_at = saved_at - ${by}, submitted_at = submitted_at - ${by};
  `);
}

async function started() {
  const lever = await startLever();
  const app = await startApp(lever, newProfile());
  await connect(app, lever);
  const person = await everythingAbout(lever, app);
  await holdExports(app);
  // Nothing is read from Lever any more: the store is as old as the test makes it.
  app.scheduler.stop();
  const ref = { kind: 'opportunity' as const, id: person.opportunityId };
  const own = async () => (await app.api.privacy.state(undefined)).due.find((clock) => clock.ref.id === ref.id);
  return { app, ref, own, ...person };
}

describe('the retention clock', () => {
  it('announces, waits for what is in use, and erases by itself', async () => {
    const { app, own, id } = await started();
    expect((await app.api.privacy.ofPosition({ positionId: id })).retentionMonths).toBe(12);
    expect(await own()).toBeUndefined();
    await app.privacy.check();
    expect((await app.api.privacy.state(undefined)).erased).toEqual([]);

    age(app, 400);
    await app.privacy.check();
    expect((await own())?.state).toBe('waiting');
    const [waiting] = await app.api.exports.list(undefined);
    await app.api.exports.cancel({ id: waiting?.id ?? '' });
    expect((await own())?.state).toBe('notice');
    expect(tracesLeft(app).length).toBeGreaterThan(0);
    ageNotices(app, 15);
    expect((await own())?.state).toBe('due');
    await app.privacy.check();
    expect(tracesLeft(app)).toEqual([]);
    const { erased } = await app.api.privacy.state(undefined);
    expect(erased.length).toBeGreaterThan(0);
    expect(new Set(erased.map(({ why, isFinished }) => `${why} ${isFinished}`))).toEqual(new Set(['retention true']));
  });

  it('is stopped by a hold, and set anew by Keep', async () => {
    const { app, ref, own, id } = await started();
    const [waiting] = await app.api.exports.list(undefined);
    await app.api.exports.cancel({ id: waiting?.id ?? '' });
    age(app, 400);
    await app.privacy.check();
    ageNotices(app, 15);
    await app.api.privacy.setHold({ ref, isHeld: true });
    expect(await own()).toBeUndefined();
    await app.privacy.check();
    expect(tracesLeft(app).length).toBeGreaterThan(0);

    await app.api.privacy.setHold({ ref, isHeld: false });
    await app.privacy.check();
    expect((await own())?.state).toBe('notice');
    await app.api.privacy.keep({ ref, positionId: id });
    expect(await own()).toBeUndefined();
    await app.api.privacy.setPosition({ positionId: id, legalHold: true });
    const { clocks, legalHold } = await app.api.privacy.ofPosition({ positionId: id });
    expect(legalHold).toBe(true);
    expect(new Set(clocks.map(({ state }) => state))).toEqual(new Set(['held']));
    await app.api.privacy.setPosition({ positionId: id, legalHold: false, retentionMonths: 0 });
    const after = await app.api.privacy.ofPosition({ positionId: id });
    expect(new Set(after.clocks.map(({ state }) => state))).toEqual(new Set(['off']));
  });
});

/** Only the announcements get older. */
function ageNotices(app: TestApp, days: number): void {
  app.keeper.get().write.exec(`UPDATE retention_mark SET noticed_at = noticed_at - ${days * day}`);
}
