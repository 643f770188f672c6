import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { SHARE, TREND } from '@parley/shared/snapshot/testing/claims'
import { larkfieldDayState } from '@parley/shared/snapshot/testing/larkfield-day'
import { ballotsOf } from '@parley/shared/snapshot/testing/room-of'
import { pulseWaves, type PulseWave } from '@parley/shared/voting/pulse-waves'
import { signalChecks } from '@parley/shared/voting/signal-checks'
import { createElement as h, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PulseScene } from '../../projection/PulseScene.tsx'
import { RatingScene } from '../../projection/RatingScenes.tsx'
import { ResultScene } from '../../projection/ResultScene.tsx'
import { SupportResultScene } from '../../projection/SupportResultScene.tsx'
import { PulseResult } from '../../pulse/PulseResult.tsx'
import { SessionContext, type Session } from '../../session/use-session.ts'
import { SignalResult } from '../../signals/SignalResult.tsx'
import { RatingPart } from '../console/RatingPart.tsx'
import { RateResult } from './rate/RateResult.tsx'
import { ResultTask } from './ResultTask.tsx'
import { LevelRows } from './support/LevelRows.tsx'
import { SupportReasons } from './support/SupportReasons.tsx'

const stateOf = (ballots: readonly BallotView[], ballot?: BallotView): StateView =>
  larkfieldDayState({
    ballots,
    ...(ballot?.rating ? { phase: { of: 'vote', method: 'rate', stage: 'closed', ballot: ballot.id } } : {}),
  })
/** What is read of a page, with what is heard of it; lengths of its look are read by nobody. */
const readOf = (state: StateView, element: ReactElement): string => {
  const session = { state, self: { role: 'observer' }, clockOffset: 0, seat: {} } as unknown as Session
  return renderToStaticMarkup(h(SessionContext.Provider, { value: session }, element)).replaceAll(/ style="[^"]*"/g, '')
}

/** Every page of every result: on the own device, on the wall, and on the mediator's console. */
const pagesOf = (a: number, b: number): readonly (readonly [name: string, text: string])[] => {
  const ballots = ballotsOf(a, b)
  const state = stateOf(ballots)
  const { groups } = state.session
  const waves = pulseWaves(ballots)
  const wall = { clockOffset: 0 }
  const of = ballots.flatMap((ballot): readonly (readonly [string, ReactElement])[] => {
    const { result, support, rating } = ballot
    if (result)
      return [
        ['own result', h(ResultTask, { ballot })],
        ['wall result', h(ResultScene, { ballot, result, groups, ...wall })],
      ]
    if (support?.result) {
      const { rule } = support
      return [
        ['own levels', h(LevelRows, { result: support.result })],
        ['own reasons', h(SupportReasons, { result: support.result, rule, k: ballot.k })],
        ['wall levels', h(SupportResultScene, { state, ballot, result: support.result, ...wall })],
      ]
    }
    if (rating?.of !== 'assumption' && rating?.of !== 'milestone') return []
    const now = stateOf(ballots, ballot)
    return [
      ['own ratings', h(RateResult, { ballot, rating })],
      ['wall ratings', h(RatingScene, { state: now, board: { cards: [], links: [] }, ballot, ...wall })],
      ['console ratings', h(RatingPart, { state: now })],
    ]
  })
  const more: readonly (readonly [string, ReactElement])[] = [
    ['own pulse', h(PulseResult, { waves, groups })],
    ['wall pulse', h(PulseScene, { state, waves, ...wall })],
    ['own signals', h(SignalResult, { checks: signalChecks(ballots, () => true), groups })],
  ]
  return [...of, ...more].map(([name, element]) => [name, readOf(state, element)])
}

describe('results of few people', () => {
  it.each(Array.from({ length: 25 }, (_, at) => at + 1))(
    'PU6, SG8, SR8: with %i people in all, no page has a percent sign or a word for a trend',
    (people) => {
      const a = Math.floor(people / 2)
      const pages = pagesOf(a, people - a)
      expect(new Set(pages.map(([name]) => name)).size).toBe(11)
      for (const [name, text] of pages) {
        expect([name, text.match(SHARE)?.[0]]).toEqual([name, undefined])
        expect([name, text.match(TREND)?.[0]]).toEqual([name, undefined])
      }
      // The results are in there, with who is higher where there is a split.
      const all = pages.map(([, text]) => text).join(' ')
      expect(all.includes('A clear difference, Strategy higher.')).toBe(people >= 10)
      expect(all.includes('unlikely to be chance alone')).toBe(people >= 5)
    },
  )

  it('SR8: over sessions a word for a trend comes with the sixth, and not before', () => {
    const [, after] = pulseWaves(ballotsOf(8, 9))
    const [before] = pulseWaves(ballotsOf(8, 9))
    if (!before || !after) throw new Error('There are two.')
    for (let sessions = 1; sessions <= 12; sessions += 1) {
      const waves = Array.from({ length: sessions }, (_, at): PulseWave => ({
        ...(at < sessions - 6 ? before : after),
        wave: 'close',
        day: `2026-${String(at + 1).padStart(2, '0')}-01`,
      }))
      const state = stateOf([])
      const text = readOf(state, h(PulseResult, { waves, groups: state.session.groups }))
      expect([sessions, TREND.test(text)]).toEqual([sessions, sessions >= 6])
      // The difference between the groups has a picture and a table of its own, and its sentences keep the same rule (SR12).
      expect([sessions, text.includes('How far apart the groups were')]).toEqual([sessions, sessions > 1])
      expect([sessions, TREND.test(text.replaceAll(/<div class="[^"]*gaps[\s\S]*?<\/table><\/div>/g, ''))]).toEqual([
        sessions,
        sessions >= 6,
      ])
      expect(SHARE.test(text)).toBe(false)
    }
  })
})
