import { mountChecklist } from '../popup/mount.tsx'

mountChecklist({ inPanel: true })
