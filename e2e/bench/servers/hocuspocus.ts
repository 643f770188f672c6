import { Server } from '@hocuspocus/server'
import { announce } from './announce.ts'

/** Hocuspocus with its own defaults, in memory. Only the banner is switched off. */
announce(new Server({ quiet: true }).httpServer)
