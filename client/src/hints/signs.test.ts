import { describe, expect, it } from 'vitest'
import { jargonList } from './jargon-list.ts'
import { firstAcronym, firstListed, isVerdict, mayHurt, signIn, type Lists } from './signs.ts'

const JARGON = jargonList()
const LISTS: Lists = {
  terms: [{ term: 'error budget', plain: 'how often it may fail' }],
  jargon: JARGON,
  names: ['Nell', 'Al', 'Fatima'],
}

describe('hints on the own desk', () => {
  it.each([
    'They always change it.',
    'You people do not care',
    'Why?!!',
    'A lazy plan',
    'NOBODY LISTENS TO ANY OF US',
    'It was their fault again.',
    'They don’t care about us.',
    'Late, as usual',
  ])('GU3: asks what happened about: %s', (text) => {
    expect(mayHurt(text)).toBe(true)
    expect(signIn(text, LISTS)).toEqual({ is: 'hurts' })
  })

  it.each([
    '',
    'I want to be asked before the plan is printed.',
    'OK',
    'We care about the people on the phone.',
    'ITALIANS',
  ])('GU3: is silent about: %s', (text) => expect(signIn(text, LISTS)).toBe(null))

  it('GU3: asks about two to six capitals, and not about those that everybody knows', () => {
    expect(firstAcronym('The API of the team was down')).toBe('API')
    expect(firstAcronym('Our KPIs')).toBe('KPI')
    expect(firstAcronym('the KPI')).toBe('KPI')
    expect(firstAcronym('the IT')).toBe(null)
    expect(firstAcronym('the IT team')).toBe('IT')
    for (const text of ['OK then', 'A plan', 'I am', 'Milestone', 'SEVENTY', 'in the UK.', 'iPad', 'X2AB'])
      expect([text, firstAcronym(text)]).toEqual([text, null])
  })

  it('GU3: names what the word list of the session says before anything shipped', () => {
    expect(signIn('We have no Error budget left', LISTS)).toEqual({
      is: 'term',
      word: 'Error budget',
      plain: 'how often it may fail',
    })
    expect(signIn('We Leverage it', LISTS)).toEqual({ is: 'jargon', word: 'Leverage', plain: 'use' })
    expect(signIn('Ask Fatima first', LISTS)).toEqual({ is: 'name', word: 'Fatima' })
    expect(signIn('Also a small thing', LISTS)).toBe(null)
  })

  it('GU3: ships about 150 words of business, computing and health, each once and each with plainer ones', () => {
    expect(JARGON.length).toBeGreaterThanOrEqual(130)
    expect(JARGON.length).toBeLessThanOrEqual(170)
    expect(new Set(JARGON.map(({ term }) => term.toLowerCase())).size).toBe(JARGON.length)
    for (const { term, plain } of JARGON) {
      expect([term, plain.length > 0 && plain.toLowerCase() !== term.toLowerCase()]).toEqual([term, true])
      expect(firstListed(`Our ${term} here`, JARGON)).toEqual({ term, plain })
      // Nobody is sent from one listed word to another.
      expect([term, firstListed(plain, JARGON)]).toEqual([term, null])
    }
  })

  it('GU3: finds whole words only, and the longest first', () => {
    expect(firstListed('unleveraged', JARGON)).toBe(null)
    expect(firstListed('two stakeholders', JARGON)?.term).toBe('stakeholder')
    expect(firstListed('a target operating model', JARGON)?.term).toBe('target operating model')
  })
})

describe('a question, not a verdict', () => {
  it.each(['That won’t work.', 'This is obviously wrong', 'They should tell us', 'A bad idea', 'It is not our job'])(
    'GU4: asks for a question where it says: %s',
    (text) => expect(isVerdict(text)).toBe(true),
  )
  it.each([
    '',
    'Tell us six weeks before a price changes.',
    'What would have to be true for June to work?',
    'Why is that impossible?',
    'We can give two people on Mondays.',
  ])('GU4: is silent about: %s', (text) => expect(isVerdict(text)).toBe(false))
})
