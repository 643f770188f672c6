import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pointEvery, pointerSender } from './pointer-sender.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const begin = (every = pointEvery(15)) => {
  const sent: unknown[] = []
  return { sent, sender: pointerSender((at) => sent.push(at), every, Date.now) }
}

describe('BD7: sending a pointer', () => {
  it('sends at most ten times a second, and the last place always', () => {
    const { sent, sender } = begin()
    for (let x = 0; x < 100; x += 1) {
      sender.move({ x, y: 0 })
      vi.advanceTimersByTime(10)
    }
    vi.advanceTimersByTime(200)
    expect(sent.length).toBeGreaterThan(5)
    expect(sent.length).toBeLessThanOrEqual(11)
    expect(sent.at(-1)).toEqual({ x: 99, y: 0 })
  })
  it('BD8: sends less often in a full room, and nothing where nobody would see it', () => {
    const slow = begin(pointEvery(400))
    const never = begin(pointEvery(1_000))
    for (let x = 0; x < 100; x += 1) {
      for (const { sender } of [slow, never]) sender.move({ x, y: 0 })
      vi.advanceTimersByTime(10)
    }
    never.sender.leave()
    expect(slow.sent.length).toBeGreaterThan(2)
    expect(slow.sent.length).toBeLessThanOrEqual(5)
    expect(never.sent).toEqual([])
  })
  it('ends at once, and nothing comes after the end', () => {
    const { sent, sender } = begin()
    sender.move({ x: 1, y: 1 })
    sender.move({ x: 2, y: 2 })
    sender.leave()
    vi.advanceTimersByTime(500)
    expect(sent).toEqual([{ x: 1, y: 1 }, null])
    sender.leave()
    expect(sent).toHaveLength(2)
  })
})
