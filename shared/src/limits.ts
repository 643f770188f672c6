/**
 * Every limit that people or programs can meet, in one place. The server holds each of them; the page tells people
 * before they meet one. Lengths of texts are counted as JavaScript counts them, in UTF-16 units: a letter is one, many
 * emoji are two or more. The table in docs/PROTOCOL.md is rendered from this file.
 */

const KIB = 1_024
const MIB = 1_024 * KIB

// Texts, in UTF-16 units. A text that is longer stays with its person, whole, and is refused (`too-large` in a
// document, `invalid` in a command).

/** The text of a card, an ask, an agreement, a reason of a difference: a page of handwriting; a card says one thing. */
export const CARD_TEXT_MOST = 2_000
/** A term of the word list: a word or two, which must fit in one line of a phone's list. */
export const TERM_MOST = 80
/** A day in a group's own words, "next price change". */
export const WHEN_MOST = 80
/** A field of an agreement's kind, such as a stop rule: two lines on the wall. */
export const AGREEMENT_LINE_MOST = 160
/** Minutes of a shift that something hard to use costs: a whole shift of eight hours. */
export const FRICTION_MINUTES_MOST = 480
/** The shared purpose: one line, at the head of the map, the wall and the record. */
export const PURPOSE_MOST = 160
/** Seats of one group in a working group: more is an assembly. */
export const AGREED_SEATS_MOST = 40
/** The line beside a support level, "What would have to change?": two sentences, since the room reads hundreds. */
export const CHANGE_LINE_MOST = 280
/** Why a ballot was voided or a card hidden: two sentences, which both groups read. */
export const REASON_MOST = 280
/** Where an ask goes that is not a group's to answer: a name or a place in the firm. */
export const ANSWER_TO_MOST = 120
/** When and where those who stand between the groups can talk with the mediator: a sentence. */
export const BETWEEN_LINE_MOST = 200
/** Points that wait in one list: more than a wall shows, and than anybody comes back to. */
export const PARKED_MOST = 60
/** What people can bring to one agreement: a line of each member of a large group. */
export const BRINGS_MOST = 40
/** A theme of an interview, in general words: it stands in a list on the wall. */
export const THEME_MOST = 120
/** What a person says of their role, site or shift, or an empty chair is called: two or three words. */
export const MIX_WORD_MOST = 40
/** The name of an outcome number: a line of a table on a phone. */
export const NUMBER_NAME_MOST = 60
/** Its unit: a word beside a figure. */
export const NUMBER_UNIT_MOST = 20
/** Where it comes from: a line. */
export const NUMBER_SOURCE_MOST = 120
/** The address of a call: the long ones of meeting services, with their tokens, have room. */
export const CALL_LINK_MOST = 600
/** The title of a session: one line on the projector. */
export const TITLE_MOST = 120
/** The name of a group: it stands on buttons and over every lane. */
export const GROUP_NAME_MOST = 40
/** The name of a person, as others see it. */
export const PERSON_NAME_MOST = 60
/** The sponsor's statement, or what the sponsor promises to act on: a short paragraph each, read before joining. */
export const SPONSOR_LINE_MOST = 800
/** A ground rule: one line on the wall, read from eight metres. */
export const RULE_MOST = 80
/** Ground rules: as many as stand on the wall together; five are enough. */
export const RULES_MOST = 7
/** One of the statements that people read before joining: a paragraph on a phone. */
export const STATEMENT_MOST = 1_200
/** One part of what the mediator says of themselves: a paragraph, since everybody reads all of them at the door. */
export const DISCLOSURE_MOST = 400
/** A line of the case sheet, or what somebody can say yes to. */
export const CASE_LINE_MOST = 120
/** Symptoms of a case: what is not among the three that matter most is not looked at again. */
export const SYMPTOMS_MOST = 3
/** People or roles who can say yes: more than a list that a room looks through while it writes. */
export const DECIDERS_MOST = 20
/** What the mediator calls a snapshot of the board: a line of a list on a phone. */
export const SNAPSHOT_TITLE_MOST = 80
/** A room code or a return code as somebody may type it, with blanks and hyphens; real ones are half as long. */
export const CODE_MOST = 80

