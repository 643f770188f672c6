import { DAY_KINDS, MIRROR_KINDS, type NewStep, type Step, type WrittenKind } from './agenda.ts'
import { withIds } from './step-library.ts'

const open = (minutes: number): NewStep => ({ act: 'talk', mode: 'open', minutes })
const alone = (kind: WrittenKind, minutes: number): NewStep => ({ act: 'write', mode: 'alone', kind, minutes })
const table = (kinds: readonly WrittenKind[], minutes: number): NewStep => ({
  act: 'write',
  mode: 'table',
  kinds,
  minutes,
})
const reveal = (kind: WrittenKind, minutes: number): NewStep => ({ act: 'reveal', kind, minutes })
const revealBeside = (kind: WrittenKind, also: readonly WrittenKind[], minutes: number): NewStep => ({
  act: 'reveal',
  kind,
  also,
  minutes,
})
const sayBack = (minutes: number): NewStep => ({ act: 'talk', mode: 'say-back', minutes })
const stories = (each: number, minutes: number): NewStep => ({ act: 'talk', mode: 'turns', turn: 4, each, minutes })
const words = (minutes: number): NewStep => ({ act: 'talk', mode: 'words', minutes })
const pick = (cap: number, minutes: number): NewStep => ({
  act: 'vote',
  method: 'approve',
  kind: 'problem',
  cap,
  minutes,
})
const support = (minutes: number): NewStep => ({ act: 'vote', method: 'support', kind: 'proposal', minutes })
const signals = (minutes: number): NewStep => ({ act: 'vote', method: 'signals', minutes })
const weigh = (minutes: number): NewStep => ({
  act: 'vote',
  method: 'rate',
  of: 'assumption',
  axes: ['importance', 'evidence'],
  minutes,
})
const trust = (minutes: number): NewStep => ({
  act: 'vote',
  method: 'rate',
  of: 'milestone',
  axes: ['confidence'],
  minutes,
})
const map = (minutes: number): NewStep => ({ act: 'map', minutes })
const board = (of: 'assumptions' | 'two-by-two' | 'messages' | 'matches' | 'moves', minutes: number): NewStep => ({
  act: 'map',
  board: of,
  minutes,
})
const agree = (mode: 'asks' | 'agreements' | 'close', minutes: number): NewStep => ({ act: 'agree', mode, minutes })
const pause = (minutes: number): NewStep => ({ act: 'break', minutes })

/** From private writing to priorities that both groups share. */
const JOINT_SESSION: readonly NewStep[] = [
  open(10),
  alone('interest', 6),
  alone('frustration', 6),
  alone('assumption', 6),
  table(DAY_KINDS, 22),
  pause(15),
  reveal('interest', 10),
  reveal('frustration', 10),
  reveal('assumption', 10),
  pause(15),
  pick(4, 10),
  agree('close', 15),
]

