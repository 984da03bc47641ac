import { idFor } from '../ids.ts';
import type { Transcript } from '../records.ts';
import { OLUWASEUN_TALK } from './talks/oluwaseun.ts';
import { SIOBHAN_TALK } from './talks/siobhan.ts';
import type { Talk } from './talks/talk.ts';
import { ZOE_TALK } from './talks/zoe.ts';

interface Cue {
  start: string;
  end: string;
  speaker: string;
  text: string;
}

function stamp(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23);
}

/** Times by the length of what is said, with a short breath between two speakers. */
function cuesOf(talk: Talk): Cue[] {
  let at = 2_400;
  return talk.lines.map(([who, text]) => {
    const start = at;
    const end = start + 900 + text.length * 62;
    at = end + 350 + ((text.length * 37) % 900);
    return { start: stamp(start), end: stamp(end), speaker: talk.speakers[who], text };
  });
}

/** As Zoom writes it: numbered cues, the speaker in front of the text. */
function zoomVtt(talk: Talk): string {
  const cues = cuesOf(talk).map(
    (cue, index) => `${index + 1}\r\n${cue.start} --> ${cue.end}\r\n${cue.speaker}: ${cue.text}\r\n`,
  );
  return `WEBVTT\r\n\r\n${cues.join('\r\n')}`;
}

/** As Teams writes it: cue ids of its own, the speaker in a voice span. */
function teamsVtt(talk: Talk): string {
  const meeting = idFor(`transcript/${talk.candidate}`);
  const cues = cuesOf(talk).map(
    (cue, index) =>
      `${meeting}/${index + 12}-0\n${cue.start} --> ${cue.end}\n<v ${cue.speaker}>${cue.text.replaceAll('&', '&amp;')}</v>\n`,
  );
  return `WEBVTT\n\n${cues.join('\n')}`;
}

function plainText(talk: Talk): string {
  return talk.lines.map(([who, text]) => `${talk.speakers[who]}: ${text}\n`).join('');
}

export function buildTranscripts(): Transcript[] {
  return [
    {
      name: ZOE_TALK.candidate,
      fileName: 'GMT-Recording-Technical-interview.transcript.vtt',
      format: 'zoom-vtt',
      text: zoomVtt(ZOE_TALK),
    },
    {
      name: OLUWASEUN_TALK.candidate,
      fileName: 'Technical interview Oluwaseun.vtt',
      format: 'teams-vtt',
      text: teamsVtt(OLUWASEUN_TALK),
    },
    { name: SIOBHAN_TALK.candidate, fileName: 'siobhan-oconnor.txt', format: 'plain', text: plainText(SIOBHAN_TALK) },
  ];
}