// Counts. One more is refused (`too-large` in a document, `invalid` in a command) and changes nothing.

/** Notes of the separate talks with one group, or with one person: forty people with five each, in one list. */
export const CAUCUS_NOTES_MOST = 200
/** Themes of one person: what an interview of half an hour comes to, and a page of a phone shows. */
export const THEMES_OF_PERSON_MOST = 8
/** Themes that become one: more is a heading, and no theme. */
export const THEMES_JOINED_MOST = 12
/** People at one table of a group: a larger group sits down at several (TS1). */
export const TABLE_PEOPLE_MOST = 12
/** Minutes that were talked with one person before the day. */
export const INTERVIEW_MINUTES_MOST = 240
/** Sessions of a series that a record tells of: three years of quarters. */
export const SERIES_MOST = 12
/** An outcome number, above and below nought: no figure of a table is larger. */
export const NUMBER_MOST = 1_000_000_000
/** Empty chairs: more, and nobody thinks of any of them. */
export const CHAIRS_MOST = 3
/** Cards that one document may hold: thirteen for each of 300 people; what a page still draws and a room still reads. */
export const CARDS_MOST = 4_000
/** Cards of one seat that may stand in one document: nobody fills a room's board, or a desk, alone. */
export const OWN_CARDS_MOST = 500
/** Links between cards that stand, in one document: more than a map on which they can be told apart. */
export const LINKS_MOST = 2_000
/**
 * Links that are stored, seen or not. Those whose cards were deleted are seen by nobody and must not use up
 * everybody's room, but an undo may bring their cards back, so they stay and have a bound of their own.
 */
export const STORED_LINKS_MOST = 8_000
/** Links of one seat that may stand in one document: a quarter of the room's. */
export const OWN_LINKS_MOST = 500
/** The label of an arrow: a word or two, in one line beside it. */
export const LINK_LABEL_MOST = 80
/** Points of a stroke: a page of joined-up writing without lifting the pen, once it is thinned as the page does it. */
export const STROKE_POINTS_MOST = 1_000
/** Strokes of one document: what a room draws in a day; each has to be drawn again whenever the picture moves. */
export const STROKES_MOST = 2_000
/** Strokes of one seat that may stand in one document: a quarter of the room's. */
export const OWN_STROKES_MOST = 500
/** Steps of an agenda: twice as many as the fullest day has. */
export const AGENDA_STEPS_MOST = 40
/** Minutes of a step: four hours, as long as a timer. */
export const STEP_MINUTES_MOST = 240
/** Goals that one paste may bring; the lines behind them stay in the field. More than a list that anybody discusses. */
export const GOAL_LINES_MOST = 60
/** Lines of a file or a table that can be looked through at a time: more is another document, and not a list. */
export const IMPORT_LINES_MOST = 2_000
/** The last week that a milestone may have: ten years. */
export const WEEK_MOST = 520
/** How wide a card may be drawn in the free area, in board units: a poster; the narrowest has one word to a line. */
export const CARD_WIDTH_MOST = 960
export const CARD_WIDTH_LEAST = 96
/** Drafts that one seat may offer of a kind, and the largest cap that a session can set. */
export const OFFER_MOST = 20
/**
 * Snapshots of a board: an agenda of forty steps, some of them twice. One more, and the oldest that the mediator did not
 * take goes.
 */
