import { mountChecklist } from './mount.tsx'

mountChecklist({ inPanel: false })
