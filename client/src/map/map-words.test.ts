import { backwards } from '@parley/shared/map/backwards'
import { longestChain } from '@parley/shared/map/longest-chain'
import { larkfieldMap } from '@parley/shared/map/testing/larkfield-map'
import { describe, expect, it } from 'vitest'
import { backwardsWords, chainWords, circleWords, nameOf, namesIn } from './map-words.ts'
import { refusedLinkWords } from './refused-link.ts'

describe('the map in words', () => {
  it('MP3: names a circle, each with what it needs', () => {
    expect(circleWords(['A', 'B', 'C', 'A'])).toBe(
      'That would close a circle: A needs B, B needs C, C needs A. Nothing was linked.',
    )
  })
  it('MP3: names the circle of a link that came too late, and says of others that they are not linked', () => {
    const link = { kind: 'depends-on', from: 'A.', to: 'B.', circle: ['A.', 'B.', 'A.'] } as const
    expect(refusedLinkWords(link, 'cycle')).toContain('A needs B, B needs A.')
    expect(refusedLinkWords({ ...link, circle: [] }, 'locked')).toContain('“A” and “B” are not linked')
    expect(refusedLinkWords({ ...link, circle: [] }, 'gone')).toContain('“A” and “B” are not linked')
  })
  it('MP4: says the longest chain with its weeks', () => {
    const view = larkfieldMap()
    const words = chainWords(longestChain(view), namesIn(view))
    expect(words).toMatch(/^Longest chain: Billing answers .* → .* → .* → Decision point: .*, 11 weeks$/)
    expect(chainWords(null, String)).toMatch(/none yet/)
  })
  it('says which links run against time, and none that run with it', () => {
    const view = larkfieldMap()
    expect(backwardsWords(backwards(view), view.cards)).toEqual([])
    const late = view.cards.map((card) => (card.id === 'T-M01' ? { ...card, week: 9 } : card))
    const turned = { ...view, cards: late }
    expect(backwardsWords(backwards(turned), late)).toEqual([
      expect.stringMatching(/^“Support team .*” in week 6 needs “Billing .*”, which comes later, in week 9\.$/),
    ])
  })
  it('names cards on one line, shortened, and the empty ones, too', () => {
    expect(nameOf({ text: ' two\n lines. ' })).toBe('two lines')
    expect(Array.from(nameOf({ text: 'ä'.repeat(300) }))).toHaveLength(61)
    expect(Array.from(nameOf({ text: `A ${'ä'.repeat(300)}` }))).toHaveLength(61)
    const words = 'First hundred device customers offered the switch, in one'
    expect(nameOf({ text: `${words} region.` }), 'no word is cut').toBe(`${words}…`)
    expect(nameOf({ text: 'Billing answers on one screen for the ten most common now, again' })).toMatch(/common now…$/)
    expect(nameOf(undefined)).toBe('Empty card')
  })
})
