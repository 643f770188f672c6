import type { AgreementSort } from '../../documents/card-view.ts'
import type { GroupId } from '../../session/agenda.ts'
import type { Answer } from '../../session/events.ts'

/** The afternoon of the Larkfield case, for tests of the record: text, owners, when and kind of each agreement. */
export const AGREEMENTS: readonly (readonly [string, string, string, string, AgreementSort])[] = [
  [
    'Date check: every date on the joint map carries one confirming name from each group.',
    'Jonas',
    'Ruth',
    '2 weeks after the session',
    'role',
  ],
  [
    'Three shared measures: subscribers who stay, billing questions answered on the first call, releases that needed an urgent fix.',
    'Priya',
    'Marek',
    'end of next month',
    'plan',
  ],
  [
    'Staff-first notice: changes to price or terms go to the service team ten working days ahead (five if the law requires it).',
    'Luis',
    'Chloe',
    'next price change',
    'communication',
  ],
  ['First switch offer moves from week 6 to week 10, after the practice day.', 'Amara', 'Ruth', 'week 10', 'deadline'],
  [
    'Weekly operations note (one page, five questions) with a written reply in three working days.',
    'Amara',
    'Viktor',
    'starts Monday',
    'meeting',
  ],
  [
    'Mixed group on the one-screen billing view: two developers, two agents, one logistics coordinator, one from pricing, one from product.',
    'Jonas',
    'Dee',
    'first meeting in 8 days',
    'working-group',
  ],
]

export const WORDS: readonly (readonly [term: string, plain: string])[] = [
  ['recurring revenue flywheel', 'customers who stay pay us every month, and that pays for the next improvement'],
  [
    'net revenue retention',
    "how much this year's customers pay compared with last year, after people leave or upgrade",
  ],
  ['land and expand', 'start with a small order, then offer more when the customer is happy'],
  ['go-to-market motion', 'how we tell people about it, sell it and set it up'],
  ['platform play', 'one service that other things plug into'],
  ['churn cohort', 'customers who left, grouped by the month they joined'],
  ['runway', 'months we can pay our bills with the money we have'],
  ['change failure rate', 'how many of our releases cause a problem that we have to fix straight away'],
  ['error budget', 'how much downtime we accept before we stop adding new things'],
  ['reverse logistics', 'getting parcels back from customers'],
  ['average handle time', 'how long a call and its notes take'],
  ['cutover', 'the moment we stop using the old system and start using the new one'],
]

export const ASKS: readonly (readonly [GroupId, string, Answer])[] = [
  ['b', 'Send us the draft price list ten working days before it goes out.', 'yes'],
  ['b', 'Name one person who can move a date within a day.', 'yes'],
  ['b', 'Stop adding measures until the half-year.', 'try'],
  ['b', 'Fund one extra night shift until the launch is stable.', 'no'],
  ['a', 'Tell us about a risk in the week you first see it, even if you are not sure.', 'yes'],
  ['a', 'When something is not possible, add the nearest thing that is.', 'yes'],
  ['a', 'Give one readiness answer per release, agreed among yourselves.', 'try'],
  ['a', 'Be more positive about the plan.', 'clearer'],
]

export const GOALS: readonly (readonly [GroupId, string])[] = [
  ['a', 'Half of our income comes from subscriptions by the end of year two.'],
  ['a', 'Nine out of ten subscribers stay after the first year.'],
  ['a', 'Open in three more countries by the end of year three.'],
  ['a', 'Spend one pound in five on research and development.'],
  ['a', 'One price list that a customer can read in two minutes.'],
  ['a', 'Weekly rather than yearly improvements reach customers.'],
  ['b', 'A first-call answer for eight out of ten billing questions.'],
  ['b', 'No launch without a working way to undo it.'],
  ['b', 'One screen that shows what a customer has, pays and is owed.'],
  ['b', 'Nobody learns about a change from a customer.'],
  ['b', 'Every agent has a day of practice before a new plan is sold.'],
  ['b', 'Returns from the old device business are cleared by summer.'],
]