export const SNAPSHOTS_MOST = 60
/** Of these, those that the mediator took: more would leave too little of the day itself. */
export const TAKEN_SNAPSHOTS_MOST = 30
/** Copies that are laid from a snapshot at a time: what a room can still look through; pressing again lays the next. */
export const COPIES_MOST = 60
/** Cards that one act may move to the shared lane. */
export const SHARE_LANE_MOST = 20
/** Options of a ballot: what a person can still weigh against each other. */
export const OPTIONS_MOST = 40
/** Cards that one rating is about: what a person rates on two axes in eight minutes. */
export const RATED_MOST = 12
/** Of these, the ones for which people may guess what the other group says: more would be a second ballot. */
export const GUESSED_MOST = 2
/** Sentences of one pulse: what a person answers in four minutes; more would be a questionnaire. */
export const PULSE_MOST = 6
/** How long a pulse may stay open by itself, in days: longer, and it asks about another time. */
export const PULSE_DAYS_MOST = 30
/** Signals of one check: what a person answers in two minutes. */
export const SIGNALS_MOST = 6
/** Milestones of one role grid: what two groups can fill and compare in half an hour. */
export const ROLE_LINES_MOST = 12
/** Parties between which a role grid shares work out: both groups, and as many lanes of the map. */
export const ROLE_PARTIES_MOST = 20
/** The largest k, the count below which nothing is split by group; with more, few groups would ever see a split. */
export const K_MOST = 20
/** The smallest k: of two people each would know what the other gave. */
export const K_LEAST = 3
/** What a separate talk may be meant to take, in minutes: longer, and the others have gone home. */
export const CAUCUS_MINUTES_MOST = 60
/** The longest timer, in seconds: four hours. */
export const TIMER_MOST = 14_400
/** A talk turn, or what it gets more, in seconds: from half a minute to half an hour. */
export const TURN_LEAST = 30
export const TURN_MOST = 1_800
/** Talk turns of each group that one draw plans: what a room can still listen to in a day. */
export const TURNS_MOST = 20
/** Secrets of own shared cards that one question may carry: more shared cards than the cap lets anybody have. */
export const OWN_SECRETS_MOST = 100
/** Seats of one session that are in or wait. More than any room has; a stranger with the code cannot fill the server. */
export const SEATS_MOST = 2_000
/** People who wait at one door by the room code; those with an invite still come in. */
export const WAITING_SEATS_MOST = 500

// One update of a document. Nobody types so much between two frames; beyond it the work of judging would be the harm.

/** Clients under whose ids one update may bring something new: tabs of one seat that were offline. */
export const SECTIONS_MOST = 64
/** New structs, and deletions beyond those that the document can hold, that one update may carry. */
export const STRUCTS_MOST = 20_000
/** Deleted units that one update may carry: far above what a person types away, far below what hurts a peer. */
export const DELETED_MOST = 1_048_576
/** Pieces of the text of one new card: bounds the work of putting it together. */
export const PIECES_MOST = 20_000

// Bytes.

/** The body of an HTTP request. A hundred times the longest command; 413 `too-large` above it. */
export const BODY_BYTES_MOST = 256 * KIB
/**
 * The JSON file of a record that a new session goes on from: a day of 300 people with every word of theirs. It comes
 * inside a request whose body may be a little more than twice as large, since JSON in JSON needs its quotes marked.
 */
export const RECORD_BYTES_MOST = 2 * MIB
/** A file of lines that is read into a field: two thousand lines of five hundred letters. */
export const IMPORT_BYTES_MOST = MIB
/** A frame of a socket: an afternoon's offline edits of one seat. Larger ones close 1009, so clients split. */
export const FRAME_BYTES_MOST = 2 * MIB
/**
 * The joint board, encoded, as it stands: 2,000 cards with 20,000 edits, a full day of 300 people, come to 1 MiB; this
 * is sixteen of those days. What the server itself writes (a reveal) always fits, deleting always does, and deleted
 * words make room.
 */
export const BOARD_BYTES_MOST = 16 * MIB
/** A group's table or caucus, encoded. A table holds what one group wrote: half a board. */
export const TABLE_BYTES_MOST = 8 * MIB
/**
 * What one seat may have written on a board or at a table: twice what 300 people write there in a day, and as many full
 * cards as it may have, each written over once. One hostile seat takes an eighth of the board; the others go on.
 */
export const SHARED_SEAT_BYTES_MOST = 2 * MIB
/** A snapshot of a board, as text: the 4,000 cards of a full board with a thousand letters each. */
export const SNAPSHOT_BYTES_MOST = 4 * MIB
/** A desk: its one seat may fill it; 500 cards of 2,000 letters, each written over four times. */
export const DESK_BYTES_MOST = 4 * MIB
/** The mediators' notebook, as a desk. */
export const NOTEBOOK_BYTES_MOST = 4 * MIB
