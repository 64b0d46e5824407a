import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { launch, type Session } from '../browser/launch.ts'
import { startStandIn } from '../stand-in/server.ts'
import { makeReadmePictures } from './readme-pictures.ts'
import { type Scheme, shoot } from './shoot.ts'
import { STATES } from './states.ts'
import { makeStorePictures } from './store-pictures.ts'

const SCHEMES: Scheme[] = ['light', 'dark']
const folder = (name: string) => fileURLToPath(new URL(`../../${name}/`, import.meta.url))
/** `npm run screenshots -- card` takes the pictures of one state alone. */
const only = process.argv.slice(2)

async function main(): Promise<void> {
  const unknown = only.filter(name => !STATES.some(state => state.name === name))
  if (unknown.length > 0) throw new Error(`No state is called ${unknown.join(' or ')}`)
  const standIn = await startStandIn()
  const session = await launch('chrome', standIn)
  try {
    if (only.length === 0) await makeCommitted(session)
    await takeStates(session, only.length > 0 ? only : STATES.map(state => state.name))
  } finally {
    await session.close()
    await standIn.close()
  }
}

async function makeCommitted(session: Session): Promise<void> {
  await Promise.all(['store', 'demo'].map(name => mkdir(folder(name), { recursive: true })))
  await makeStorePictures(session, folder('store'))
  await makeReadmePictures(session, folder('demo'))
  console.log("The stores' pictures are in store/, those of the README in demo/")
}

async function takeStates(session: Session, names: string[]): Promise<void> {
  const shots = names.flatMap(state =>
    SCHEMES.map(scheme => ({
      state,
      scheme,
      path: `${folder('.output/screenshots')}${state}-${scheme}.png`,
    })),
  )
  await shoot(session, shots)
  console.log(`${shots.length} pictures of ${names.length} states are in .output/screenshots/`)
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
