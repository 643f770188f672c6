import type { SeatWords } from '@parley/shared/snapshot/seat-words'
import type { Mark } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { roleName } from '../keeping/names-at-end.ts'
import { mineWords, snapshotWords } from './words.ts'

const MARKS: Readonly<Record<Mark, string>> = {
  ...snapshotWords.marks,
  heard: m.file_mark_heard(),
  'one-more-try': m.file_mark_one_more_try(),
}

const STATUS: Readonly<Record<string, () => string>> = {
  waiting: m.seat_status_waiting,
  in: m.seat_status_in,
  left: m.seat_status_left,
}

/** What the log calls the entries that can name a seat. */
const TYPES: Readonly<Record<string, () => string>> = {
  'seat-taken': m.seat_type_taken,
  'seat-admitted': m.seat_type_admitted,
  'seat-moved': m.seat_type_moved,
  'seat-returned': m.seat_type_returned,
  consented: m.seat_type_consented,
  'scribe-consented': m.seat_type_scribe,
  left: m.seat_type_left,
  'rules-ticked': m.seat_type_ticked,
  'caucus-started': m.seat_type_talk,
  'mixed-seated': m.seat_type_mixed,
  'deputy-named': m.seat_type_lead,
  'handing-over': m.seat_type_lead,
}

/** The sentences of what Parley holds about a seat, from the catalogue. */
export const seatWords: SeatWords = {
  language: mineWords.language,
  heading: m.seat_heading(),
  notice: m.seat_notice(),
  contents: m.record_contents(),
  foot: m.seat_foot(),
  date: mineWords.date,
  name: (name) => m.seat_name({ name }),
  role: (role, group) =>
    group === undefined ? m.seat_role({ role: roleName(role) }) : m.seat_role_of({ role: roleName(role), group }),
  status: (status, atTable) =>
    status === 'in' && atTable ? m.seat_status_at_table() : (STATUS[status] ?? m.seat_status_left)(),
  rules: (version) => (version === 0 ? m.seat_rules_none() : m.seat_rules({ version })),
  readSponsor: m.seat_read_sponsor(),
  scribe: (name) => m.seat_scribe({ name }),
  table: (table) => m.seat_table({ table }),
  keys: { device: m.seat_key_device(), returnCode: m.seat_key_return(), ownerLink: m.seat_key_link() },
  noKeys: m.seat_key_none(),
  none: m.seat_none(),
  gone: m.seat_board_gone(),
  draft: (kind) => m.seat_draft({ kind }),
  kinds: mineWords.kinds,
  where: mineWords.where,
  held: mineWords.held,
  wroteMore: m.seat_wrote_more(),
  marks: (mark) => MARKS[mark],
  voteIn: m.seat_vote_in(),
  voteNotIn: m.seat_vote_not_in(),
  closed: (count) => m.seat_closed({ count }),
  theme: m.seat_theme(),
  mix: m.seat_mix(),
  minutes: (minutes) => m.seat_minutes({ minutes }),
  standsBetween: m.seat_between(),
  asksApart: m.seat_apart(),
  talkNote: m.seat_talk_note(),
  logLine: (date, what) => m.seat_line({ date, what }),
  logType: (type) => (TYPES[type] ?? m.seat_type_other)(),
  open: (seq) => m.seat_line_open({ seq }),
  sealed: (seq) => m.seat_line_sealed({ seq }),
  notHeld: [m.seat_no_author(), m.seat_no_vote(), m.seat_no_address(), m.seat_no_backup()],
  titles: {
    who: m.seat_who(),
    keys: m.seat_keys(),
    wrote: m.seat_wrote(),
    marks: m.seat_marks(),
    ballots: m.seat_ballots(),
    owns: m.seat_owns(),
    private: m.seat_private(),
    log: m.seat_log(),
    notHeld: m.seat_not_held(),
  },
}
