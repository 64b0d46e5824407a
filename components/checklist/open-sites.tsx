import { Way } from './way.tsx'

export interface OpenSitesProps {
  /** Of iCloud, to be opened where none is: the likelier first. */
  sites: string[]
  onOpenSite: (site: string) => void
}

export const OpenSites = ({ sites, onOpenSite }: OpenSitesProps) => (
  <>
    {sites.map((site, at) => (
      <Way key={site} label="page.open" values={{ site }} main={at === 0} onPress={() => onOpenSite(site)} />
    ))}
  </>
)
