/** Whom the mediator asks about what, after the interviews, in general words. */
export const ASKED = [
  { name: 'Amara', text: 'Pressure from the board' },
  { name: 'Jonas', text: 'Dates that are promised' },
  { name: 'Dee', text: 'Fear about device skills' },
  { name: 'Chloe', text: 'Being left out of the price change' },
  { name: 'Ruth', text: 'Dates that move' },
] as const

/** One wording for what two people of different groups said: the four themes of the case come of it. */
export const JOINED = { name: 'Dates', of: ['Dates that are promised', 'Dates that move'] } as const
export const THEMES: readonly string[] = [
  JOINED.name,
  ...ASKED.map(({ text }) => text).filter((text) => !(JOINED.of as readonly string[]).includes(text)),
]

/** What somebody strikes: it is mentioned nowhere. */
export const STRUCK = { name: 'Chloe', text: 'Who answers for a late bill' } as const

/** Each interview takes so many minutes. */
export const INTERVIEW = 25

/** Whose talk the mediator notes by hand: words that nobody but mediators ever has, and that are gone at the end. */
export const INTERVIEWED = { name: 'Chloe', notes: 'She learned of the price from a caller' } as const
