import { Gauge, Registry, collectDefaultMetrics } from 'prom-client'
import type { LiveSockets } from '../sockets/live-sockets.ts'
import type { World } from '../world.ts'

/** Prometheus metrics of this process: numbers of the machine room, nothing of any session. */
export const metricsOf = (world: World, sockets: LiveSockets): Registry => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'parley_' })
  const connections = new Gauge({
    name: 'parley_live_connections',
    help: 'Open live connections.',
    registers: [registry],
  })
  const gauges = new Map<string, Gauge>()
  const refused = new Gauge({
    name: 'parley_rooms_refused_updates',
    help: 'Updates that were refused, by reason.',
    labelNames: ['reason'],
    registers: [registry],
  })
  const gaugeOf = (name: string): Gauge => {
    const known = gauges.get(name)
    if (known) return known
    const snake = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    const made = new Gauge({ name: `parley_rooms_${snake}`, help: `Rooms: ${name}.`, registers: [registry] })
    gauges.set(name, made)
    return made
  }
  const collect = (): void => {
    connections.set(sockets.size)
    const { refused: refusals, ...numbers } = world.rooms.loadedStats()
    for (const [name, value] of Object.entries(numbers)) gaugeOf(name).set(value)
    for (const [reason, count] of Object.entries(refusals)) refused.set({ reason }, count)
  }
  const metrics = registry.metrics.bind(registry)
  registry.metrics = () => {
    collect()
    return metrics()
  }
  return registry
}
