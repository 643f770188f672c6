import { TABLE_PEOPLE_MOST } from '../limits.ts'
import { commitmentTo, orderOf } from './lot.ts'

/** Who sits where: a list of seats for each table, the first of which is table 1. */
export type Tables = readonly (readonly string[])[]

/**
 * At how many tables so many people of one group sit: as few as leave nobody the thirteenth at a table. No table has
 * fewer than k people; where both cannot be, k goes first, for a card at a smaller table would tell too much.
 */
export const tableCount = (people: number, k: number): number => {
  const wanted = Math.ceil(people / TABLE_PEOPLE_MOST)
  return Math.max(1, Math.min(wanted, Math.floor(people / k)))
}

/**
 * The tables of a group that a seed draws. Its people, put in the order of the seed, are dealt one to each table in
 * turn, so sizes differ by one at most. Anybody with the seed and the people can work it out again.
 */
export const tablesByLot = (seed: string, people: readonly string[], k: number): Tables => {
  const tables: string[][] = Array.from({ length: tableCount(people.length, k) }, () => [])
  orderOf(seed, people).forEach((seat, at) => tables[at % tables.length]?.push(seat))
  return tables
}

/** Whether a seed is the one that was committed to, and seats these people so: what a log has to show. */
export const isFairSeating = (commitment: string, seed: string, tables: Tables, k: number): boolean => {
  if (commitmentTo(seed) !== commitment) return false
  const right = tablesByLot(seed, tables.flat(), k)
  return (
    right.length === tables.length &&
    right.every(
      (table, at) => table.length === tables[at]?.length && table.every((seat, i) => tables[at]?.[i] === seat),
    )
  )
}
