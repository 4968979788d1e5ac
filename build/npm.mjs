// Runs a package's npm script when its sources changed since the script last passed: `node npm.mjs build|verify` in the
// package's folder. Installs first when the lock changed. What passed is remembered in the package's target/.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const NOT_SOURCES = new Set(['node_modules', 'dist', 'target', 'coverage', 'pom.xml', 'test-results', 'playwright-report'])

const script = process.argv[2]
const here = process.cwd()

/** Every source file below a folder. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_SOURCES.has(entry.name) || entry.name.endsWith('.tsbuildinfo')) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return entry.isFile() ? [path] : []
  })
}

/** One digest over names and contents. */
function digest(files) {
  const hash = createHash('sha256').update(process.version)
  for (const file of files.sort()) hash.update(relative(here, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** The packages of this repository that a package is built from, itself included. */
function folders(folder) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const local = Object.values({ ...dependencies, ...devDependencies }).filter((version) => version.startsWith('file:'))
  return [folder, ...local.flatMap((version) => folders(join(folder, version.slice('file:'.length))))]
}

const remembered = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

function remember(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Runs npm; a script that only builds is heard only when it fails. */
function npm(...args) {
  const quiet = script === 'build'
  const { status, stdout, stderr } = spawnSync('npm', args, { stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'] })
  if (status === 0) return
  if (quiet) process.stderr.write(Buffer.concat([stdout ?? Buffer.alloc(0), stderr ?? Buffer.alloc(0)]))
  process.stderr.write(`npm ${args.join(' ')} failed in ${here}\n`)
  process.exit(1)
}

if (!existsSync(join(here, 'package.json'))) {
  process.stdout.write('No package.json here yet.\n')
  process.exit(0)
}

const packages = folders(here)
const installed = join(here, 'node_modules/.installed')
const locks = digest(packages.flatMap((folder) => [join(folder, 'package.json'), join(folder, 'package-lock.json')]))
if (remembered(installed) !== locks) {
  npm('ci')
  remember(installed, locks)
}

const passed = (name) => join(here, 'target', `npm-${name}`)
const state = digest(packages.flatMap(sources))
const upToDate = existsSync(join(here, 'dist')) && [passed(script), passed('verify')].some((file) => remembered(file) === state)
if (!upToDate) {
  // dist/ is about to change: what passed before says nothing of it.
  for (const name of ['build', 'verify']) rmSync(passed(name), { force: true })
  npm('run', '--silent', script)
  remember(passed(script), state)
}
