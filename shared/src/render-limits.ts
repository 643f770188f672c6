import * as limits from './limits.ts'

type Unit = 'characters' | 'count' | 'bytes' | 'seconds'
type Above =
  | 'oldest-goes'
  | 'page'
  | 'next'
  | 'too-large-snapshot'
  | 'command'
  | 'document'
  | 'kept'
  | '413'
  | '1009'
  | 'too-many'
  | 'oldest'
  | 'split'
type Row = readonly [name: keyof typeof limits, what: string, unit: Unit, above: Above]

/** Every limit with what it limits, its unit, and what happens above it. */
export const LIMIT_ROWS: readonly Row[] = [
  [
    'CARD_TEXT_MOST',
    'text of a card, an ask, a proposal, an agreement, a reason of a difference',
    'characters',
    'document',
  ],
  ['TERM_MOST', 'a term of the word list', 'characters', 'document'],
  ['WHEN_MOST', 'a day in own words', 'characters', 'document'],
  ['AGREEMENT_LINE_MOST', 'a field of an agreement of some kind', 'characters', 'document'],
  ['FRICTION_MINUTES_MOST', 'minutes of a shift that something hard to use costs', 'count', 'document'],
  ['PURPOSE_MOST', 'the shared purpose when it is put to a support check, on one line', 'characters', 'command'],
  ['AGREED_SEATS_MOST', 'seats of one group in a working group', 'count', 'document'],
  ['CHANGE_LINE_MOST', 'the line beside a support level', 'characters', 'command'],
  ['REASON_MOST', 'why a ballot was voided or a card hidden', 'characters', 'command'],
  ['ANSWER_TO_MOST', 'where an ask goes', 'characters', 'command'],
  ['BETWEEN_LINE_MOST', 'what is offered to those who stand between', 'characters', 'command'],
  ['THEME_MOST', 'a theme of an interview', 'characters', 'command'],
  ['MIX_WORD_MOST', 'a role, a site, a shift, the name of an empty chair', 'characters', 'command'],
  ['NUMBER_NAME_MOST', 'the name of an outcome number', 'characters', 'command'],
  ['NUMBER_UNIT_MOST', 'the unit of an outcome number', 'characters', 'command'],
  ['NUMBER_SOURCE_MOST', 'where an outcome number comes from', 'characters', 'command'],
  ['CALL_LINK_MOST', 'the address of a call', 'characters', 'command'],
  ['TITLE_MOST', 'title of a session', 'characters', 'command'],
  ['GROUP_NAME_MOST', 'name of a group', 'characters', 'command'],
  ['PERSON_NAME_MOST', 'name of a person', 'characters', 'command'],
  ['SPONSOR_LINE_MOST', "the sponsor's statement, and what the sponsor promises to act on", 'characters', 'command'],
  ['RULE_MOST', 'a ground rule', 'characters', 'command'],
  ['RULES_MOST', 'ground rules of a session', 'count', 'command'],
  ['STATEMENT_MOST', 'a statement that is read before joining', 'characters', 'command'],
  ['DISCLOSURE_MOST', 'a part of what the mediator says of themselves', 'characters', 'command'],
  ['CASE_LINE_MOST', 'a line of the case sheet, or what somebody can say yes to', 'characters', 'command'],
  ['SYMPTOMS_MOST', 'symptoms of a case', 'count', 'command'],
  ['DECIDERS_MOST', 'people or roles who can say yes', 'count', 'command'],
  ['SNAPSHOT_TITLE_MOST', 'the title of a snapshot', 'characters', 'command'],
  ['CODE_MOST', 'a room or return code as it is typed', 'characters', 'command'],
  ['CARDS_MOST', 'cards that stand in a document', 'count', 'document'],
  ['OWN_CARDS_MOST', 'cards of one seat that stand in a document', 'count', 'document'],
  ['LINKS_MOST', 'links between cards that stand', 'count', 'document'],
  ['STORED_LINKS_MOST', 'links, with those whose cards are gone', 'count', 'document'],
  ['OWN_LINKS_MOST', 'links of one seat', 'count', 'document'],
  ['LINK_LABEL_MOST', 'the label of an arrow', 'characters', 'document'],
  ['STROKE_POINTS_MOST', 'points of a stroke', 'count', 'document'],
  ['STROKES_MOST', 'strokes of a document', 'count', 'document'],
  ['OWN_STROKES_MOST', 'strokes of one seat', 'count', 'document'],
  ['GOAL_LINES_MOST', 'goals that one paste brings', 'count', 'kept'],
  ['IMPORT_LINES_MOST', 'lines of a file or a table that come into a field', 'count', 'page'],
  ['WEEK_MOST', 'the last week of a milestone', 'count', 'document'],
  ['CARD_WIDTH_MOST', 'the width of a card in the free area, in board units', 'count', 'document'],
  ['CARD_WIDTH_LEAST', 'the same, at least', 'count', 'document'],
  ['OFFER_MOST', 'cards of an offer, and the largest cap', 'count', 'command'],
  ['PARKED_MOST', 'points that are parked at a time', 'count', 'too-many'],
  ['BRINGS_MOST', 'what people can bring to one agreement', 'count', 'too-many'],
  ['TABLE_PEOPLE_MOST', 'people at one table of a group', 'count', 'split'],
  ['SNAPSHOTS_MOST', 'snapshots of a board', 'count', 'oldest-goes'],
  ['TAKEN_SNAPSHOTS_MOST', 'of these, those that the mediator took', 'count', 'too-many'],
  ['COPIES_MOST', 'copies that are laid from a snapshot at a time', 'count', 'next'],
  ['SHARE_LANE_MOST', 'cards that one act moves to the shared lane', 'count', 'command'],
  ['OPTIONS_MOST', 'options of a ballot', 'count', 'command'],
  ['RATED_MOST', 'cards of a rating', 'count', 'command'],
  ['GUESSED_MOST', 'cards of a rating with a guess', 'count', 'command'],
  ['PULSE_MOST', 'sentences of a pulse', 'count', 'command'],
  ['PULSE_DAYS_MOST', 'days until a pulse closes by itself', 'count', 'command'],
  ['SIGNALS_MOST', 'signals of a check', 'count', 'command'],
  ['ROLE_LINES_MOST', 'milestones of a role grid', 'count', 'command'],
  ['ROLE_PARTIES_MOST', 'parties of a role grid', 'count', 'command'],
  ['K_MOST', 'the largest k', 'count', 'command'],
  ['K_LEAST', 'the same, at least', 'count', 'command'],
  ['TIMER_MOST', 'a timer', 'seconds', 'command'],
  ['AGENDA_STEPS_MOST', 'steps of an agenda', 'count', 'command'],
  ['STEP_MINUTES_MOST', 'minutes of a step', 'count', 'command'],
  ['TURN_MOST', 'a talk turn, or what it gets more', 'seconds', 'command'],
  ['TURN_LEAST', 'the same, at least', 'seconds', 'command'],
  ['TURNS_MOST', 'talk turns of each group in one draw', 'count', 'command'],
  ['CAUCUS_MINUTES_MOST', 'minutes that are meant for a separate talk', 'count', 'command'],
  ['CAUCUS_NOTES_MOST', 'notes of the talks with one group or one person', 'count', 'too-many'],
  ['THEMES_OF_PERSON_MOST', 'themes of one person', 'count', 'too-many'],
  ['THEMES_JOINED_MOST', 'themes that become one', 'count', 'command'],
  ['INTERVIEW_MINUTES_MOST', 'minutes talked with one person before the day', 'count', 'command'],
  ['NUMBER_MOST', 'an outcome number, above and below nought', 'count', 'command'],
  ['SERIES_MOST', 'sessions of a series of which a record tells', 'count', 'oldest'],
  ['CHAIRS_MOST', 'empty chairs', 'count', 'command'],
  ['OWN_SECRETS_MOST', 'secrets of own cards in one question', 'count', 'command'],
  ['SEATS_MOST', 'seats of a session that are in or wait', 'count', 'too-many'],
  ['WAITING_SEATS_MOST', 'people at one door by the room code', 'count', 'too-many'],
  ['SECTIONS_MOST', 'client ids with something new in one update', 'count', 'document'],
  ['STRUCTS_MOST', 'new structs in one update', 'count', 'document'],
  ['DELETED_MOST', 'deleted units in one update', 'count', 'document'],
  ['PIECES_MOST', 'pieces of one new text', 'count', 'document'],
  ['BODY_BYTES_MOST', 'body of a request', 'bytes', '413'],
  ['RECORD_BYTES_MOST', 'the file of a record that a session goes on from', 'bytes', '413'],
  ['IMPORT_BYTES_MOST', 'a file whose lines come into a field', 'bytes', 'page'],
  ['FRAME_BYTES_MOST', 'frame of a socket', 'bytes', '1009'],
  ['BOARD_BYTES_MOST', 'the joint board, encoded', 'bytes', 'document'],
  ['TABLE_BYTES_MOST', 'a table or a caucus, encoded', 'bytes', 'document'],
  ['SHARED_SEAT_BYTES_MOST', 'what one seat wrote on a board or at a table', 'bytes', 'document'],
  ['SNAPSHOT_BYTES_MOST', 'a snapshot of a board, as text', 'bytes', 'too-large-snapshot'],
  ['DESK_BYTES_MOST', 'a desk, encoded', 'bytes', 'document'],
  ['NOTEBOOK_BYTES_MOST', 'the notebook, encoded', 'bytes', 'document'],
]

