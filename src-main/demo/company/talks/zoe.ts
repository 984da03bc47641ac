import { FEATURED } from '../named-people.ts';
import { userName } from '../users.ts';
import type { Talk } from './talk.ts';

/** `a` and `b` interview, `c` is the candidate. */
export const ZOE_TALK: Talk = {
  candidate: FEATURED.zoe,
  speakers: { a: userName('ines'), b: userName('jonas'), c: FEATURED.zoe },
  lines: [
    ['a', 'Good morning, Zoë. Thank you for coming in. I am Ines, I work on the routing service.'],
    ['b', 'And I am Jonas, I look after tracking. I will mostly listen and write.'],
    ['c', 'Good morning. Nice to meet you both.'],
    ['a', 'We have an hour. Forty minutes on things you have built, then a small design, and the last ten are yours.'],
    ['c', 'That sounds good.'],
    ['a', 'Tell us about a system that you know well. What was it for, and which part was yours?'],
    [
      'c',
      'At Fjordpost I own the service that turns scanner events into a parcel status. Customers refresh that page all day long, so it has to be right and it has to be quick.',
    ],
    ['c', 'When I took it over it was a cron job that rebuilt the status every five minutes from the whole history.'],
    ['a', 'What made you change it?'],
    [
      'c',
      'The job took four minutes at Christmas. One more busy weekend and it would have overtaken itself. I plotted its duration against the number of parcels and showed the team where the lines would cross.',
    ],
    ['b', 'Nice. How did you get from there to the new one?'],
    [
      'c',
      'We kept the table and changed who writes it. Each event now updates one row. For two weeks both ran, and a small checker compared them every night.',
    ],
    ['a', 'Did the checker find anything?'],
    [
      'c',
      'Yes, about three parcels in a thousand. Scanners were sending events twice when the depot lost its network, and sometimes in the wrong order.',
    ],
    ['a', 'How do you deal with an event that arrives twice?'],
    [
      'c',
      'Every event has an id from the device. We keep the ids of the last ten days in a table with a unique index, and write the id and the new status in one transaction. The second one simply hits the index.',
    ],
    ['b', 'And the wrong order?'],
    [
      'c',
      'We compare the time of the scan, not the time of arrival. A status may only move forward, except for the return, which is its own little state machine.',
    ],
    ['b', 'What if the clock of a scanner is wrong?'],
    [
      'c',
      'That happened, with one depot in Esbjerg. Their clocks were an hour ahead after the summer. We now note the difference at each sync and correct by it, and we raise an alarm above two minutes.',
    ],
    ['a', 'Let us change the subject. Tell me about a time when you were wrong about a technical decision.'],
    [
      'c',
      'I wanted a separate search service for the support desk. I argued for it for weeks. A colleague added one index to the database in an afternoon and it was fast enough for two years.',
    ],
    ['a', 'What do you do differently now?'],
    ['c', 'I try the dull thing first and measure it. And I ask who has to be woken up if my idea breaks.'],
    ['b', 'Could you describe how you test something like the status service?'],
    [
      'c',
      'Most of it are plain unit tests on the state machine, with generated sequences of events. It found the return after delivery case, which none of us had written down. Then a few tests with a real database, because the unique index is part of the logic.',
    ],
    [
      'a',
      'Good. Here is a small design. A depot wants to know, on a screen, how many parcels will arrive in the next two hours. How would you begin?',
    ],
    [
      'c',
      'I would ask what they do with the number. If they plan shifts, ten minutes of delay are fine. If they open gates, it must be fresh.',
    ],
    ['a', 'They plan how many people go to the conveyor belts. Every quarter of an hour.'],
    [
      'c',
      'Then I would count planned arrivals from the routing data every five minutes and store the result per depot and per quarter of an hour. No stream needed. And I would show how old the number is.',
    ],
    ['b', 'What could make it wrong?'],
    [
      'c',
      'Lorries that are late. I would begin without a forecast, and keep what we predicted and what came, so that after a month we know if a correction is worth it.',
    ],
    ['a', 'That is a good place to stop. What would you like to know from us?'],
    ['c', 'How is on-call organised, and how often does it actually ring?'],
    ['b', 'One week in six. In the last quarter it rang at night four times, three of them for the same disk.'],
    ['c', 'And is the disk still there?'],
    ['b', 'It is not. That was my favourite pull request of the year.'],
    ['a', 'Thank you, Zoë. Sadia writes to you by Friday at the latest.'],
    ['c', 'Thank you. I enjoyed this.'],
  ],
};
