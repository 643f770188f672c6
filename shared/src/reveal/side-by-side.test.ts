import { describe, expect, it } from 'vitest'
import { MIRROR_KINDS } from '../session/agenda.ts'
import { sideBySide } from './side-by-side.ts'

const zones = (kinds: Parameters<typeof sideBySide>[0]) =>
  sideBySide(kinds).map(({ lists }) => lists.map(({ zone }) => zone))

describe('what is read side by side', () => {
  it('KI9: of one kind, what each group wrote, and what both share between them', () => {
    expect(zones(['measure'])).toEqual([['measure:a'], ['measure:both'], ['measure:b']])
  })

  it('KI9: of several kinds, a column for each', () => {
    expect(zones(['pressure', 'limit'])).toEqual([
      ['pressure:a', 'pressure:both', 'pressure:b'],
      ['limit:a', 'limit:both', 'limit:b'],
    ])
  })

  it('KI9: of a mirror, what stands about a group: by itself, by the other, and what it expected', () => {
    expect(zones(MIRROR_KINDS)).toEqual([
      ['us-by-us:a', 'them-by-us:b', 'us-by-them:a'],
      ['us-by-us:b', 'them-by-us:a', 'us-by-them:b'],
    ])
    expect(zones(['them-by-us'])).toEqual([['them-by-us:b'], ['them-by-us:a']])
  })
})
