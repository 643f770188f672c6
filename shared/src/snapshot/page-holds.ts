import type { PageBlock } from './page.ts'

/** Quiet notes right after a table say more of it; those before one lead to it. */
const trailsTable = (blocks: readonly PageBlock[], at: number): boolean => {
  const before = blocks.slice(0, at + 1).findLast((one) => one.of !== 'note' || one.tone !== 'quiet')
  return before?.of === 'table' && blocks[at] !== before
}

/** Whether a block is never the last of a page: what follows belongs to it. The last of all stands with the foot. */
export const holdsNext = (blocks: readonly PageBlock[], at: number, isLast: boolean): boolean => {
  const [block, next] = [blocks[at], blocks[at + 1]]
  if (next === undefined) return isLast
  const trails = trailsTable(blocks, at + 1)
  if (block?.of === 'table') return trails
  if (block?.of !== 'note') return false
  const ends = trailsTable(blocks, at) && !trails && (next.of === 'part' || next.of === 'note')
  return block.tone !== 'plain' && !ends
}