const ABOVE: Readonly<Record<Above, string>> = {
  command: '422 `invalid` with the field',
  document: '4409 with a reason, nothing applied',
  kept: 'the other lines stay in the field',
  '413': '413 `too-large`',
  '1009': 'closes 1009',
  'too-many': '429 `too-many`',
  oldest: 'the oldest is left out',
  'oldest-goes': 'the oldest that the mediator did not take goes',
  page: 'the page says so and takes nothing of it',
  next: 'the next come with the next press',
  'too-large-snapshot': '413 `too-large`; at a step the history says so instead',
  split: 'the group sits at several tables',
}

const KIB = 1_024
const figure = (value: number, unit: Unit): string => {
  if (unit === 'bytes') return value % KIB ** 2 === 0 ? `${value / KIB ** 2} MiB` : `${value / KIB} KiB`
  const digits = value.toLocaleString('en-GB')
  return unit === 'count' ? digits : `${digits} ${unit}`
}

/** The section "Limits" of docs/PROTOCOL.md, from its heading to the end of its table. */
export const renderLimits = (): string => `## Limits

Rendered from \`shared/src/limits.ts\`, where the reasons stand; a test fails when the two differ. A character is a UTF-16 unit, so many emoji count as two or more. At a limit all is well; one above it is refused and changes nothing. In a document the reason is \`too-large\`, or \`not-allowed\` where the value is of no known form. What only deletes is always taken, and so is what the server itself writes.

| What | At most | Above it |
|---|---|---|
${LIMIT_ROWS.map(([name, what, unit, above]) => `| ${what} | ${figure(limits[name], unit)} | ${ABOVE[above]} |`).join('\n')}
`
