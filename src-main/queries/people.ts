import { all, type ReadHandle } from '../database/handles.ts';

/** Names of all people that the store knows, for masking them: candidates, participants, attendees, speakers, users. */
export function listPeoplesNames(handle: ReadHandle): readonly string[] {
  return all<{ name: string }>(
    handle,
    `SELECT name FROM opportunity
     UNION SELECT name FROM candidate
     UNION SELECT name FROM participant
     UNION SELECT name FROM lever_user
     UNION SELECT name FROM calendar_account
     UNION SELECT speaker FROM segment WHERE speaker IS NOT NULL
     UNION SELECT value FROM transcript, json_each(speaker_names)
     UNION SELECT json_extract(value, '$.name') FROM calendar_event, json_each(attendees)
       WHERE json_extract(value, '$.name') IS NOT NULL`,
  ).map(({ name }) => name);
}
