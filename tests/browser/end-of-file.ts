import { afterAll } from 'vitest'
import { closeOthers } from './shared-browsers.ts'

afterAll(closeOthers)
