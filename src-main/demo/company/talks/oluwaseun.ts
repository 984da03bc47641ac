import { FEATURED } from '../named-people.ts';
import { userName } from '../users.ts';
import type { Talk } from './talk.ts';

/** `a` and `b` interview, `c` is the candidate. */
export const OLUWASEUN_TALK: Talk = {
  candidate: FEATURED.oluwaseun,
  speakers: { a: userName('ines'), b: userName('tomas'), c: FEATURED.oluwaseun },
  lines: [
    ['a', 'Hello, can you hear us well?'],
    ['c', 'Loud and clear. Good afternoon.'],
    ['b', 'Good afternoon. I am Tomás, I lead the platform group. Did I say your name right?'],
    ['c', 'Very close. Most people say Seun, that is fine with me.'],
    ['a', 'Thank you, Seun. We ask everybody the same questions and take notes, so do not mind the typing.'],
    ['a', 'Which system have you worked on that you are proud of?'],
    [
      'c',
      'The ledger at Palmwire. Every transfer between mobile wallets goes through it. I led the move from one large table with balances to an append-only log of entries.',
    ],
    ['b', 'Why a log?'],
    [
      'c',
      'Two reasons. Auditors asked questions that a balance cannot answer. And two transfers on the same wallet were fighting for the same row, so our best customers had the worst response times.',
    ],
    ['a', 'How did you keep it correct while you moved?'],
    [
      'c',
      'We wrote both for six weeks. The rule was that the sum of the entries must be the balance, for each wallet, at midnight. On the first night nineteen wallets were off.',
    ],
    ['a', 'What was it?'],
    [
      'c',
      'Reversals. The old code changed the balance and wrote the history later, and when the process died in between, the history was never written. The bug was three years old. The log only made it visible.',
    ],
    ['b', 'How did the company take that news?'],
    [
      'c',
      'Quietly at first. I wrote one page: what happened, whom it concerned, how much, and what we do. We paid nineteen people the equivalent of forty euros in all. Finance was glad that it was us who found it.',
    ],
    ['a', 'A service sends you a payment and never sees your answer. What should it do?'],
    [
      'c',
      'Send it again with the same key. And we must keep that key long enough, and keep the answer with it, so that the second request gets the first answer and not an error.',
    ],
    ['a', 'How long is long enough?'],
    [
      'c',
      'Longer than the longest retry. Ours gave up after a day, so we kept keys for a week. If you cannot store keys, you must be able to look up whether it happened.',
    ],
    ['b', 'Tell us about a project that failed.'],
    [
      'c',
      'My first migration there. I planned a window of two hours on a Sunday. After ninety minutes we were at forty percent, and I went on in the hope that it would speed up. It did not. We were down until the morning.',
    ],
    ['b', 'What would you do today?'],
    [
      'c',
      'Rehearse on a copy with the real volume, and write the moment of giving up into the plan before we begin. Hope is not a step.',
    ],
    ['a', 'I may borrow that sentence. How do you work with people who disagree with you?'],
    [
      'c',
      'I try to say their argument better than they did. If they nod, we can begin. One colleague wanted to keep the balance table for reading. He was right, and the final design has it, as a view that can be thrown away.',
    ],
    [
      'a',
      'Here is a design question. Parcels are weighed at three stations, and the weights differ. Which one do we believe?',
    ],
    ['c', 'What hangs on the weight? Price, or how a lorry is loaded?'],
    ['a', 'The price for the customer.'],
    [
      'c',
      'Then I would store every measurement with its station and its calibration date, and never overwrite. The price uses one rule, written in one place, and the invoice says which measurement it used.',
    ],
    ['b', 'And if the rule changes in March?'],
    ['c', 'Rules have a date from which they hold. Old invoices must come out the same when you print them again.'],
    ['a', 'How would you find a scale that has begun to drift?'],
    [
      'c',
      'Compare stations over the same parcels, per day. One scale that is off shows itself against the two others within a few hundred parcels. I would start with a plain median and a chart before anything clever.',
    ],
    ['b', 'Thank you. Your questions?'],
    ['c', 'What would you want the person in this role to have changed after one year?'],
    [
      'b',
      'That the routing team trusts tracking data without a second check. At the moment they copy it and verify it, which nobody is proud of.',
    ],
    ['c', 'That is a clear answer. And how does support for relocation look?'],
    [
      'b',
      'Ana will go through it with you. Visa, flat for three months, and a language course for you and your family.',
    ],
    ['a', 'Thank you for your time, Seun.'],
    ['c', 'Thank you both. Good evening.'],
  ],
};