const TEMPLATE_STEPS = {
  /** The whole day, from joining to a page that both groups signed. */
  'joint-day': [
    open(20),
    stories(4, 35),
    pause(15),
    alone('interest', 6),
    alone('frustration', 6),
    alone('assumption', 6),
    table(DAY_KINDS, 22),
    pause(10),
    reveal('interest', 10),
    reveal('frustration', 12),
    reveal('assumption', 8),
    sayBack(30),
    words(15),
    pause(45),
    weigh(8),
    board('assumptions', 22),
    pick(4, 10),
    agree('asks', 25),
    pause(15),
    map(40),
    trust(10),
    pause(10),
    support(30),
    agree('agreements', 15),
    agree('close', 20),
  ],
  /** What fits between two shifts: three and a half hours. */
  'half-day': [
    open(10),
    alone('interest', 6),
    alone('frustration', 6),
    alone('assumption', 6),
    table(DAY_KINDS, 18),
    pause(10),
    reveal('interest', 10),
    reveal('frustration', 10),
    reveal('assumption', 10),
    sayBack(25),
    pause(15),
    pick(4, 10),
    agree('asks', 25),
    support(20),
    agree('agreements', 15),
    agree('close', 14),
  ],
  /** What each plan rests on, set against the other's: three hours. */
  'assumption-day': [
    open(10),
    alone('assumption', 10),
    table(['assumption'], 25),
    pause(10),
    reveal('assumption', 15),
    sayBack(25),
    weigh(10),
    board('assumptions', 20),
    pause(10),
    support(20),
    agree('agreements', 15),
    agree('close', 10),
  ],
  'kick-off': [
    open(8),
    alone('pressure', 5),
    alone('limit', 5),
    alone('assumption', 6),
    table(['pressure', 'limit', 'assumption'], 14),
    revealBeside('pressure', ['limit'], 12),
    reveal('assumption', 8),
    pause(10),
    // The pre-mortem of what is about to begin, and which of its first signs, and of others, were seen already.
    alone('risk', 5),
    alone('sign', 2),
    table(['risk', 'sign'], 7),
    revealBeside('risk', ['sign'], 8),
    signals(2),
    support(10),
    agree('agreements', 10),
    agree('close', 8),
  ],
  'quarter-check-in': [open(8), signals(2), agree('asks', 15), agree('agreements', 12), agree('close', 8)],
  retrospective: [
    open(5),
    signals(2),
    alone('helped', 5),
    alone('frustration', 5),
    table(['helped', 'frustration'], 10),
    reveal('helped', 7),
    reveal('frustration', 9),
    pick(3, 8),
    agree('agreements', 16),
    agree('close', 8),
  ],
  /** Talk only: at the end nothing is kept but the day and how many were there (TT8). */
  'listening-circle': [open(10), { act: 'talk', mode: 'circle', minutes: 50 }],
  /** A draft announcement against both groups, and anew beside it (MT). */
  'message-try-out': [open(4), board('messages', 20), agree('close', 6)],
  'pre-mortem': [
    open(4),
    alone('risk', 5),
    alone('sign', 3),
    table(['risk', 'sign'], 7),
    revealBeside('risk', ['sign'], 9),
    pick(3, 5),
    agree('agreements', 9),
    agree('close', 3),
  ],
  /** What matters most and is known least makes two axes, and these four futures. */
  'two-by-two': [
    open(5),
    alone('assumption', 7),
    table(['assumption'], 8),
    reveal('assumption', 10),
    weigh(6),
    pause(10),
    board('two-by-two', 22),
    board('moves', 13),
    agree('agreements', 10),
    agree('close', 9),
  ],
  mirror: [
    open(5),
    alone('us-by-us', 5),
    alone('them-by-us', 5),
    alone('us-by-them', 5),
    table(MIRROR_KINDS, 20),
    revealBeside('us-by-us', ['them-by-us', 'us-by-them'], 13),
    board('matches', 7),
    sayBack(15),
    agree('agreements', 10),
    agree('close', 5),
  ],
  'joint-session': JOINT_SESSION,
} as const satisfies Readonly<Record<string, readonly NewStep[]>>

export type TemplateId = keyof typeof TEMPLATE_STEPS
export const TEMPLATES = Object.keys(TEMPLATE_STEPS) as [TemplateId, ...TemplateId[]]

/** How templates stand in the choice. `joint-session` is an agenda of before, and offered no more. */
export const TEMPLATE_SECTIONS = {
  whole: ['joint-day', 'half-day', 'assumption-day', 'kick-off'],
  shorter: ['quarter-check-in', 'retrospective', 'pre-mortem', 'listening-circle', 'message-try-out'],
  boards: ['mirror', 'two-by-two'],
} as const satisfies Readonly<Record<string, readonly TemplateId[]>>
export type TemplateSection = keyof typeof TEMPLATE_SECTIONS

/** The steps of a template, in order. A template is data; a new method needs no code. */
export const stepsOf = (template: TemplateId): readonly Step[] => withIds(TEMPLATE_STEPS[template])
