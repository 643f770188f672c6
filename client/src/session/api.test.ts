import { afterEach, expect, test, vi } from 'vitest'
import { askServer } from './api.ts'

afterEach(() => vi.unstubAllGlobals())
const says = (status: number, body: string): void =>
  void vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })))
const problem = async (): Promise<string | null> => {
  const answer = await askServer()
  return answer.ok ? null : answer.problem.id
}

test('RU6: what a proxy answers while Parley is away counts as not reached, and what Parley says counts', async () => {
  for (const status of [502, 503, 504]) {
    says(status, '<!doctype html><title>One moment</title>')
    expect(await problem()).toBe('offline')
  }
  says(503, JSON.stringify({ error: { id: 'not-ready', message: 'This server is starting.' } }))
  expect(await problem()).toBe('not-ready')
  says(500, 'a page')
  expect(await problem()).toBe('went-wrong')
})
