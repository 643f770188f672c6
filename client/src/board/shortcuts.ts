/** What a key does on the board. */
export type Command =
  | 'select'
  | 'hand'
  | 'card'
  | 'text'
  | 'arrow'
  | 'pen'
  | 'eraser'
  | 'stack'
  | 'unstack'
  | 'hold'
  | 'enter'
  | 'edit'
  | 'remove'
  | 'leave'
  | 'select-all'
  | 'duplicate'
  | 'undo'
  | 'redo'
  | 'find'
  | 'wider'
  | 'narrower'
  | 'closer'
  | 'further'
  | 'fit'
  | 'fit-selection'
  | 'full-size'
  | 'sheet'

/** A key press as far as it matters here: `KeyboardEvent` has all of it. */
export type Press = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * `letter` is the key's sign, in lower case; `digit` the key of that number wherever the layout puts its signs;
 * `command` is Ctrl, or Cmd on a Mac. `shift` says whether Shift is held; where it is absent Shift makes no difference.
 */
type Stroke = {
  readonly letter?: string
  readonly digit?: number
  readonly command?: true
  readonly shift?: boolean
}

const STROKES: readonly (readonly [Command, Stroke])[] = [
  ['fit', { digit: 1, shift: true }],
  ['fit-selection', { digit: 2, shift: true }],
  ['full-size', { digit: 0, shift: true }],
  ['fit', { letter: '0' }],
  ['select', { letter: 'v' }],
  ['hand', { letter: 'h' }],
  ['card', { letter: 'n' }],
  ['text', { letter: 't' }],
  ['arrow', { letter: 'a' }],
  ['pen', { letter: 'p' }],
  ['eraser', { letter: 'e' }],
  ['stack', { letter: 'g', shift: false }],
  ['unstack', { letter: 'g', shift: true }],
  ['hold', { letter: 'b' }],
  ['enter', { letter: 'enter' }],
  ['edit', { letter: 'f2' }],
  ['remove', { letter: 'delete' }],
  ['remove', { letter: 'backspace' }],
  ['leave', { letter: 'escape' }],
  ['wider', { letter: '>' }],
  ['narrower', { letter: '<' }],
  ['closer', { letter: '+' }],
  ['closer', { letter: '=' }],
  ['further', { letter: '-' }],
  ['sheet', { letter: '?' }],
  ['select-all', { letter: 'a', command: true }],
  ['duplicate', { letter: 'd', command: true }],
  ['redo', { letter: 'z', command: true, shift: true }],
  ['undo', { letter: 'z', command: true, shift: false }],
  ['redo', { letter: 'y', command: true }],
  ['find', { letter: 'f', command: true }],
]

const fits = (press: Press, stroke: Stroke): boolean =>
  (press.ctrlKey || press.metaKey) === (stroke.command ?? false) &&
  (stroke.shift === undefined || stroke.shift === press.shiftKey) &&
  (stroke.digit === undefined ? press.key.toLowerCase() === stroke.letter : press.code === `Digit${stroke.digit}`)

/** What a key press means on the board, or null. Alt belongs to the browser and to special letters. */
export const commandOf = (press: Press): Command | null =>
  press.altKey ? null : (STROKES.find(([, stroke]) => fits(press, stroke))?.[0] ?? null)

/** The keys of a command as `aria-keyshortcuts` and a title name them, the first that there is; empty for none. */
export const keysOf = (command: Command): string => {
  const stroke = STROKES.find(([one]) => one === command)?.[1]
  if (!stroke) return ''
  const sign = stroke.digit === undefined ? (stroke.letter ?? '') : String(stroke.digit)
  const name = sign.length === 1 ? sign.toUpperCase() : `${sign.slice(0, 1).toUpperCase()}${sign.slice(1)}`
  return [stroke.command && 'Control', stroke.shift && 'Shift', name].filter(Boolean).join('+')
}