export const LIMITS: readonly (readonly [GroupId, string])[] = [
  ['a', 'The board meets on the last Thursday of the month and expects a written update.'],
  ['a', 'The loan agreement needs a set level of cash every quarter.'],
  ['a', 'Hiring is frozen until the half-year result.'],
  ['a', 'The old billing contract ends in eleven months.'],
  ['a', 'Two large customers have a price promise until next year.'],
  ['b', 'No releases can happen in the two weeks before the tax deadline.'],
  ['b', 'Five of nine agents are still in training.'],
  ['b', 'The warehouse can handle one change to its labels per month.'],
  ['b', 'Only two developers know the old order system.'],
  ['b', 'Night cover is one person.'],
  ['b', 'Device repairs are promised by law for two more years.'],
  ['b', 'The test system is shared and is booked three days out of five.'],
]

/** With the lane and the week in which each was placed. */
export const MILESTONES: readonly (readonly [GroupId, string, lane: number, week: number])[] = [
  ['b', 'Billing answers on one screen for the ten most common questions.', 0, 2],
  ['a', 'Price list tested with twenty existing customers.', 2, 3],
  ['b', 'Support team has practised the new plan on test accounts.', 0, 6],
  ['b', 'Old return labels withdrawn and the new route tried with fifty parcels.', 3, 3],
  ['a', 'First hundred device customers offered the switch, in one region.', 1, 10],
  ['b', 'Undo drill: a faulty release taken back within thirty minutes.', 3, 5],
  ['a', 'Three measures agreed by both groups replace the current eleven.', 1, 4],
  ['a', 'Decision point: widen the offer, change it, or stop.', 1, 12],
  ['b', 'Weekly operations note read and answered by the strategy group.', 0, 1],
  ['a', 'Country two opened with a named local delivery partner.', 2, 16],
  ['b', 'Skills map: who knows devices, who knows subscriptions, who wants to learn.', 3, 4],
  ['a', 'Plan for year two rewritten with what operations learned.', 1, 20],
]
/** Which milestone rests on which. */
export const LINKS: readonly (readonly [from: number, on: number])[] = [
  [2, 0],
  [4, 2],
  [7, 4],
  [4, 1],
  [4, 5],
]
/** Which limit limits which milestone. */
export const LIMITED: readonly (readonly [limit: number, milestone: number])[] = [
  [5, 5],
  [6, 2],
  [7, 3],
  [8, 0],
  [0, 7],
]

type Counts = readonly number[]
/** Proposals: the wording of each round, and for each round the levels of both groups and a line, if one was written. */
export const SUPPORT: readonly (readonly [readonly string[], readonly (readonly [Counts, Counts, string?])[]])[] = [
  [
    [
      'A date counts as promised only when one person from each group has confirmed it.',
      'A date counts as promised only when one person from each group has confirmed it. If nobody confirms within three working days, the sponsor asks both groups the same day.',
    ],
    [
      [[1, 1, 1, 0, 2, 0, 1, 0], [5, 3, 1, 0, 0, 0, 0, 0], 'Say what happens when nobody confirms.'],
      [
        [2, 2, 2, 0, 0, 0, 0, 0],
        [5, 3, 1, 0, 0, 0, 0, 0],
      ],
    ],
  ],
  [
    ['Three shared measures replace the current eleven for two quarters.'],
    [
      [
        [2, 3, 1, 0, 0, 0, 0, 0],
        [2, 4, 2, 0, 1, 0, 0, 0],
      ],
    ],
  ],
  [
    [
      'Customers and staff hear of a price change in the same order every time: staff first, at least ten working days earlier.',
      'Customers and staff hear of a price change in the same order every time: staff first, at least ten working days earlier; five for urgent legal changes, with a note that says why.',
    ],
    [
      [
        [1, 2, 1, 0, 1, 1, 0, 0],
        [7, 2, 0, 0, 0, 0, 0, 0],
      ],
      [
        [2, 2, 1, 0, 0, 1, 0, 0],
        [6, 3, 0, 0, 0, 0, 0, 0],
      ],
    ],
  ],
  [
    ['Country two opens only after the decision point in month five.'],
    [
      [[0, 1, 1, 0, 2, 1, 1, 0], [4, 3, 2, 0, 0, 0, 0, 0], 'Tell us how the partner letter can wait.'],
      [
        [0, 2, 1, 0, 1, 1, 1, 0],
        [4, 3, 2, 0, 0, 0, 0, 0],
      ],
    ],
  ],
]
