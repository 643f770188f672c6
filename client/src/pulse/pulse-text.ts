import type { GroupId } from '@parley/shared/session/agenda'
import type { Change, Changes } from '@parley/shared/voting/change'
import type { PulseCounts } from '@parley/shared/voting/pulse'
import type { PulseWave } from '@parley/shared/voting/pulse-waves'
import { m } from '../paraglide/messages.js'
import { dayText } from '../ui/moments.ts'

type Names = Readonly<Record<GroupId, { readonly name: string }>>

const WAVES = {
  before: m.pulse_wave_before,
  close: m.pulse_wave_close,
  last: m.pulse_wave_last,
} as const
const WAVES_HEAD = {
  before: m.pulse_head_before,
  close: m.pulse_head_close,
  last: m.pulse_head_last,
} as const
const CHANGES = { chance: m.pulse_change_chance, some: m.pulse_change_some, unlikely: m.pulse_change_unlikely } as const
const BANDS = { low: m.pulse_clearly_low, middle: m.pulse_clearly_middle, high: m.pulse_clearly_high } as const

type Wave = Pick<PulseWave, 'wave' | 'day'>

const on = (day: string, wave: Wave['wave']): string => m.series_wave_on({ date: dayText(day), wave: WAVES[wave]() })

/** "before", inside a sentence; of an earlier session with its day. */
export const waveText = ({ wave, day }: Wave): string => (day === undefined ? WAVES[wave]() : on(day, wave))
/** "Before", at the head of a row. */
export const waveHead = ({ wave, day }: Wave): string => (day === undefined ? WAVES_HEAD[wave]() : on(day, wave))
/** A key for a wave among others. */
export const waveKey = ({ wave, day = '' }: Wave): string => `${day} ${wave}`
/** "clearly low". */
export const bandText = (band: 'low' | 'middle' | 'high'): string => BANDS[band]()

const changeText = ({ word, before, after }: Change): string => m.pulse_change({ word: CHANGES[word](), before, after })

/** What the last two waves of a sentence say beside each other: a sentence for each group, or one for all. */
export const changeSays = (changes: Changes, names: Names): readonly string[] =>
  changes.by === 'total'
    ? [m.pulse_change_all({ change: changeText(changes.total) })]
    : (['a', 'b'] as const).map((group) =>
        m.pulse_change_of({ group: names[group].name, change: changeText(changes[group]) }),
      )

/** Why a wave is not shown by group, as far as there is something to say. */
export const hiddenText = (counts: PulseCounts, wave: Wave, k: number): string | null => {
  if (counts.by === 'group') return null
  if (counts.by === 'none') return m.pulse_hidden_all({ wave: waveHead(wave), k })
  return counts.why ? m.pulse_hidden_rounds({ wave: waveHead(wave) }) : m.pulse_hidden_k({ wave: waveHead(wave), k })
}
