import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pointerSender } from './pointer-sender.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const begin = () => {
  const sent: unknown[] = []
  return { sent, sender: pointerSender((at) => sent.push(at), Date.now) }
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
