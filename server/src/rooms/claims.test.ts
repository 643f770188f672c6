import { expect, it } from 'vitest'
import { Claims } from './claims.ts'
import { Presences } from './presences.ts'

it("HO4: an id that was named stays its seat's, and who names ids without end keeps the last ones only", () => {
  const claims = new Claims()
  claims.add(7, 'honest')
  for (let id = 100; id < 10_100; id += 1) claims.add(id, 'hostile')
  expect(claims.ownerOf(7)).toBe('honest')
  expect(claims.has(100)).toBe(false)
  expect([...Array(10_100).keys()].filter((id) => claims.ownerOf(id) === 'hostile')).toHaveLength(16)
})

it('HO4: pointers that end without end are not all remembered', () => {
  const presences = new Presences()
  const ended = Array.from({ length: 20_000 }, (_, client) => {
    const by = {}
    presences.show(by, { client, clock: 1, json: '{}' })
    presences.end(by, client)
    return client
  })
  expect(ended.filter((client) => presences.isShifted(client)).length).toBe(5_000)
  expect(presences.isShifted(19_999)).toBe(true)
})
