import { fileURLToPath } from 'node:url'
import { launch } from '../browser/launch.ts'
import { startStandIn } from '../stand-in/server.ts'
import { shoot } from './shoot.ts'
import { STATES } from './states.ts'

const folder = (name: string) => fileURLToPath(new URL(`../../${name}/`, import.meta.url))
/** `npm run screenshots -- card` takes the pictures of one state alone. */
const only = process.argv.slice(2)

async function main(): Promise<void> {
  const standIn = await startStandIn()
  const session = await launch('chrome', standIn)
  try {
    const names = STATES.map(state => state.name).filter(name => only.length === 0 || only.includes(name))
    const shots = names.flatMap(state =>
      (['light', 'dark'] as const).map(scheme => ({
        state,
        scheme,
        path: `${folder('.output/screenshots')}${state}-${scheme}.png`,
      })),
    )
    await shoot(session, shots)
    console.log(`${shots.length} pictures are in .output/screenshots/`)
  } finally {
    await session.close()
    await standIn.close()
  }
}

main().catch((error: Error) => {
  console.error(error)
  process.exitCode = 1
})
