import type { CardView, DocumentView, LinkView } from '../../documents/card-view.ts'

const GOALS: readonly [id: string, group: 'a' | 'b', text: string][] = [
  ['T-G01', 'a', 'Half of our income comes from subscriptions by the end of year two.'],
  ['T-G05', 'a', 'One price list that a customer can read in two minutes.'],
  ['T-G07', 'b', 'A first-call answer for eight out of ten billing questions.'],
  ['T-G11', 'b', 'Every agent has a day of practice before a new plan is sold.'],
]
const LANES = ['Service', 'Both', 'Pricing', 'Technology', 'Delivery'] as const
const MILESTONES: readonly [
  id: string,
  group: 'a' | 'b' | 'both',
  lane: (typeof LANES)[number],
  week: number,
  text: string,
][] = [
  ['T-M01', 'b', 'Service', 2, 'Billing answers on one screen for the ten most common questions.'],
  ['T-M02', 'a', 'Pricing', 4, 'Price list tested with twenty existing customers.'],
  ['T-M03', 'b', 'Service', 6, 'Support team has practised the new plan on test accounts.'],
  ['T-M04', 'b', 'Delivery', 3, 'Old return labels withdrawn and the new route tried with fifty parcels.'],
  ['T-M05', 'both', 'Both', 10, 'First hundred device customers offered the switch, in one region.'],
  ['T-M06', 'b', 'Technology', 5, 'Undo drill: a faulty release taken back within thirty minutes.'],
  ['T-M07', 'a', 'Both', 3, 'Three measures agreed by both groups replace the current eleven.'],
  ['T-M08', 'both', 'Both', 12, 'Decision point: widen the offer, change it, or stop.'],
  ['T-M09', 'b', 'Both', 6, 'Weekly operations note read and answered by the strategy group.'],
  ['T-M10', 'a', 'Delivery', 14, 'Country two opened with a named local delivery partner.'],
  ['T-M11', 'b', 'Service', 3, 'Skills map: who knows devices, who knows subscriptions, who wants to learn.'],
  ['T-M12', 'a', 'Pricing', 13, 'Plan for year two rewritten with what operations learned.'],
]
const LIMITS: readonly [id: string, group: 'a' | 'b', text: string, milestone: string][] = [
  ['T-C04', 'a', 'The old billing contract ends in eleven months.', 'T-M01'],
  ['T-C05', 'a', 'Two large customers have a price promise until next year.', 'T-M02'],
  ['T-C06', 'b', 'No releases can happen in the two weeks before the tax deadline.', 'T-M06'],
  ['T-C08', 'b', 'The warehouse can handle one change to its labels per month.', 'T-M04'],
  ['T-C10', 'b', 'Night cover is one person.', 'T-M10'],
]
const DEPENDS: readonly [from: string, to: string][] = [
  ['T-M03', 'T-M01'],
  ['T-M03', 'T-M11'],
  ['T-M05', 'T-M03'],
  ['T-M05', 'T-M02'],
  ['T-M05', 'T-M06'],
  ['T-M08', 'T-M05'],
  ['T-M08', 'T-M07'],
  ['T-M10', 'T-M04'],
  ['T-M12', 'T-M09'],
]

const link = (from: string, to: string, kind: LinkView['kind']): LinkView => ({ id: `${from}.${to}`, from, to, kind })

/** The milestone map of the Larkfield case, its weeks and links chosen so that they fit what the case tells. */
export const larkfieldMap = (): DocumentView => ({
  cards: [
    ...GOALS.map(([id, group, text], index): CardView => ({
      id,
      kind: 'goal',
      group,
      zone: 'goals',
      at: [0, index],
      text,
    })),
    {
      id: 'meaning',
      kind: 'meaning',
      group: 'b',
      zone: 'goals',
      of: 'T-G07',
      at: [0, 0],
      text: 'On a Tuesday nobody has to call back with an answer about a bill.',
    },
    ...LANES.map((text, index): CardView => ({
      id: `lane-${text}`,
      kind: 'lane',
      group: 'both',
      zone: 'map',
      at: [0, index],
      text,
    })),
    ...MILESTONES.map(([id, group, lane, week, text], index): CardView => ({
      id,
      kind: 'milestone',
      group,
      zone: 'map',
      lane: `lane-${lane}`,
      week,
      at: [0, index],
      text,
    })),
    ...LIMITS.map(([id, group, text], index): CardView => ({
      id,
      kind: 'limit',
      group,
      zone: 'limits',
      at: [0, index],
      text,
    })),
  ],
  links: [
    ...DEPENDS.map(([from, to]) => link(from, to, 'depends-on')),
    ...LIMITS.map(([id, , , milestone]) => link(id, milestone, 'limits')),
  ],
})
