import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Does nothing where there is no apt, or no right to use it: the caller says what is missing. */
export function installWithApt(packages: string[]) {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return
  apt(['update'])
  // Without a font Chromium draws boxes; this one is small and comes with both browsers' usual dependencies.
  apt(['install', '-y', '--no-install-recommends', ...packages, 'fonts-dejavu-core'])
}

function apt(args: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    execFileSync('apt-get', args, { env, stdio: 'pipe', encoding: 'utf8' })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`)
  }
}
