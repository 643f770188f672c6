import { expect, it } from 'vitest'
import { haveSwapped } from './same-groups.ts'

const groups = (a: string, b: string) => ({ a: { name: a }, b: { name: b } })
const then = groups('Strategy', 'Operations')

it('FU9: a group may have another name, and never that of the other one', () => {
  for (const same of [
    then,
    groups('Strategy', 'Logistics'),
    groups('The office', 'The yard'),
    groups(' strategy', 'OPERATIONS '),
  ])
    expect(haveSwapped(same, then)).toBe(false)
  for (const swapped of [
    groups('Operations', 'Strategy'),
    groups(' operations', 'The yard'),
    groups('The office', 'STRATEGY'),
  ])
    expect(haveSwapped(swapped, then)).toBe(true)
  // Nobody could tell which is which, then or now.
  expect(haveSwapped(groups('Team', 'Team'), groups('Team', 'team'))).toBe(false)
})
