import { useEffect, useState } from 'preact/hooks'

/** What the address names behind the #, now and whenever it changes: `#fix-restart`. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const onHash = () => setHash(location.hash)
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [])
  return hash
}
