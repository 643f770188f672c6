import { afterEach, describe, expect, it, vi } from 'vitest'
import { call, sendCommand } from './api.ts'

const answers = (body: BodyInit, status = 200): void => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })))
}

describe('calls of the server', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('says that the server cannot be reached where an answer breaks off in the middle', async () => {
    answers(
      new ReadableStream({
        start: (stream) => {
          stream.enqueue(new TextEncoder().encode('{"seq":'))
          stream.error(new TypeError('network error'))
        },
      }),
    )
    expect(await call('/api/server')).toMatchObject({ ok: false, problem: { id: 'offline' } })
  })

  it('says that something went wrong where a whole answer is no JSON, and gives the server’s own errors', async () => {
    answers('<html>')
    expect(await call('/api/server')).toMatchObject({ ok: false, problem: { id: 'went-wrong' } })
    answers('{"error":{"id":"not-now","message":"Not now."}}', 409)
    expect(await call('/api/server')).toMatchObject({ ok: false, problem: { id: 'not-now' } })
    answers('{"version":"1"}')
    expect(await call('/api/server')).toEqual({ ok: true, value: { version: '1' } })
  })

  it('RU6: what a proxy answers while Parley is away counts as not reached, and what Parley says counts', async () => {
    for (const status of [502, 503, 504]) {
      answers('<!doctype html><title>One moment</title>', status)
      expect(await call('/api/server')).toMatchObject({ ok: false, problem: { id: 'offline' } })
    }
    answers('{"error":{"id":"not-ready","message":"This server is starting."}}', 503)
    expect(await call('/api/server')).toMatchObject({ ok: false, problem: { id: 'not-ready' } })
    answers('a page', 500)
    expect(await call('/api/server')).toMatchObject({ ok: false, problem: { id: 'went-wrong' } })
  })

  it('waits longer for what makes files than for anything else', async () => {
    vi.useFakeTimers()
    vi.stubGlobal(
      'fetch',
      (_path: string, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
    )
    const given: string[] = []
    void sendCommand('s', 't', { type: 'prepare-record' }).then(() => given.push('record'))
    void sendCommand('s', 't', { type: 'set-timer', seconds: 60 }).then(() => given.push('timer'))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(given).toEqual(['timer'])
    await vi.advanceTimersByTimeAsync(80_000)
    expect(given).toEqual(['timer', 'record'])
  })
})
