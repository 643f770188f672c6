import type { Registry } from 'prom-client'
import type { Practices } from '../practice/practices.ts'
import type { Sessions } from '../session/sessions.ts'
import type { LiveSockets } from '../sockets/live-sockets.ts'
import type { CountedStore } from '../store/counted-store.ts'
import type { World } from '../world.ts'
import { Readings } from './metrics.ts'

/** What is read at a scrape. */
export type Measured = {
  readonly world: World
  readonly sessions: Sessions
  readonly sockets: LiveSockets
  readonly practices: Practices
  readonly store: CountedStore
}

/**
 * The numbers of the machine room: nothing of any session, no id, no seat, no name (OB1). Every name stands in
 * docs/RUNNING.md, and a test holds the two together.
 */
export const readServer = (
  registry: Registry,
  { world: { rooms, traffic, due }, sessions, sockets, practices, store }: Measured,
): void => {
  const readings = new Readings(registry)
  const kinds = () => [...rooms.loadedStats().kinds]
  readings.level('parley_live_connections', 'Open live connections.', () => sockets.size)
  readings.levels('parley_sync_connections', 'Open sync connections, by kind of document.', 'document', () =>
    kinds().map(([kind, { connections }]) => [kind, connections]),
  )
  readings.levels('parley_rooms', 'Documents in memory, by kind.', 'document', () =>
    kinds().map(([kind, { rooms: count }]) => [kind, count]),
  )
  readings.levels('parley_document_bytes', 'Bytes of the documents in memory, by kind.', 'document', () =>
    kinds().map(([kind, { bytes }]) => [kind, bytes]),
  )
  readings.level('parley_unsent_bytes', 'Bytes that wait for slow readers.', () => rooms.loadedStats().unsentBytes)
  readings.count(
    'parley_sync_received_bytes_total',
    'Bytes received on sync sockets.',
    () => rooms.loadedStats().receivedBytes,
  )
  readings.count('parley_sync_sent_bytes_total', 'Bytes sent on sync sockets.', () => rooms.loadedStats().sentBytes)
  readings.count('parley_sync_sent_frames_total', 'Frames sent on sync sockets.', () => rooms.loadedStats().sentFrames)
  readings.count('parley_live_sent_bytes_total', 'Bytes of states sent on live sockets.', () => traffic.stateBytes)
  readings.count('parley_live_sent_states_total', 'States sent on live sockets.', () => traffic.states)
  readings.count('parley_room_unloads_total', 'Documents that left memory in order.', () => rooms.loadedStats().unloads)
  readings.count(
    'parley_room_failures_total',
    'Documents dropped from memory after a failure.',
    () => rooms.loadedStats().failures,
  )
  readings.counts('parley_refused_updates_total', 'Refused updates, by reason.', ['reason'], () =>
    Object.entries(rooms.loadedStats().refused),
  )
  readings.counts('parley_socket_closes_total', 'Ended sockets, by close code.', ['socket', 'code'], () =>
    traffic.closes.entries(),
  )
  readings.counts('parley_commands_total', 'Commands, by type and outcome.', ['type', 'outcome'], () =>
    traffic.commands.entries(),
  )
  readings.counts('parley_http_requests_total', 'Answered requests, by route and status.', ['route', 'status'], () =>
    traffic.requests.entries(),
  )
  readings.level('parley_store_queue_length', 'Questions that wait for the store.', () => store.waiting)
  readings.count('parley_store_write_failures_total', 'Writes that the disk refused.', () => store.failures)
  readings.level('parley_sessions_open', 'Sessions that have not ended.', () => sessions.open)
  readings.level('parley_sessions_due', 'Sessions whose time is over and that are not settled yet.', () => due.size)
  readings.level('parley_sessions_loaded', 'Sessions in memory, ended ones too.', () => sessions.size)
  readings.level('parley_practices', 'Practices that run; nothing else of them is counted here.', () => practices.size)
}
