import { FEATURED } from '../named-people.ts';
import { userName } from '../users.ts';
import type { Talk } from './talk.ts';

/** `a` and `b` interview, `c` is the candidate. */
export const SIOBHAN_TALK: Talk = {
  candidate: FEATURED.siobhan,
  speakers: { a: userName('ines'), b: userName('jonas'), c: FEATURED.siobhan },
  lines: [
    ['a', 'Hello Siobhán, welcome. I am Ines, and this is Jonas.'],
    ['c', 'Hello. The light is a bit low here, I hope you can see me.'],
    ['b', 'We can. Is it raining in Galway?'],
    ['c', 'It is thinking about it.'],
    ['a', 'Let us begin. Which part of your work at Claddagh would the others miss first if you were away?'],
    [
      'c',
      'The releases, probably. I built the deployment for eleven services, and I am the one who says no on a Friday.',
    ],
    ['a', 'How does a change get from a laptop to production with you?'],
    [
      'c',
      'A small pull request, tests, one review, and then it goes to one machine out of twenty. We look at errors and latency for ten minutes. If both stay inside the band, it goes on by itself.',
    ],
    ['b', 'How did you choose the band?'],
    [
      'c',
      'We took the last ninety days and asked which width would have stopped the five bad releases without stopping more than one good one in fifty. It is not science, but it is written down.',
    ],
    ['b', 'Did a bad one get through since?'],
    [
      'c',
      'One. A memory leak that needed six hours to show. We added a slow check that runs over the night, for memory only.',
    ],
    ['a', 'Tell us about an incident that you led.'],
    [
      'c',
      'In March our queue stood still for forty minutes. The dashboards were green, because they measured the broker and not the age of the oldest message.',
    ],
    ['a', 'How did you find it?'],
    [
      'c',
      'A customer rang. That was the embarrassing part. I asked one person to talk to customers, one to write down times, and I went through the consumers from the end to the front. One of them held a lock and waited for a host that no longer existed.',
    ],
    ['b', 'What did you change afterwards?'],
    [
      'c',
      'An alarm on the age of the oldest message, a timeout on that call, and a test that takes the host away. The timeout was one line. The test took a week, and I would do it again.',
    ],
    ['a', 'How do you write a post-mortem that people read?'],
    [
      'c',
      'One page. What people saw, what we thought, what it was. The gap between the second and the third is the interesting bit.',
    ],
    [
      'a',
      'Now something with a database. A table of events has two billion rows and a query for one parcel has become slow. Where do you start?',
    ],
    [
      'c',
      'With the plan of the query, and with what changed. If it was quick last month, then either the data or the statistics moved.',
    ],
    ['a', 'The plan shows that it reads by date and filters by parcel.'],
    [
      'c',
      'Then the planner believes that a day is small. I would look whether there is an index on parcel and date, in that order, and refresh the statistics before I build anything.',
    ],
    ['b', 'And if you need the index, on two billion rows, in production?'],
    [
      'c',
      'Build it without blocking writes, partition by partition if the table is partitioned, and watch the replicas. And at night, with somebody awake.',
    ],
    ['a', 'How much code do you write in a normal week?'],
    ['c', 'Less than I would like. Perhaps a day and a half. That is a reason why I am talking to you.'],
    ['b', 'Which language would you pick for a new service here?'],
    ['c', 'Whatever the person beside me can repair at three in the morning. If that is Go, then Go.'],
    ['a', 'What do you want to ask us?'],
    ['c', 'Would I have to move to Berlin?'],
    ['a', 'Oslo and Berlin are both possible, and the team meets every six weeks.'],
    ['c', 'That would work for me.'],
    ['a', 'Thank you, Siobhán. You will hear from us this week.'],
    ['c', 'Lovely. Thanks, and mind yourselves.'],
  ],
};
