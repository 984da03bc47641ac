/** What a job ad says: paragraphs, bulleted lists, a closing line. */
export interface PostingText {
  paragraphs: string[];
  lists: [title: string, points: string[]][];
}

export const POSTING_TEXTS: Readonly<Record<string, PostingText>> = {
  backend: {
    paragraphs: [
      'Nordkap moves 2.4 million parcels a week through ports, depots and the last mile. The platform team owns the services that decide where each of them goes next.',
      'You will work on the routing and tracking services: event-driven, mostly Go and PostgreSQL, and relied on around the clock by people in warehouses who notice when we are slow.',
    ],
    lists: [
      [
        'What you will do',
        [
          'Design, build and run services that take part in every parcel’s journey',
          'Own a service from the first sketch to its pager, together with one other engineer',
          'Make the tracking pipeline cheaper to run and easier to reason about',
          'Review designs and code, and write down why we decided what we decided',
        ],
      ],
      [
        'What you bring',
        [
          'Several years of backend work in Go, Rust, Java or a similar language',
          'Sound knowledge of relational databases: transactions, indexes, migrations without downtime',
          'Experience with queues or logs, and with what happens when messages arrive twice',
          'The habit of measuring before you tune',
        ],
      ],
      ['Good to have', ['Kubernetes in production', 'Geodata or logistics', 'Norwegian, German or Polish']],
    ],
  },
  dataPlatform: {
    paragraphs: [
      'Every scan, sensor reading and customs message at Nordkap ends up in our data platform. Planners, analysts and the pricing team build on it every day.',
      'We are a team of five. You will help us replace nightly batches with streams where it pays off, and keep batches where it does not.',
    ],
    lists: [
      [
        'What you will do',
        [
          'Build and operate ingestion for 40 sources, from depot scanners to partner files',
          'Define contracts for data with the teams that produce it',
          'Keep cost, freshness and quality visible to everybody',
        ],
      ],
      [
        'What you bring',
        [
          'Strong SQL and Python, or a JVM language',
          'Experience with a column store and with an orchestration tool',
          'Patience with messy partner formats, and ideas for taming them',
        ],
      ],
    ],
  },
  accountExecutive: {
    paragraphs: [
      'Retailers and manufacturers in the Nordics and in northern Germany choose Nordkap when their supply chain has outgrown phone calls and spreadsheets. You will find them, understand them, and win them.',
    ],
    lists: [
      [
        'What you will do',
        [
          'Run complex sales cycles of four to nine months with operations, IT and finance at the table',
          'Build a territory plan and keep an honest forecast',
          'Work with solution engineers on pilots that answer a real question',
        ],
      ],
      [
        'What you bring',
        [
          'A record in enterprise sales, best in logistics, ERP or supply chain software',
          'Discovery that goes beyond the first answer',
          'Fluent English, and Swedish, Norwegian, Danish or German',
        ],
      ],
    ],
  },
  engineeringManager: {
    paragraphs: [
      'The Depot Systems team builds the software that 1,800 colleagues hold in their hands during a shift. It is seven engineers, a designer and a product manager in Oslo and Berlin.',
      'We look for a manager who grows people, keeps the team’s promises small and reliable, and can still follow a design discussion to its end.',
    ],
    lists: [
      [
        'What you will do',
        [
          'Lead and develop seven engineers, with weekly one-to-ones and clear goals',
          'Plan with product, and say no early',
          'Run fair hiring for the team',
          'Look after operations: incidents, their causes, and what we learn',
        ],
      ],
      [
        'What you bring',
        [
          'Three years or more of leading engineers',
          'A background as an engineer yourself',
          'Experience with a difficult conversation that went well, and one that did not',
        ],
      ],
    ],
  },
  productDesigner: {
    paragraphs: [
      'Our screens are used with gloves, in the cold, and on a forklift. As Staff Product Designer you set the direction for the tools of drivers, depots and dispatch.',
    ],
    lists: [
      [
        'What you will do',
        [
          'Spend time in depots, and turn what you see into priorities',
          'Design flows that survive bad light, bad networks and shift changes',
          'Lead our design system together with two engineers',
          'Coach three designers',
        ],
      ],
      [
        'What you bring',
        [
          'A portfolio with shipped, complex tools for professionals',
          'Interaction design and research in the field',
          'Working knowledge of accessibility standards',
        ],
      ],
    ],
  },
  supportLead: {
    paragraphs: [
      'When a shipment is stuck in customs at four in the afternoon, our customers call us. The support team of fourteen in Gdańsk answers in six languages.',
    ],
    lists: [
      [
        'What you will do',
        [
          'Lead a team of seven, plan shifts, coach on calls and tickets',
          'Own the quality of answers, and the numbers that show it',
          'Bring the top five causes of contact to product each month, and follow up',
        ],
      ],
      [
        'What you bring',
        [
          'Experience in leading a support team for business customers',
          'A calm voice in an escalation',
          'Fluent English and Polish; German is welcome',
        ],
      ],
    ],
  },
};

/** For the postings without a text of their own. */
export function shortText(title: string, team: string, location: string): PostingText {
  return {
    paragraphs: [
      `The ${team} team of Nordkap Logistik in ${location} is looking for a colleague as ${title}. You will join a team that keeps goods moving between the Baltic, the North Sea and the rest of Europe.`,
    ],
    lists: [
      [
        'What you bring',
        ['Experience in a comparable role', 'Good English', 'Care for the people who rely on your work'],
      ],
    ],
  };
}

export const CLOSING =
  'We hire for skills and ask every candidate the same questions. Tell us what you need for a good interview.';
