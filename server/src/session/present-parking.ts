import type { ParkingView } from '@parley/shared/protocol/parking-view'
import { parkingOpen, parkingPossible } from '@parley/shared/session/parking'
import type { Presented } from './presented.ts'

/** The list of parked points, the same for everybody in the room; the points themselves lie on the board. */
export const parkingView = ({ state }: Presented): ParkingView => ({
  open: parkingOpen(state),
  possible: parkingPossible(state),
  shown: state.parking.shown,
  letGo: state.parking.letGo,
})
