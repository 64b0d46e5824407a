import { useEffect, useState } from 'preact/hooks'

/** A part that most people open the checklist without: a file beside it. Once it is loaded it is there at once. */
export function createPart<Loaded>(bring: () => Promise<Loaded>) {
  let ready: Loaded | undefined
  const load = async () => {
    ready = await bring()
    return ready
  }
  /** Loads it once it is `wanted`, and another wish tries again; `onMissing`: it could not be loaded. */
  const useLoaded = (wanted: unknown, onMissing: () => void): Loaded | undefined => {
    const [loaded, setLoaded] = useState(() => ready)
    useEffect(() => {
      if (wanted) load().then(part => setLoaded(() => part), onMissing)
    }, [wanted])
    return loaded
  }
  return { load, useLoaded }
}
